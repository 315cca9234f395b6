## Reading the registers of France compétences (RNCP, RS) and putting a fiche into a plan.

# problem: one of the messages below; those that can have a place begin in lower case and have no full stop
rncp-in-fiche = Fiche { $fiche } : { $problem }
rncp-at = { $problem } (ligne { $line }, colonne { $column }, octet { $byte }).

rncp-error-io = lecture impossible, { $reason }
rncp-error-cancelled = Lecture interrompue.
rncp-error-empty = Le fichier est vide.
rncp-error-zipped = C’est une archive zip : décompressez-la, puis ouvrez le fichier qu’elle contient.
rncp-error-encoding = le fichier doit être en UTF-8 ; il contient { $found }
rncp-error-not-register = ce n’est pas un export du RNCP ou du RS ; le fichier commence par { $found }
rncp-error-version = export en version { $found } ; Tresse lit les versions 4.0 et 4.1
rncp-error-doctype = le fichier déclare un DOCTYPE, ce que les exports ne font jamais ; il est refusé
rncp-error-syntax = { $expected } attendu, { $found } trouvé
rncp-error-truncated = le fichier s’arrête avant { $expected } ; il a sans doute été téléchargé en partie
# what: an element of the file, or the file itself
rncp-error-too-long = { $what } dépasse { $limit } octets, plus que tout export réel
rncp-error-too-many-rows = Le tableau dépasse { $limit } lignes.
rncp-error-too-deep = éléments emboîtés sur plus de { $limit } niveaux
rncp-error-no-number = une fiche n’a pas de numéro lisible ({ $found })
rncp-error-columns = { $file } : il manque la colonne { $missing } ; colonnes trouvées : { $found }
rncp-error-no-table = Aucune des tables attendues n’a été trouvée ({ $expected }).
rncp-error-row = { $file } : ligne illisible, { $reason }

rncp-note-odd-date = La date { $field } est illisible ({ $value }) ; elle est laissée vide.
rncp-note-odd-level = Le niveau { $value } est inconnu ; il est laissé vide.
rncp-note-odd-number = Le numéro de fiche liée { $value } est illisible ; le lien est laissé de côté.
rncp-note-unknown-entity = L’entité &{ $name }; est inconnue ; elle est gardée telle quelle.
rncp-note-no-competencies = L’export CSV ne contient pas les compétences : importez l’export XML pour les avoir.
rncp-note-pseudo-block = Une fiche du RS n’a pas de blocs : un bloc unique est fait de ses capacités attestées.
rncp-note-empty-block = Le bloc { $code } n’a pas de liste de compétences.
rncp-note-block-without-code = Le bloc « { $title } » n’a pas de code.
rncp-note-foreign-block = Le code du bloc { $code } est celui d’une autre fiche.
rncp-note-repeated-block = Le bloc { $code } est donné plusieurs fois ; ses parties sont réunies.
rncp-note-no-main-table = La table « Standard » manque : intitulé, niveau et dates sont inconnus.
rncp-note-windows-1252 = Le fichier n’est pas en UTF-8 ; il a été lu en Windows-1252. Vérifiez les accents.

rncp-doubt-joined = Deux morceaux ont été réunis.
rncp-doubt-lead-in = Se termine par un deux-points : sans doute une introduction, qui ne sera pas reprise.
rncp-doubt-heading = Ressemble à un titre, qui ne sera pas repris.
rncp-doubt-no-mark = Sans la puce ou le code de ses voisines : peut-être la suite de la précédente.
rncp-doubt-parent = Chapeaute les suivantes : peut-être une redite.
rncp-doubt-maybe-two = Contient peut-être deux compétences.
rncp-doubt-small-letter = Commence par une minuscule.
rncp-doubt-broken-words = Contient des mots coupés.

# What the import says after converting a fiche.
rncp-import-inactive = La fiche { $fiche } n’est plus active.
rncp-import-ended = L’enregistrement de { $fiche } s’est terminé le { $date } : plus personne ne peut entrer en formation pour l’obtenir.
rncp-import-replaced = { $fiche } est remplacée par { $successors }.
rncp-import-other-certification = Le parcours mène déjà à { $kept } ; les blocs de { $fiche } sont ajoutés, la certification ne change pas.
rncp-import-block-known = Le bloc { $code } est déjà dans le parcours : { $added ->
    [0] rien n’y est ajouté
    [one] une compétence y est ajoutée
   *[other] { $added } compétences y sont ajoutées
}.
rncp-import-left-out = { $count ->
    [one] Un texte d’introduction ou de titre du bloc { $code } n’est pas repris
   *[other] { $count } textes d’introduction ou de titre du bloc { $code } ne sont pas repris
}.
rncp-import-doubtful = { $count ->
    [one] Une compétence du bloc { $code } est à relire
   *[other] { $count } compétences du bloc { $code } sont à relire
} : le découpage n’est pas sûr.

# What the import writes into the notes of the certification and of a block.
rncp-notes-entry = Prérequis à l’entrée en formation :
rncp-notes-validation = Prérequis à la validation :
rncp-notes-regulations = Réglementation :
rncp-notes-equivalences = Équivalences :
rncp-notes-equivalence = { $blocks } équivaut à { $others }

step-import-rncp = Importer { $subject }

cli-import = Importer dans un parcours ce que d’autres logiciels ont écrit
    .source = Type de fichier : { $kinds } (rncp : exports de France compétences ; auto : d’après le contenu)
    .file = Fichiers à importer ; pour rncp, export XML ou CSV décompressé, dossier de l’export CSV, ou tableau de blocs
    .list = Ne rien écrire : numéroter les changements
    .only = N’appliquer que les changements de ces numéros
    .fiche = Numéro de la fiche ; peut être répété
    .search = Chercher par numéro ou par mots de l’intitulé
    .all = Montrer aussi les fiches inactives
    .into = Parcours à compléter (par défaut, un nouveau parcours)
    .output = Fichier à écrire ; sans lui ni --into, la fiche ou les changements sont affichés
# number: padded; level: a figure or a dash; end: a date or a dash
cli-import-row = { $number } niveau { $level }, { $state }, fin { $end }, { $blocks ->
    [0] sans bloc
    [one] { $blocks } bloc
   *[other] { $blocks } blocs
} : { $title }
cli-import-active = active
cli-import-inactive = inactive
cli-import-unknown = état inconnu
cli-import-count = { $shown ->
    [0] Aucune fiche trouvée
    [one] { $shown } fiche
   *[other] { $shown } fiches
} sur { $all }. Choisissez avec --fiche ou --search ; --all montre aussi les fiches inactives.
cli-import-no-number = « { $number } » n’est pas un numéro de fiche, comme RNCP37488 ou RS5568.
cli-import-missing = Le fichier ne contient pas la fiche { $number }.
cli-import-progress = Lecture : { $percent } %
cli-import-done = { $path } : { $blocks ->
    [0] aucun bloc
    [one] { $blocks } bloc
   *[other] { $blocks } blocs
}, { $competencies ->
    [0] aucune compétence
    [one] { $competencies } compétence
   *[other] { $competencies } compétences
}.
