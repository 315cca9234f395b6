## Lists and directories of others: third places, competencies, designs, tables of modules.

importer-mednum = Annuaire de tiers-lieux (La Mednum)
    .note = Le CSV national des lieux de médiation numérique : cherchez près d’une commune
importer-moodle = Référentiel de compétences Moodle
    .note = Le CSV que Moodle exporte ou importe, avec ses parents
importer-esco = Compétences ESCO
    .note = Le fichier skills_fr.csv de la classification européenne
importer-rome = Compétences ROME 4.0
    .note = Les tables de compétences ou de savoirs de France Travail
importer-ldj = Scénario du Learning Designer (LDJ)
    .note = Un fichier .ldj ou .json de l’UCL, ou exporté par Tresse
importer-jld = Scénario du Concepteur pédagogique
    .note = Le fichier JSON du Concepteur pédagogique
importer-modules = Tableau de modules
    .note = Un CSV : une ligne par module, un titre, des heures

import-columns-left = Colonnes laissées de côté : { $columns }.
import-fields-left = Éléments laissés de côté : { $fields }.

step-import-places = ajout de tiers-lieux : { $subject }
step-import-competencies = ajout de compétences : { $subject }

places-title = Chercher un tiers-lieu
places-hint = Les lieux les plus proches d’abord, à vol d’oiseau. Vérifiez ensuite les places, le calme et la connexion.
places-near = Près de : commune, code postal, ou latitude, longitude
places-within = à moins de
places-useful = Seulement ceux qui offrent un accès à internet ou du matériel et reçoivent du public
places-found = { $shown } sur { $all } lieux
places-choose = Choisir { $name }, { $town }
places-known-already = déjà dans le parcours
places-mediator = accompagnement sur place
places-add = { $count ->
    [0] Ajouter
    [one] Ajouter un lieu
   *[other] Ajouter { $count } lieux
}
places-added = { $count ->
    [one] Un tiers-lieu ajouté : vérifiez ses places et sa connexion.
   *[other] { $count } tiers-lieux ajoutés : vérifiez leurs places et leur connexion.
}
places-search-directory = Chercher dans un annuaire…
places-to-check = { $count ->
    [one] Un lieu
   *[other] { $count } lieux
} : l’annuaire ne dit ni les places, ni le calme, ni le débit ; une place est notée, à vérifier.
places-known = { $count ->
    [one] Un lieu est déjà dans le parcours : il n’est pas ajouté.
   *[other] { $count } lieux sont déjà dans le parcours : ils ne sont pas ajoutés.
}
places-read = { $count ->
    [one] Un lieu lu.
   *[other] { $count } lieux lus.
}
places-skipped = { $count ->
    [one] Une ligne sans nom ni commune est laissée de côté.
   *[other] { $count } lignes sans nom ni commune sont laissées de côté.
}
places-unplaced = { $count ->
    [one] Un lieu n’a pas de coordonnées : aucune recherche par distance ne le trouve.
   *[other] { $count } lieux n’ont pas de coordonnées : aucune recherche par distance ne les trouve.
}
places-no-origin = « { $place } » n’est ni une commune ni un code postal de l’annuaire, ni une position.
places-ambiguous = « { $place } » existe dans plusieurs départements ({ $departments }) : ajoutez le code postal.
places-none-found = Aucun lieu ouvert au public n’y offre un accès à internet ou du matériel.
places-listing = Fiche d’annuaire
places-listing-id = Identifiant
places-listing-pivot = SIRET, RNA ou RIDET
places-listing-address = Adresse
places-listing-postcode = Code postal
places-listing-position = Position (latitude, longitude)
places-listing-phone = Téléphone
places-listing-email = Courriel
places-listing-web = Site web
places-listing-services = Services (séparés par ;)

competencies-title = Choisir des compétences – { $framework }
competencies-search = Chercher des compétences par mots
competencies-found = { $shown } compétences affichées sur { $all }
competencies-into = Ajouter dans
competencies-new-block = Une nouvelle voie « { $title } »
competencies-add = { $count ->
    [0] Ajouter
    [one] Ajouter une compétence
   *[other] Ajouter { $count } compétences
}
competencies-added = { $count ->
    [one] Une compétence ajoutée.
   *[other] { $count } compétences ajoutées.
}
competencies-nothing-new = Ces compétences sont déjà dans le parcours.
competencies-import = Compétences d’un référentiel…
competencies-known = { $count ->
    [one] Une compétence est déjà dans le parcours : elle n’est pas ajoutée.
   *[other] { $count } compétences sont déjà dans le parcours : elles ne sont pas ajoutées.
}
competencies-circle = { $count ->
    [one] Une ligne dont les parents tournent en rond est laissée de côté.
   *[other] { $count } lignes dont les parents tournent en rond sont laissées de côté.
}
competencies-search-first = { $count } compétences : cherchez d’abord celles qu’il vous faut (--search).
competencies-none-found = Aucune compétence ne contient « { $search } ».

design-outcomes = Acquis visés
design-modules-known = { $count ->
    [one] Un module de même titre est déjà dans le parcours et n’est pas ajouté
   *[other] { $count } modules de même titre sont déjà dans le parcours et ne sont pas ajoutés
} : { $titles }.
design-cut = { $count ->
    [one] Une durée impossible est écartée.
   *[other] { $count } durées impossibles sont écartées.
}
modules-known = { $count ->
    [one] Une ligne porte un titre déjà présent : elle n’est pas ajoutée.
   *[other] { $count } lignes portent un titre déjà présent : elles ne sont pas ajoutées.
}
modules-hours-unread = { $count ->
    [one] Les heures d’une ligne ne sont pas comprises
   *[other] Les heures de { $count } lignes ne sont pas comprises
} ({ $lines }) : le module est ajouté sans heures.

cli-import-near = Pour mednum : commune, code postal ou « latitude, longitude » autour de laquelle chercher
cli-import-within = Pour mednum : distance, en kilomètres (15 par défaut)
cli-import-most = Pour mednum, esco et rome : combien au plus
cli-import-block = Pour esco et rome : bloc qui reçoit les compétences
