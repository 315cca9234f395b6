## The window: menus, views, dialogs.

app-name = Tresse
view-path = Parcours
view-blocks = Blocs
view-public = Public
view-means = Moyens
view-dosage = Dosage
view-checks = Contrôles

menu-file = Fichier
menu-recent = Parcours récents
menu-appearance = Langue et affichage

command-new = Nouveau parcours
command-open = Ouvrir…
command-import = Importer une certification…
command-import-file = Importer un fichier…
command-save = Enregistrer
command-save-as = Enregistrer sous…
command-share = Partager…
command-close = Fermer le parcours
command-quit = Quitter
command-undo = Annuler
command-redo = Rétablir
command-palette = Rechercher ou lancer une commande
command-fix-all = Appliquer toutes les corrections sûres
command-policy = Référentiel du parcours : seuils, contrôles, matériel…
command-rehearse = Répéter : centre fermé, sans réseau, sans entreprise…
command-view-path = Aller au parcours
command-view-blocks = Aller aux blocs
command-view-public = Aller au public
command-view-means = Aller aux moyens
command-view-checks = Aller aux contrôles
command-view-dosage = Aller au dosage
command-view-documents = Aller aux documents
command-propose-dosage = Proposer un dosage
command-inspector = Afficher ou masquer le volet de détail
command-zoom-in = Agrandir
command-zoom-out = Réduire
command-zoom-80 = Zoom 80 %
command-zoom-100 = Zoom 100 %
command-zoom-125 = Zoom 125 %
command-zoom-150 = Zoom 150 %
command-zoom-200 = Zoom 200 %
command-light = Thème clair
command-dark = Thème sombre
command-system-theme = Thème du système
command-french = Passer en français
command-english = Passer en anglais
command-shortcuts = Raccourcis clavier

key-shift = Maj
gesture-mix = Déplacer la poignée d’un dosage
    .keys = ← →
gesture-move = Déplacer un module dans le parcours
    .keys = Alt+← Alt+→
gesture-delete = Supprimer l’objet choisi
    .keys = Suppr
gesture-duplicate = Dupliquer l’objet choisi
    .keys = Ctrl+D

palette-hint = Rechercher ou lancer une commande
palette-nothing = Rien ne correspond.

plan-untitled = Parcours sans titre
plan-modified = modifié
plan-properties = Propriétés du parcours

# command: name of the command; step: what it would undo or redo
step-of = { $command } : { $step }

status-errors = { $count ->
    [0] aucun blocage
    [one] { $count } blocage
   *[other] { $count } blocages
}
status-warnings = { $count ->
    [0] aucune alerte
    [one] { $count } alerte
   *[other] { $count } alertes
}
status-hints = { $count ->
    [0] aucun conseil
    [one] { $count } conseil
   *[other] { $count } conseils
}
status-people = { $count ->
    [0] aucun stagiaire
    [one] { $count } stagiaire
   *[other] { $count } stagiaires
}
status-saving = Enregistrement…
# file: its name
status-opening = Ouverture de { $file }…
status-copied = Modifié · copie de secours à jour
status-modified = Modifié
status-saved = { $minutes ->
    [0] Enregistré à l’instant
    [one] Enregistré il y a { $minutes } min
   *[other] Enregistré il y a { $minutes } min
}
status-unchanged = Enregistré

start-promise = Composez un parcours multimodal, dosez chaque module, voyez qui ne pourra pas suivre et réparez-le.
start-new = Nouveau parcours
start-open = Ouvrir un fichier…
start-import = Importer une certification RNCP ou RS…
start-drop = Vous pouvez aussi déposer un fichier sur la fenêtre.
start-recent = Parcours récents
start-forget = Oublier
start-templates = Partir d’un modèle

recovery-title = Du travail non enregistré a été retrouvé
recovery-never-saved = jamais enregistré
recovery-open = Reprendre
recovery-forget = Jeter
# date: of the copy; hour, minute: two figures each
recovery-when = copie du { $date } à { $hour } h { $minute }
recovery-question = Reprenez ce travail là où il en était, ou gardez le fichier tel qu’il est enregistré. Rien n’est perdu tant que vous ne le jetez pas.
recovery-later = Plus tard
recovery-unreadable = La copie de secours ne peut pas être lue. Elle reste ici : { $file }
recovery-unavailable = Les copies de secours ne peuvent pas être écrites : enregistrez souvent.

