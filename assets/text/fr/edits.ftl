## Names of steps in the undo list. They follow “undo” and “redo”, in small letters.

# subject: the title of what the step is about
step-plan-title = titre du parcours
step-plan-provider = organisme de formation
step-plan-author = auteur du parcours
step-plan-starts = date de début
step-plan-ends = date de fin
step-plan-grain = pas de planification
step-plan-certification = certification visée
step-plan-targets = objectifs du parcours
step-plan-funder = financeur
step-plan-policy = référentiel
step-plan-assistance = assistance à distance
step-plan-agreement = convention de formation
step-plan-information = information des stagiaires
step-plan-referents = référents
step-plan-notes = notes du parcours

step-block-code = code de « { $subject } »
step-block-title = titre de « { $subject } »
step-block-certifying = certification de « { $subject } »
step-block-target = volume visé de « { $subject } »
step-block-assessment = modalités d’évaluation de « { $subject } »
step-block-notes = notes de « { $subject } »
step-add-block = ajout de la voie « { $subject } »
step-remove-block = suppression de la voie « { $subject } »
step-move-block = déplacement de la voie « { $subject } »

step-competency-source_code = code de « { $subject } »
step-competency-title = intitulé de « { $subject } »
step-competency-nature = nature de « { $subject } »
step-add-competency = ajout de la compétence « { $subject } »
step-remove-competency = suppression de la compétence « { $subject } »
step-move-competency = déplacement de la compétence « { $subject } »

step-module-title = titre de « { $subject } »
step-module-block = voie de « { $subject } »
step-module-objective = objectif de « { $subject } »
step-module-purpose = fonction de « { $subject } »
step-module-mix = dosage de « { $subject } »
step-module-tutored = tutorat de « { $subject } »
step-module-material = supports de « { $subject } »
step-module-workplace = nature du temps en entreprise de « { $subject } »
step-module-trains = compétences travaillées dans « { $subject } »
step-module-assesses = compétences évaluées dans « { $subject } »
step-module-assessments = évaluations de « { $subject } »
step-module-prerequisites = prérequis de « { $subject } »
step-module-needs = exigences de « { $subject } »
step-module-assistance = assistance de « { $subject } »
step-module-afest = AFEST de « { $subject } »
step-module-room = salle de « { $subject } »
step-module-trainers = formateurs de « { $subject } »
step-module-notes = notes de « { $subject } »
step-add-module = ajout du module « { $subject } »
step-remove-module = suppression du module « { $subject } »
step-move-module = déplacement du module « { $subject } »

step-activity-title = titre de « { $subject } »
step-activity-kind = type de « { $subject } »
step-activity-modality = modalité de « { $subject } »
step-activity-duration = durée de « { $subject } »
step-activity-grouping = regroupement de « { $subject } »
step-activity-trainer = présence du formateur dans « { $subject } »
step-activity-deliverable = livrable de « { $subject } »
step-activity-assessment = évaluation dans « { $subject } »
step-activity-notes = notes de « { $subject } »
step-add-activity = ajout de l’activité « { $subject } »
step-remove-activity = suppression de l’activité « { $subject } »
step-move-activity = déplacement de l’activité « { $subject } »

step-learner-name = nom de « { $subject } »
step-learner-headcount = effectif de « { $subject } »
step-learner-autonomy = autonomie de « { $subject } »
step-learner-digital = niveau numérique de « { $subject } »
step-learner-reading = lecture de « { $subject } »
step-learner-french = français de « { $subject } »
step-learner-connection = connexion de « { $subject } »
step-learner-owns = matériel personnel de « { $subject } »
step-learner-quiet_place = lieu calme de « { $subject } »
step-learner-mobility_km = mobilité de « { $subject } »
step-learner-distances = distances de « { $subject } »
step-learner-loans = prêts à « { $subject } »
step-learner-third_place = tiers-lieu de « { $subject } »
step-learner-workplace = entreprise de « { $subject } »
step-learner-weekly = rythme de « { $subject } »
step-learner-acquired = acquis de « { $subject } »
step-learner-accommodations = aménagements pour « { $subject } »
step-learner-notes = notes sur « { $subject } »
step-add-learner = ajout du stagiaire « { $subject } »
step-remove-learner = suppression du stagiaire « { $subject } »
step-move-learner = déplacement du stagiaire « { $subject } »

