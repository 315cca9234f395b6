## Q : preuves pour le référentiel qualité ; un code par indicateur. evidence-NOM : un élément du parcours.

check-evidence-incomplete =
    .title = Preuve à compléter
    .message = Indicateur { $indicator } : { $count ->
        [one] un élément est à compléter
       *[other] { $count } éléments sont à compléter
    } ({ $missing }).
    .why = Le référentiel national qualité demande des preuves dont le parcours peut porter une partie. Le programme dit ce qui est prêt et ce qui reste à compléter ; l’avis revient à l’auditeur.
    .what = Cherche dans le parcours, pour chaque indicateur du référentiel qualité qu’un parcours peut appuyer, les éléments qui le portent ; un contenu marqué « à compléter » ne compte pas.
    .except = Quand la preuve se trouve dans un autre document de l’organisme : justifiez l’indicateur et dites où.

# Ce qui marque un contenu inséré par une correction : il ne compte pas comme preuve.
content-mark = à compléter

evidence-aim = objectifs de la formation
evidence-requirements = prérequis
evidence-recognition = reconnaissance obtenue
evidence-duration = durée
evidence-modes = modalités
evidence-funding = financement
evidence-access-delay = délai d’accès
evidence-price = tarif
evidence-contact = contact
evidence-methods = méthodes mobilisées
evidence-assessment-methods = modalités d’évaluation
evidence-accessibility = accessibilité aux personnes handicapées
evidence-blocks = blocs validables un par un
evidence-equivalences = équivalences, suites de parcours et débouchés
evidence-need-analysis = analyse du besoin
evidence-module-objectives = objectif évaluable de chaque module
evidence-objectives-assessed = évaluation de chaque module
evidence-contents = activités de chaque module
evidence-period = période
evidence-competencies-trained = chaque compétence formée
evidence-certifier = certificateur
evidence-habilitation = habilitation à préparer la certification
evidence-positioning = positionnement
evidence-entry-levels = niveaux à l’entrée
evidence-timetable = horaires
evidence-places = salle de chaque module en présentiel
evidence-assistance = assistance technique et pédagogique
evidence-remote-work = activités à distance décrites, avec leur durée
evidence-internal-rules = règlement intérieur
evidence-individual-paths = adaptations individuelles
evidence-support = accompagnement
evidence-assessment-plan = évaluations en cours et en fin de parcours
evidence-competencies-assessed = chaque compétence évaluée
evidence-contact-rhythm = contacts pendant le travail asynchrone
evidence-engagement = engagement et prévention des ruptures
evidence-safeguarding = procédure contre les violences et les discriminations
evidence-missions = missions en entreprise
evidence-tutors = tuteur de chaque lieu de travail
evidence-certification-conditions = exigences du certificateur
evidence-certifying-assessments = évaluation certificative de chaque bloc
evidence-trainers = formateurs
evidence-rooms = salles
evidence-equipment = équipement
evidence-who-does-what = formateur de chaque module
evidence-pedagogical-referent = référent pédagogique
evidence-resources = ressources pédagogiques
evidence-follow-up = preuve de suivi de chaque activité asynchrone
evidence-disability-referent = référent handicap
evidence-disability-network = réseau de partenaires handicap
evidence-subcontracting = sous-traitance
evidence-workplaces = lieux de travail
evidence-situations = situations de travail de chaque lieu
evidence-improvement = améliorations apportées
evidence-risks = risques sur la qualité
evidence-learner-evaluation = évaluation des enseignements par les apprentis

concern-to-complete = à compléter
concern-ready = prêt
concern-elsewhere = sans objet pour ce parcours
concern-organisation = relève de l’organisme

evidence-none = Le référentiel de ce parcours ne nomme aucun référentiel qualité.
evidence-indicator = Indicateur { $number }
evidence-head = { $name } : { $count ->
    [one] un indicateur
   *[other] { $count } indicateurs
}
evidence-row = { $name } : { $value }
# name: an element; where: titles of objects, none when the plan itself holds it
evidence-line-ready = [x] { $name }{ $count ->
    [0] {""}
   *[other] {""} : { $where }
}
evidence-line-gap = [ ] { $name }, à compléter{ $count ->
    [0] {""}
   *[other] {""} : { $where }
}
