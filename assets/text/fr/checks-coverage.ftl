## C: coverage and assessment. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-competency-not-trained =
    .title = Compétence non travaillée
    .message = « { $competency } » { $assessed ->
        [yes] n’est travaillée
       *[no] n’est ni travaillée ni évaluée
    } dans aucun module (bloc « { $block } »).
    .why = Un bloc se certifie en entier : chaque compétence doit y être préparée. Qualiopi, indicateur 7 : les contenus correspondent à la certification visée.
    .what = Signale chaque compétence d’un bloc certifiant qu’aucun module ne forme.
    .except = Quand le parcours ne prépare qu’une partie des blocs : retirez les autres.
check-competency-not-assessed =
    .title = Compétence non évaluée
    .message = « { $competency } » { $positioned ->
        [yes] n’est évaluée qu’au positionnement, jamais après avoir été travaillée
       *[no] est travaillée mais jamais évaluée
    } (bloc « { $block } »).
    .why = Sans évaluation, rien ne montre que la compétence est acquise. Qualiopi, indicateur 11 : l’atteinte des objectifs est évaluée.
    .what = Signale chaque compétence d’un bloc certifiant qui est formée et jamais évaluée. Le positionnement ne compte pas.
    .except = Quand le certificateur l’évalue hors des heures du parcours : un module de certification sans heures le dit.
check-block-without-certifying-assessment =
    .title = Bloc sans évaluation certifiante
    .message = Aucun module n’évalue « { $block } » pour la certification ({ $count ->
        [one] { $count } compétence
       *[other] { $count } compétences
    }).
    .why = Un bloc est validé par l’évaluation que décrit la certification : elle doit avoir sa place et ses heures dans le parcours.
    .what = Signale chaque bloc certifiant qu’aucun module n’évalue pour la certification.
    .except = Quand le certificateur évalue hors du parcours.
check-module-without-competency =
    .title = Module sans compétence
    .message = « { $module } » ({ $hours }) ne travaille et n’évalue aucune compétence.
    .why = Des heures de formation qui ne préparent à rien de la certification se défendent mal devant un financeur ou un auditeur.
    .what = Signale un module de formation qui ne forme ni n’évalue aucune compétence, dans un parcours qui en a.
    .except = Quand le module sert tout le parcours : donnez-lui les compétences qu’il mobilise, ou un autre rôle.
check-assessed-before-trained =
    .title = Évaluée avant d’être travaillée
    .message = « { $module } » évalue { $competencies }, { $count ->
        [one] travaillée
       *[other] travaillées
    } seulement plus loin, dans « { $training } ».
    .why = Évaluer ce qui n’a pas été appris met en échec. Si c’est pour savoir d’où partir, c’est un positionnement.
    .what = Signale un module qui évalue des compétences que seuls des modules suivants forment. Le positionnement, qui vient avant, ne compte pas.
    .except = Quand les stagiaires arrivent déjà formés à cette compétence.
check-objective-not-assessable =
    .title = Objectif sans verbe d’action
    .message = L’objectif de « { $module } » ne dit pas ce que le stagiaire saura faire : « { $objective } ».
    .why = Un objectif s’évalue quand il dit une action observable : appliquer, rédiger, régler… « Connaître » ou « comprendre » ne se voient pas. Qualiopi, indicateur 5 : des objectifs opérationnels et évaluables.
    .what = Signale un objectif de module sans verbe d’action. Un objectif vide est laissé de côté.
    .except = Quand l’objectif reprend mot pour mot celui du certificateur.
check-assessment-only-remote =
    .title = Évaluation certifiante à distance
    .message = « { $module } » ({ $minutes } à distance) évalue pour la certification à distance seulement, alors que le certificateur demande la présence.
    .why = Les conditions de passage des épreuves sont celles du certificateur. Qualiopi, indicateur 16 : les conditions de présentation à la certification sont respectées.
    .what = Signale un module qui n’évalue pour la certification qu’à distance, alors que la certification demande la présence.
    .except = Quand le certificateur accepte les épreuves à distance : décochez l’exigence dans la certification.


fix-train-in-module = La faire travailler dans « { $module } »
    .step = Faire travailler « { $subject } »
fix-train-in-new-module = Lui ajouter un module de { $hours } en présentiel
    .step = Ajouter un module pour « { $subject } »
fix-assess-in-module = L’évaluer à la fin de « { $module } »
    .step = Évaluer « { $subject } »
fix-certify-in-module = L’évaluer pour la certification dans « { $module } »
    .step = Évaluer « { $subject } » pour la certification
fix-certify-block = Évaluer { $count ->
        [one] sa compétence
       *[other] ses { $count } compétences
    } pour la certification dans « { $module } »
    .step = Certifier « { $subject } »
fix-train-what-lacks = Lui faire travailler { $count ->
        [one] la compétence qui manque au bloc
       *[other] les { $count } compétences qui manquent au bloc
    } : { $competencies }
    .step = Compétences manquantes du bloc dans « { $subject } »
fix-train-whole-block = Lui faire travailler les compétences du bloc : { $competencies } ({ $count })
    .step = Compétences du bloc dans « { $subject } »
fix-mark-reception = Compter « { $module } » comme accueil, hors du contenu de la certification
    .step = Compter « { $subject } » comme accueil
fix-move-assessment-after = Placer le module juste après « { $training } »
    .step = Placer « { $subject } » après la formation
fix-call-it-positioning = En faire un positionnement ({ $count ->
        [one] { $count } compétence
       *[other] { $count } compétences
    })
    .step = Positionnement dans « { $subject } »
fix-say-what-is-done = Reformuler l’objectif de « { $module } » avec un verbe d’action, à compléter
    .step = Reformuler l’objectif de « { $subject } »
fix-certify-in-presence = Évaluer en présentiel pour la certification dans « { $module } », à compléter
    .step = Évaluer « { $subject } » en présentiel

# What fixes write into the plan.
content-objective = Expliquer et appliquer : { $objective } (à compléter)
content-certifying = Épreuve en présence – à compléter
