## F: training at a distance. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

# What an assistance sheet or an activity does not say yet, inside a sentence.
lacks-who = qui aide
lacks-channel = par quel moyen
lacks-hours = à quels horaires
lacks-answer = dans quel délai
lacks-nature = sa nature
lacks-duration = sa durée moyenne

check-no-technical-assistance =
    .title = Assistance technique incomplète
    .message = « { $module } » prévoit { $minutes } à distance ; { $count ->
        [4] aucune assistance technique n’est décrite : il manque { $missing }
       *[other] l’assistance technique ne dit pas { $missing }
    }.
    .why = Une formation à distance comprend une assistance technique appropriée pour accompagner le stagiaire (Code du travail, art. D. 6313-3-1, 1°). Elle se décrit une fois pour tout le parcours.
    .what = Signale un module à distance dont l’assistance technique ne dit pas qui, par quel moyen, à quelles heures et sous quel délai. La fiche du parcours vaut pour tous les modules qui n’ont pas la leur.
    .except = Tant que l’intervenant n’est pas choisi.
check-no-pedagogical-assistance =
    .title = Assistance pédagogique incomplète
    .message = « { $module } » prévoit { $minutes } à distance ; { $count ->
        [4] aucune assistance pédagogique n’est décrite : il manque { $missing }
       *[other] l’assistance pédagogique ne dit pas { $missing }
    }.
    .why = Une formation à distance comprend une assistance pédagogique appropriée pour accompagner le stagiaire (Code du travail, art. D. 6313-3-1, 1°). Elle se décrit une fois pour tout le parcours.
    .what = Signale un module à distance dont l’assistance pédagogique ne dit pas qui, par quel moyen, à quelles heures et sous quel délai. La fiche du parcours vaut pour tous les modules qui n’ont pas la leur.
    .except = Tant que l’intervenant n’est pas choisi.
check-remote-activity-without-duration =
    .title = Activité à distance sans nature ou sans durée
    .message = L’activité à distance « { $activity } » (« { $module } ») ne dit pas { $missing }.
    .why = Le stagiaire est informé des activités à distance et de leur durée moyenne (Code du travail, art. D. 6313-3-1, 2°).
    .what = Signale une activité à distance sans intitulé ou sans durée.
    .except = Pendant que les étapes du module s’esquissent.
check-remote-without-assessment =
    .title = Distance sans évaluation
    .message = « { $module } » prévoit { $minutes } à distance, et rien ne les évalue, ni pendant ni après.
    .why = Des évaluations jalonnent ou concluent une formation à distance (Code du travail, art. D. 6313-3-1, 3°).
    .what = Signale un module à distance que rien n’évalue, ni en lui ni dans un module suivant. Le positionnement ne compte pas.
    .except = Pour un temps qui n’apprend rien, comme un appel d’accueil.
check-no-evidence-of-follow-up =
    .title = Suivi à distance sans trace
    .message = « { $activity } » ({ $minutes } en asynchrone, « { $module } ») ne laisse ni travail, ni quiz, ni journal.
    .why = La réalisation se justifie par tout élément probant (Code du travail, art. R. 6313-3) : travaux, missions et projets rendus, avec leur équivalent en heures. Qualiopi (2026), indicateur 19 : le suivi des séquences à distance est vérifié.
    .what = Signale une activité asynchrone qui ne laisse aucune trace : ni travail, ni mission, ni projet, ni quiz, ni relevé.
    .except = Quand les relevés de la plateforme servent de preuve : nommez-les comme relevé.

fix-fill-technical-of-plan = Décrire l’assistance technique pour tout le parcours, à compléter
    .step = Décrire l’assistance technique du parcours
fix-fill-technical-of-module = Compléter l’assistance technique de « { $module } »
    .step = Compléter l’assistance technique de « { $subject } »
fix-inherit-technical = Reprendre dans « { $module } » l’assistance technique du parcours
    .step = Reprendre l’assistance technique du parcours dans « { $subject } »
fix-fill-pedagogical-of-plan = Décrire l’assistance pédagogique pour tout le parcours, à compléter
    .step = Décrire l’assistance pédagogique du parcours
fix-fill-pedagogical-of-module = Compléter l’assistance pédagogique de « { $module } »
    .step = Compléter l’assistance pédagogique de « { $subject } »
fix-inherit-pedagogical = Reprendre dans « { $module } » l’assistance pédagogique du parcours
    .step = Reprendre l’assistance pédagogique du parcours dans « { $subject } »
fix-describe-remote-activity = Décrire « { $activity } », à compléter
    .step = Décrire l’activité « { $subject } »
fix-drop-remote-activity = Retirer « { $activity } », pour laquelle le module n’a plus de temps
    .step = Retirer l’activité « { $subject } »
fix-assess-remote-part = Ajouter à « { $module } » une évaluation formative, à compléter
    .step = Évaluer la partie à distance de « { $subject } »
fix-assess-remote-of-plan = Prévoir une évaluation formative à distance pour tout le parcours, à compléter
    .step = Prévoir une évaluation par défaut à distance
fix-follow-up-of-plan = Prévoir un journal de bord pour tout le parcours, à compléter
    .step = Prévoir un journal de bord pour le parcours
fix-follow-up-of-module = Prévoir un journal de bord pour « { $module } », à compléter
    .step = Prévoir un journal de bord pour « { $subject } »
fix-inherit-assessments = Reprendre dans « { $module } » les évaluations par défaut du parcours
    .step = Reprendre les évaluations du parcours dans « { $subject } »
fix-inherit-follow-up = Reprendre dans « { $module } » le justificatif par défaut du parcours
    .step = Reprendre le justificatif du parcours dans « { $subject } »
fix-ask-for-work = Demander un travail à rendre, compté { $minutes }, à compléter
    .step = Demander un travail pour « { $subject } »
fix-ask-for-quiz = Prévoir un quiz, compté { $minutes }, à compléter
    .step = Prévoir un quiz pour « { $subject } »

# What fixes write into the plan.
content-technical-who = Assistant numérique – à compléter
content-pedagogical-who = Formateur référent – à compléter
content-channel = Téléphone et courriel – à compléter
content-hours = Jours ouvrés, 9 h – 17 h – à compléter
content-remote-activity = Activité à distance – à compléter
content-assessment = Évaluation des acquis – à compléter
content-criteria = Critères à compléter
content-work = Travail à rendre – à compléter
content-log = Journal de bord – à compléter
content-quiz = Quiz d’autoévaluation – à compléter
