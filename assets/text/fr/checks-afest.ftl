## W: training in the work situation. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-no-work-analysis =
    .title = Analyse de l’activité de travail absente
    .message = L’AFEST « { $module } » { $what ->
        [none] n’a pas d’analyse de l’activité de travail
        [undated] a une analyse de l’activité de travail sans date
       *[late] a une analyse de l’activité de travail datée du { $date }, pas avant les mises en situation, qui commencent au plus tard le { $limit }
    }.
    .why = L’AFEST part de l’analyse de l’activité de travail, adaptée au besoin à des fins pédagogiques (Code du travail, art. D. 6313-3-2, 1°) ; elle précède la première mise en situation.
    .what = Signale une AFEST sans analyse de l’activité de travail, ou dont l’analyse n’est pas datée d’avant la première situation. Les périodes en entreprise ne sont pas concernées.
    .except = Quand l’analyse est conservée ailleurs : donnez sa date et son auteur.
check-tutor-not-named-before =
    .title = Tuteur non désigné au préalable
    .message = L’AFEST « { $module } » { $what ->
        [none] n’a pas de tuteur désigné
        [undated] a un tuteur, « { $tutor } », désigné sans date
       *[late] a un tuteur, « { $tutor } », désigné le { $date }, pas avant les mises en situation, qui commencent au plus tard le { $limit }
    }.
    .why = Un formateur pouvant exercer une fonction tutorale est désigné au préalable (Code du travail, art. D. 6313-3-2, 2°).
    .what = Signale une AFEST pour laquelle aucun tuteur n’est désigné avant la première situation de travail. Les périodes en entreprise ne sont pas concernées.
    .except = Tant que les lieux de travail se cherchent.
check-no-reflexive-phase =
    .title = Phase réflexive absente
    .message = Dans l’AFEST « { $module } », { $what ->
        [none] aucune phase réflexive n’est prévue
       *[open] { $open ->
            [one] une suite de situations de travail sur { $sequences } n’est suivie d’aucune phase réflexive, après { $after }
           *[other] { $open } suites de situations de travail sur { $sequences } ne sont suivies d’aucune phase réflexive, après { $after }
        }
    }.
    .why = Des phases réflexives, distinctes des mises en situation, permettent d’en tirer les enseignements (Code du travail, art. D. 6313-3-2, 3°).
    .what = Signale une AFEST où une séquence de situations de travail n’est pas suivie d’une phase réflexive, comme activité distincte, avant la séquence suivante. Les périodes en entreprise ne sont pas concernées.
    .except = Pendant que les étapes du module s’esquissent.
check-no-specific-assessment =
    .title = AFEST sans évaluation spécifique
    .message = L’AFEST « { $module } » ({ $minutes } en situation de travail) n’est évaluée ni pendant ni après.
    .why = Des évaluations spécifiques des acquis jalonnent ou concluent l’AFEST (Code du travail, art. D. 6313-3-2, 4°).
    .what = Signale une AFEST qui n’évalue rien de ce qu’elle apprend, et qu’aucun module suivant n’évalue. Les périodes en entreprise ne sont pas concernées.
    .except = Presque jamais : une AFEST sans évaluation n’en est pas une.
check-tutor-overloaded =
    .title = Tuteur surchargé
    .message = « { $tutor } » suit { $people } stagiaires en situation de travail, pour { $most } au plus (sa limite : { $own } ; celle du référentiel : { $policy }) : { $learners }.
    .why = Un tuteur qui suit trop de monde n’a plus le temps des phases réflexives. La limite vient de sa fiche et du référentiel.
    .what = Signale un tuteur dont les lieux de travail reçoivent plus de stagiaires qu’il ne peut en suivre, quand le parcours comporte une AFEST.
    .except = Quand les stagiaires viennent l’un après l’autre.

fix-add-work-analysis = Ajouter l’analyse de l’activité de travail, à compléter
    .step = Ajouter l’analyse de travail de « { $subject } »
fix-name-tutor = Désigner un tuteur pour « { $module } » avant la première situation, à compléter
    .step = Désigner un tuteur pour « { $subject } »
fix-add-reflexive-phases = Ajouter { $count ->
        [one] une phase réflexive
       *[other] { $count } phases réflexives
    }, à compléter
    .step = Ajouter les phases réflexives de « { $subject } »
fix-assess-work-situation = Ajouter à « { $module } » une évaluation en situation, à compléter
    .step = Évaluer l’AFEST « { $subject } »

# What fixes write into the plan.
content-analyst = Référent AFEST – à compléter
content-situations = Situations de travail à compléter
content-tutor = Tuteur à désigner – à compléter
content-reflexive = Phase réflexive – à compléter
content-work-assessment = Évaluation en situation de travail – à compléter
