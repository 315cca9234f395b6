## V: agreement and information. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

# What the training agreement states, inside a sentence.
agreement-item-title = l’intitulé
agreement-item-objective = l’objectif
agreement-item-content = le contenu
agreement-item-means = les moyens
agreement-item-duration = la durée
agreement-item-period = la période
agreement-item-follow-up = les modalités de déroulement et de suivi
agreement-item-sanction = la sanction
agreement-item-price = le prix

# What learners are told before they enrol, inside a sentence.
information-item-trainers = les formateurs
information-item-timetable = les horaires
information-item-assessment = les modalités d’évaluation
information-item-contact = la personne à contacter
information-item-internal-rules = le règlement intérieur

check-agreement-items-missing =
    .title = Convention de formation à compléter
    .message = { $count ->
        [one] Un élément de la convention sur { $of } manque
       *[other] { $count } éléments de la convention sur { $of } manquent
    } : { $missing }.
    .why = La convention de formation indique l’intitulé, l’objectif et le contenu, les moyens, la durée et la période, les modalités de déroulement, de suivi et de sanction, et le prix (Code du travail, art. D. 6353-1).
    .what = Signale ce que la convention ne dit pas encore : intitulé, objectif, contenu, moyens, durée, période, suivi, sanction, prix. Ce que le parcours sait déjà compte.
    .except = Pendant que le parcours s’esquisse.
check-learner-information-missing =
    .title = Information du stagiaire à compléter
    .message = { $count ->
        [one] Une information due au stagiaire sur { $of } manque
       *[other] { $count } informations dues au stagiaire sur { $of } manquent
    } : { $missing }.
    .why = Avant son inscription définitive, le stagiaire connaît le programme, les formateurs, les horaires, les modalités d’évaluation, la personne à contacter et le règlement intérieur (Code du travail, art. L. 6353-8).
    .what = Signale ce que les stagiaires ne savent pas encore avant de s’inscrire : formateurs, horaires, évaluation, contact, règlement.
    .except = Pendant que le parcours s’esquisse.

fix-fill-agreement = Remplir ce qui manque à la convention, à compléter
    .step = Remplir la convention de formation
fix-fill-information = Remplir ce qui manque à l’information du stagiaire, à compléter
    .step = Remplir l’information des stagiaires

# What fixes write into the plan.
content-agreement-title = Parcours – intitulé à compléter
content-agreement-objective = Objectif à compléter
content-agreement-content = Contenu à compléter
content-agreement-means = Salles, plateforme et équipe pédagogique – à compléter
content-agreement-period = Dates à compléter
content-agreement-follow-up = Émargement en présence, travaux rendus et relevés de la plateforme à distance – à compléter
content-agreement-sanction = Attestation de fin de formation – à compléter
content-agreement-payment = Prix et modalités de règlement à compléter
content-information-trainers = Formateurs, titres ou qualités – à compléter
content-information-timetable = 9 h – 12 h 30 et 13 h 30 – 17 h – à compléter
content-information-assessment = Mises en situation et quiz – à compléter
content-information-contact = Référent pédagogique, téléphone et courriel – à compléter
content-information-rules = Remis avec le dossier d’inscription – à compléter
