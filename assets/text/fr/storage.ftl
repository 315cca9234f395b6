## Opening and saving: notes and failures.

# figure: a number, already written
size-mb = { $figure } Mo
size-kb = { $figure } ko

## Why a save did not happen: the file is what it was.

save-read-only = Ce fichier est protégé contre l’écriture : { $path }
save-changed-on-disk = Ce fichier a été modifié par un autre programme depuis son ouverture : { $path }
save-removed-from-disk = Ce fichier a été supprimé ou déplacé depuis son ouverture : { $path }
save-not-a-file = Ce n’est pas un fichier : { $path }
save-folder-missing = Le dossier n’existe pas : { $path }
save-folder-refuses = Aucun fichier ne peut être créé dans ce dossier : { $path }
save-disk-full = Le disque est plein ; il faut { $size }. Le fichier d’avant est intact : { $path }
save-quota-exceeded = Votre espace sur ce disque est épuisé ; il faut { $size }. Le fichier d’avant est intact : { $path }
save-file-too-large = Le fichier serait trop grand ({ $size }, alors que la limite est de { $limit }) : { $path }
save-file-too-large-here = Le fichier serait trop grand pour ce disque ({ $size }) : { $path }
save-drive-gone = Le disque ou le partage ne répond plus. Le fichier d’avant est intact : { $path }
save-in-use = Un autre programme retient ce fichier : { $path }
save-bad-name = Ce disque n’accepte pas ce nom de fichier : { $path }
save-not-verified = Le disque a rendu autre chose que ce qui lui était confié. Enregistrez ailleurs ; le fichier d’avant est intact : { $path }
# reason: what the system said
save-io = L’enregistrement a échoué ({ $reason }). Le fichier d’avant est intact : { $path }
save-not-durable = Enregistré, mais une coupure de courant dans l’instant pourrait ramener la version d’avant.
# copy: the file that holds the previous version
save-torn = Le fichier est peut-être abîmé : { $path }. Sa version d’avant est entière ici : { $copy }

## Why a file could not be read.

read-missing = Ce fichier n’existe pas : { $path }
read-not-a-file = Ce n’est pas un fichier : { $path }
read-refused = Vous n’avez pas le droit de lire ce fichier : { $path }
read-too-large = Ce fichier est trop grand pour être un parcours ({ $size }, alors que la limite est de { $limit }) : { $path }
read-utf-16 = Ce fichier est écrit en UTF-16 ; enregistrez-le en UTF-8 : { $path }
# kind: one of looks-like-…
read-not-text = Ce n’est pas un parcours, mais { $kind } : { $path }
read-not-utf-8 = Ce n’est pas du texte en UTF-8, à partir de la ligne { $line }, colonne { $column } : { $path }
read-io = La lecture a échoué ({ $reason }) : { $path }

## Recovery copies of unsaved work.

recovery-folder = Les copies de secours ne sont pas accessibles ({ $reason }) : { $path }
recovery-damaged = Cette copie de secours est abîmée : { $path }

## Why a text could not be read as a plan. The caller names the file.

