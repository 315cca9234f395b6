## The view Parcours: toolbar, tiles, braid, lanes, cards, library.

path-library = Bibliothèque
    .note = Compétences de la certification et modules prêts à l’emploi
path-add-module = Ajouter un module
    .note = Après le module choisi (touche N)
path-add-lane = Ajouter un bloc
path-propose =
    .note = Chercher, pour tout le parcours, le dosage que les stagiaires peuvent suivre
path-new-module = Nouveau module
path-new-lane = Nouveau bloc
# title: the title of the module that is copied
path-copy-of = { $title } (copie)
path-title-field = Titre

path-empty = Ce parcours est encore vide
    .sentence = Importez la certification visée pour partir de ses blocs et de ses compétences, ou composez directement vos blocs et vos modules.
    .import = Importer une certification…
    .lane = Ajouter un bloc
    .module = Ajouter un module
    .library = Ouvrir la bibliothèque

# Tiles.
path-some-of-all = { $some } / { $all }
path-follow = Peuvent suivre
path-follow-lost = { $count ->
    [one] { $count } sans solution
   *[other] { $count } sans solution
}
path-follow-limit = { $count ->
    [one] { $count } à la limite
   *[other] { $count } à la limite
}
path-follow-all = tout le groupe
path-covered = Compétences
path-covered-missing = { $count ->
    [one] { $count } à couvrir
   *[other] { $count } à couvrir
}
path-covered-all = toutes couvertes
path-loans = Matériel prêté
path-loans-left = { $count ->
    [one] { $count } disponible
   *[other] { $count } disponibles
}
path-loans-none-left = tout est prêté
path-loans-over = plus que le stock

# part: a modality in small letters; min, max: shares
path-band-funder = Cible du financeur : { $part } de { $min } à { $max }
path-band-device = Règle du dispositif : { $part } de { $min } à { $max }
path-band-designer = Votre cible : { $part } de { $min } à { $max }
path-band-under = { $share }, en dessous
path-band-inside = { $share }, respectée
path-band-over = { $share }, au-dessus
path-part = { $modality } { $hours } · { $share }

path-braid = La tresse : part de chaque modalité au fil des heures
# from: how many hours of the path come before
path-braid-module = { $title } · { $hours }, après { $from } de parcours

# Lanes.
path-outside = Hors des blocs
path-outside-empty = Déposez ici les modules qui n’appartiennent à aucun bloc.
path-lane-empty = Aucun module : ajoutez-en un avec +, ou déposez ici une compétence de la bibliothèque.
path-lane-competencies = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}
path-lane-assessments = { $count ->
    [one] { $count } évaluation
   *[other] { $count } évaluations
}
path-lane-target = { $held } sur { $target } visées
path-lane-on-target = { $held }, comme visé
path-fold = Replier ou déplier « { $title } »
path-lane-menu = Actions sur « { $title } »
path-add-to = Ajouter un module à « { $title } »
path-lane-up = Monter le bloc
path-lane-down = Descendre le bloc
path-delete-lane = Supprimer le bloc
path-rename = Renommer
    .keys = F2
path-duplicate = Dupliquer
path-delete = Supprimer
path-move-before = Avancer dans le bloc
    .keys = Alt+←
path-move-after = Reculer dans le bloc
    .keys = Alt+→
path-move-up = Vers le bloc du dessus
    .keys = Alt+↑
path-move-down = Vers le bloc du dessous
    .keys = Alt+↓

# The library drawer.
path-library-close = Fermer la bibliothèque
path-library-search = Chercher une compétence ou un module
path-library-clear = Effacer la recherche
path-library-hint = Cliquez, appuyez sur Entrée ou faites glisser vers un bloc.
path-library-certification = Certification
path-library-ready = Modules prêts
path-library-no-certification = Aucune compétence dans ce parcours.
path-library-nothing = Rien ne correspond.
# title: that of a block
path-library-block = Compétences de « { $title } »
path-library-missing = { $count ->
    [one] { $count } à couvrir
   *[other] { $count } à couvrir
}
# code, title: those of a competency
path-library-uncovered = { $code } · { $title } (à couvrir)
# title: that of the selected module
path-library-join = Ajouter { $code } à « { $title } »