step-variant-title = titre de « { $subject } »
step-variant-learners = stagiaires de « { $subject } »
step-variant-mixes = dosages de « { $subject } »
step-variant-notes = notes de « { $subject } »
step-add-variant = ajout de la variante « { $subject } »
step-remove-variant = suppression de la variante « { $subject } »
step-move-variant = déplacement de la variante « { $subject } »

step-equipment-name = nom de « { $subject } »
step-equipment-kind = type de « { $subject } »
step-equipment-stock = stock de « { $subject } »
step-equipment-unit_cost = prix de « { $subject } »
step-equipment-notes = notes de « { $subject } »
step-add-equipment = ajout du matériel « { $subject } »
step-remove-equipment = suppression du matériel « { $subject } »
step-move-equipment = déplacement du matériel « { $subject } »

step-room-name = nom de « { $subject } »
step-room-site = site de « { $subject } »
step-room-capacity = capacité de « { $subject } »
step-room-equipment = équipement de « { $subject } »
step-room-connection = connexion de « { $subject } »
step-room-hourly_cost = coût horaire de « { $subject } »
step-room-notes = notes de « { $subject } »
step-add-room = ajout de la salle « { $subject } »
step-remove-room = suppression de la salle « { $subject } »
step-move-room = déplacement de la salle « { $subject } »

step-third-place-name = nom de « { $subject } »
step-third-place-town = commune de « { $subject } »
step-third-place-seats = places à « { $subject } »
step-third-place-equipment = équipement de « { $subject } »
step-third-place-connection = connexion de « { $subject } »
step-third-place-mediator = médiateur à « { $subject } »
step-third-place-quiet = calme à « { $subject } »
step-third-place-hourly_cost = coût horaire de « { $subject } »
step-third-place-notes = notes de « { $subject } »
step-add-third-place = ajout du tiers-lieu « { $subject } »
step-remove-third-place = suppression du tiers-lieu « { $subject } »
step-move-third-place = déplacement du tiers-lieu « { $subject } »

step-workplace-name = nom de « { $subject } »
step-workplace-town = commune de « { $subject } »
step-workplace-capacity = capacité de « { $subject } »
step-workplace-situations = situations de travail à « { $subject } »
step-workplace-equipment = équipement de « { $subject } »
step-workplace-tutor = tuteur à « { $subject } »
step-workplace-notes = notes de « { $subject } »
step-add-workplace = ajout du lieu de travail « { $subject } »
step-remove-workplace = suppression du lieu de travail « { $subject } »
step-move-workplace = déplacement du lieu de travail « { $subject } »

step-trainer-name = nom de « { $subject } »
step-trainer-field = domaine de « { $subject } »
step-trainer-available = disponibilité de « { $subject } »
step-trainer-hourly_cost = coût horaire de « { $subject } »
step-trainer-notes = notes de « { $subject } »
step-add-trainer = ajout du formateur « { $subject } »
step-remove-trainer = suppression du formateur « { $subject } »
step-move-trainer = déplacement du formateur « { $subject } »

step-tutor-name = nom de « { $subject } »
step-tutor-trained = formation de « { $subject } »
step-tutor-max_learners = nombre de stagiaires suivis par « { $subject } »
step-tutor-notes = notes de « { $subject } »
step-add-tutor = ajout du tuteur « { $subject } »
step-remove-tutor = suppression du tuteur « { $subject } »
step-move-tutor = déplacement du tuteur « { $subject } »

step-support-title = titre de « { $subject } »
step-support-kind = type de « { $subject } »
step-support-moment = moment de « { $subject } »
step-support-per_learner = temps par stagiaire de « { $subject } »
step-support-modules = modules concernés par « { $subject } »
step-support-learners = stagiaires concernés par « { $subject } »
step-support-notes = notes de « { $subject } »
step-add-support = ajout de l’accompagnement « { $subject } »
step-remove-support = suppression de l’accompagnement « { $subject } »
step-move-support = déplacement de l’accompagnement « { $subject } »

step-duplicate-module = duplication du module « { $subject } »
step-rename = changement d’identifiant de « { $subject } »
step-waive = justification de l’alerte { $subject }
step-unwaive = retrait de la justification de { $subject }
step-fix-all = corrections sûres