open-failed = Ce fichier ne peut pas être ouvert
open-elsewhere = Ce parcours est déjà ouvert ailleurs : { $who }. Enregistrer pourrait remplacer un autre travail.
settings-not-kept = Les préférences n’ont pas pu être gardées : { $reason }
edit-refused = Cette modification n’est pas possible : { $reason }

path-open = Ouvrir un parcours
path-save = Enregistrer le parcours
path-copy = Enregistrer la variante
copy-saved = Variante enregistrée : { $file }
copy-failed = La variante n’a pas été enregistrée
copy-same = C’est le fichier du parcours ouvert : choisissez un autre nom.
path-import = Importer une certification
path-share = Enregistrer la copie à partager
path-open-policy = Ouvrir un référentiel
path-save-policy = Enregistrer le référentiel
path-policy-folder = Dossier de vos référentiels
path-not-a-folder = Choisissez un dossier qui existe.
path-import-file = Importer un fichier
path-label = Chemin du fichier
path-up = Dossier parent
path-no-answer = Le bureau n’a pas répondu à la demande de fichier : saisissez le chemin ici.
path-switched-off = Les boîtes de dialogue du bureau sont désactivées : saisissez le chemin ici.
path-not-a-file = Choisissez un fichier qui existe.
path-taken = Un parcours porte déjà ce nom.
path-missing = Rien ne porte ce nom : vérifiez le chemin.
path-not-an-export = Choisissez un fichier XML ou CSV, ou le dossier d’un export en plusieurs fichiers CSV.
path-no-folder = Choisissez un nom de fichier dans un dossier qui existe.
path-replace = Ce fichier existe déjà. Appuyez encore une fois pour le remplacer ; l’ancienne version est gardée à côté.

button-ok = Fermer
button-cancel = Annuler
button-discard = Ne pas enregistrer
button-save = Enregistrer
button-open = Ouvrir
button-import = Importer
button-choose = Choisir
button-apply = Appliquer
button-waive = Justifier

unsaved-title = Enregistrer les modifications ?
unsaved-question = « { $title } » a été modifié depuis le dernier enregistrement.

save-failed = Le parcours n’a pas été enregistré
save-nothing-lost = Rien n’est perdu : le parcours reste ouvert et l’ancien fichier est intact.
save-replace-read-only = Remplacer le fichier protégé
save-replace-changed = Remplacer l’autre version
save-in-place = Écrire dans le fichier lui-même
save-unfaithful = Le texte à écrire ne redonne pas le parcours : c’est un défaut du programme. Rien n’a été écrit.
put-failed = Ce fichier n’a pas été enregistré
saved-not-durable = Enregistré. Une coupure de courant pourrait toutefois faire revenir l’ancienne version.

fix-preview-title = Vérifier la correction
fix-before = Avant
fix-after = Après
fix-brings = { $count ->
    [one] Cette correction fait apparaître un problème qui n’y était pas :
   *[other] Cette correction fait apparaître { $count } problèmes qui n’y étaient pas :
}
fix-all-none = Aucune correction sûre à appliquer.
fix-all-changed = Le parcours a changé pendant la recherche : aucune correction n’a été appliquée.
fix-all-done = { $count ->
    [one] { $count } correction appliquée.
   *[other] { $count } corrections appliquées.
}
total-hours = Total
counted-variants = Variantes individuelles
counted-supports = Accompagnements
counted-modules = Modules
counted-loans = Prêts affectés

waiver-title = Garder ce constat en connaissance de cause
waiver-why = Raison
waiver-hint = Pourquoi ce choix est-il le bon pour ce groupe ?
waiver-author = Auteur

# When no window opens.
launch-title = Tresse ne peut pas ouvrir sa fenêtre
launch-nothing-works = Aucun affichage n’a fonctionné. Voici ce qui a été essayé :
launch-tried = { $way } : { $reason }
launch-advice = Mettre à jour le pilote graphique aide souvent. Pour imposer un affichage, définir la variable d’environnement TRESSE_BACKEND (vulkan, gl, dx12, metal ou glow).
launch-no-screen = Aucun écran où ouvrir une fenêtre : { $reason }. Les commandes en ligne restent utilisables : voir tresse --help.
launch-unknown-backend = TRESSE_BACKEND vaut « { $name } », qui n’est pas un affichage connu : choisir entre { $known }.
launch-panicked = Tresse s’est arrêté à cause d’une erreur du programme ({ $place }) : { $message }
launch-child = Le second démarrage s’est terminé sur une erreur ({ $status }).