# line, column: numbers from 1
load-place = ligne { $line }, colonne { $column }
# place: see load-place; path: modules[3].mix.classroom
load-place-path = { $place }, { $path }
load-too-large = Ce fichier est trop grand pour un parcours ({ $size } Mo, alors que la limite est de { $limit } Mo). Vérifiez que c’est le bon fichier.
load-too-many = Ce fichier contient plus de { $limit } objets : ce n’est sans doute pas un parcours.
load-empty = Ce fichier est vide. Si c’était un parcours, reprenez sa copie (même nom, terminé par .bak).
# offset: how many bytes stand before
load-encoding = { $where } (octet { $offset }) : ce n’est pas du texte en UTF-8. Le fichier est abîmé, ou il faut l’enregistrer en UTF-8.
# kind: one of looks-like-…
load-not-a-plan = Ce n’est pas un parcours de Tresse, mais { $kind }. Un parcours commence par « (format: 1, … ».
load-no-format = La ligne « format: 1, » manque au début du parcours. Ajoutez-la après la première parenthèse.
load-odd-format = { $where } : le numéro de format doit être un nombre à partir de 1, et non { $found }.
load-newer = Ce parcours a été écrit par une version plus récente de Tresse (format { $found } ; cette version lit jusqu’au format { $known }). Mettez Tresse à jour pour l’ouvrir ; rien n’a été modifié.
load-too-deep = { $where } : plus de { $limit } parenthèses les unes dans les autres. Ce n’est pas un parcours, ou il est abîmé.
load-cut = Le fichier s’arrête en plein milieu : « { $opened } », ouvert { $where }, n’est jamais fermé. S’il a été coupé, reprenez sa copie (même nom, terminé par .bak).
load-bracket = { $where } : « { $found } » ne ferme pas « { $opened } », ouvert ligne { $openedline }. Il en manque un, ou il y en a un de trop.
load-stray = { $where } : « { $found } » ne ferme rien. Il est de trop, ou le début manque.
# found: what stands there; expected: one of expected-…
load-value = { $where } : « { $found } » ne convient pas. Il faut { $expected }.
# known: the words of the list
load-unknown-word = { $where } : « { $found } » n’est pas prévu ici. Au choix : { $known }.
load-unknown-word-near = { $where } : « { $found } » n’est pas prévu ici. Vouliez-vous dire `{ $near }` ? Au choix : { $known }.
load-unknown-field = { $where } : le champ « { $found } » n’existe pas ici. Champs possibles : { $known }.
load-unknown-field-near = { $where } : le champ « { $found } » n’existe pas ici. Vouliez-vous dire `{ $near }` ? Champs possibles : { $known }.
load-missing-field = { $where } : il manque le champ « { $field } ».
load-duplicate-field = { $where } : le champ « { $field } » est écrit deux fois. Gardez-en un seul.

## What a file that is no plan seems to be.

looks-like-zip = une archive, peut-être un document de bureautique
looks-like-pdf = un document PDF
looks-like-utf16 = du texte en UTF-16, à enregistrer d’abord en UTF-8
looks-like-xml = du XML ou une page web
looks-like-json = du JSON
looks-like-binary = un fichier binaire
looks-like-unknown = autre chose

## What should stand in a field of a plan, with an example of how it is written.

expected-duration = une durée entre guillemets, comme "3h30", "7h" ou "45min", de 20 000 h au plus
expected-grain = un pas entre guillemets, de "1min" à "7h"
expected-mix-total = un dosage de 20 000 h au plus en tout
expected-share = une part entre guillemets, comme "40%" ou "37.5%"
expected-amount = un montant en euros entre guillemets, comme "3412.50", jusqu’à 100 millions
expected-date = une date entre guillemets, année-mois-jour, comme "2027-01-12"
expected-identifier = un identifiant entre guillemets, comme "M01" : 40 lettres, chiffres, tirets ou points au plus
expected-place = le nom d’un objet entre guillemets, comme "module:M01" ou "activity:M01/A02"
expected-count = un nombre entier à partir de 0, sans guillemets
expected-small-count = un nombre entier de 0 à 255, sans guillemets
expected-integer = un nombre entier, sans guillemets
expected-headcount = un effectif de 1 à 10 000, sans guillemets
expected-autonomy = une autonomie de 0 à 3, comme 2 ou (technique: 1, social: 3)
expected-digital = un niveau numérique de 0 à 8, sans guillemets
expected-reading = un degré de lecture de 1 à 4, sans guillemets
expected-rate = un débit entre guillemets, comme "1.5 Mbit/s"
expected-connection = une connexion entre guillemets : "fibre", "adsl", "mobile", "none", ou "8/2 Mbit/s" (réception/envoi)
expected-position = une position entre guillemets, latitude puis longitude en degrés, comme "50.63391, 3.05512"
expected-text = un texte entre guillemets droits
expected-words = un texte entre guillemets droits, ou un par langue, comme (fr: "Accord", en: "Agreement")
expected-yes-no = true ou false
expected-list = une liste entre crochets : […]
expected-object = un objet entre parenthèses, comme (id: "M01")
expected-word = un mot sans guillemets
expected-comma = une virgule
expected-colon = un deux-points après le nom du champ
expected-closing = une virgule ou la parenthèse qui ferme
expected-escape = après une barre oblique inverse, l’un des caractères prévus ; pour une barre seule, doublez-la
expected-end = la fin du fichier
expected-notation = l’écriture décrite dans docs/format.md

## What the reader of a file should know.

# kind: module, learner…; id: what stood twice; now: its new identifier
note-duplicate-id = L’identifiant { $id } ({ $kind }) était écrit deux fois : le second objet s’appelle maintenant { $now }. Les renvois désignent le premier.
note-changed = Ce fichier a changé depuis que Tresse l’a enregistré. Si personne ne l’a modifié à la main, relisez-le : il est peut-être abîmé.

# Policies.
policy-too-long = Ce fichier est trop gros pour un référentiel ({ $size } Mo ; la limite est de { $limit } Mo).
# reason: a sentence with line, column and field
policy-form = Ce référentiel est illisible : { $reason } Corrigez le fichier, puis ouvrez-le de nouveau ; rien n’a été modifié.
policy-none = Ce n’est pas un référentiel de Tresse. Un référentiel commence par « (format: 1, id: "…", title: "…", … ».
policy-unusable = { $path } : { $reason }
policy-newer = Ce référentiel a été écrit par une version plus récente de Tresse (format { $found } ; cette version lit jusqu’au format { $known }). Mettez Tresse à jour.
provider-unusable = { $path } ne peut pas être utilisé : { $reason }
