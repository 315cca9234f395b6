## Files for catalogues and learning platforms: what they say in words.

standards-untitled = Parcours de formation
# total: all hours; parts: hours by modality
standards-mix = { $total } : { $parts }
standards-module-line = { $title } ({ $hours })
standards-no-alternation = Sans alternance ni stage
standards-alternation = { $hours } en entreprise
standards-module = Module
standards-hours = Volume horaire
standards-total = Ensemble du parcours
standards-overview = Présentation du parcours
standards-overview-hours = Volume horaire par module
standards-objective = Objectif
standards-competencies = Compétences travaillées
standards-assessments = Évaluations
standards-assistance = Assistance à distance
standards-technical = Assistance technique
standards-pedagogical = Assistance pédagogique
standards-answer-within = réponse sous { $hours }
standards-deliverable = À remettre : { $title }
standards-sheet = Fiche du module – { $title }
standards-scale = Non acquis,En cours d’acquisition,Acquis

document-lheo = Offre LHÉO 2.3
    .note = Pour les catalogues publics (Carif-Oref, ONISEP). Demande la section « Offre » du parcours.
document-edof = Offre EDOF
    .note = Pour le catalogue de Mon Compte Formation. Demande la section « Offre » du parcours.
document-moodle-competencies = Référentiel de compétences Moodle
    .note = À importer dans Moodle avant le cours : Administration du site, Compétences, Importer.
document-moodle-course = Cours Moodle
    .note = Une section par module, une fiche par module, les compétences liées ; à restaurer comme une sauvegarde de cours.
document-common-cartridge = Cours Common Cartridge 1.1
    .note = Pour les autres plateformes (Canvas, Brightspace…).
document-ldj = Scénario Learning Designer
    .note = À ouvrir dans le Learning Designer de l’UCL ou dans les outils qui lisent ce format.
document-mednum = Tiers-lieux (La Mednum)
    .note = Les tiers-lieux du parcours, au format national, pour les verser à une cartographie.
format-xml = XML
format-table = CSV
format-mbz = MBZ
format-imscc = IMSCC
format-ldj = LDJ
