## A : autonomie et compréhension. De chaque contrôle : check-NOM avec .title .message .why ; de chaque correction : fix-NOM.

need-autonomy-technique = technique
need-autonomy-information = recherche d’information
need-autonomy-organisation = organisation
need-autonomy-social = échanges
need-autonomy-cognitive = travail intellectuel
need-autonomy-metacognitive = recul sur soi
need-autonomy-motivation = motivation

# Ce que les corrections écrivent dans le parcours.
content-variant = Parcours adapté de { $learners }
content-support = Accompagnement à distance
content-acculturation = Acculturation numérique

check-autonomy-below-need =
    .title = Autonomie insuffisante
    .message = « { $module } » ({ $parts }) demande en { $item } le niveau { $need } ; { $people ->
        [one] une personne est en dessous
       *[other] { $people } personnes sont en dessous
    }, au plus bas au niveau { $level } : { $learners }.
    .why = L’item d’autonomie le plus faible décide : on ne compense pas de ne pas savoir s’organiser par de la motivation. Au niveau 1, il faut de l’aide à chaque fois ; au niveau 2, on avance sans aide en terrain connu.
    .what = Compare les sept items d’autonomie de chaque stagiaire avec ce que demandent les heures à distance et en entreprise du module. L’item le plus faible décide, jamais une somme ; l’accompagnement prévu relève chaque item d’un niveau.
    .except = Quand le positionnement est dépassé, ou qu’un proche apporte une aide que le parcours ignore.
check-dose-over-autonomy =
    .title = Trop de distance pour l’autonomie du public
    .message = { $kind ->
        [module] « { $place } » est asynchrone à { $share } ({ $minutes })
       *[path] Le parcours est à distance à { $share } ({ $minutes })
    } ; au niveau d’autonomie { $level }, la limite est de { $limit } ({ $most }). { $people ->
        [one] Une personne est au-delà
       *[other] { $people } personnes sont au-delà
    } : { $learners }.
    .why = Moins on est autonome, moins on tient sans formateur à côté. La limite dépend de l’item le plus faible, accompagnement prévu compris ; le référentiel en donne les chiffres.
    .what = Compare la part asynchrone de chaque module, et la part à distance du parcours, avec le plus que chaque stagiaire supporte selon son item d’autonomie le plus faible.
    .except = Quand les limites ne conviennent pas à votre public : changez-les dans le référentiel plutôt que de justifier module après module.
check-digital-below-need =
    .title = Niveau numérique insuffisant
    .message = « { $module } » ({ $parts }) demande le niveau numérique { $need } sur 8 ; { $people ->
        [one] une personne est en dessous
       *[other] { $people } personnes sont en dessous
    }, au plus bas au niveau { $level } : { $learners }.
    .why = Sans les gestes numériques du module, la séance à distance est perdue. Un temps d’acculturation avant, ou un tiers-lieu avec un médiateur, donne de quoi suivre.
    .what = Compare le niveau numérique de chaque stagiaire (0 à 8) avec ce que demandent les heures à distance. Un temps d’acculturation placé avant le relève ; un médiateur en tiers-lieu supplée deux niveaux.
    .except = Quand quelqu’un se tient à côté du stagiaire pendant ces heures.
check-no-acculturation-first =
    .title = Pas d’acculturation avant la distance
    .message = { $people ->
        [one] Une personne a
       *[other] { $people } personnes ont
    } au plus le niveau numérique { $limit } (au plus bas { $level }) et { $people ->
        [one] commence
       *[other] commencent
    } la distance par « { $module } » sans temps d’acculturation : { $learners }.
    .why = Un parcours hybride réserve un temps pour se sentir à l’aise avec les outils avant les premières heures à distance ; sans lui, l’écart se creuse avec les autres.
    .what = Signale le premier module à distance de stagiaires peu à l’aise avec le numérique, quand aucun temps d’acculturation ne le précède.
    .except = Quand ces stagiaires sortent d’une acculturation qui figure dans un autre parcours.
check-comprehension-below-need =
    .title = Lecture ou français insuffisants
    .message = « { $module } » ({ $parts }) demande { $what ->
        [reading] le degré de lecture { $reading }
        [french] le niveau de français { $french }
       *[both] le degré de lecture { $reading } et le niveau de français { $french }
    } ; { $people ->
        [one] une personne est en dessous
       *[other] { $people } personnes sont en dessous
    } : { $learners }.
    .why = À distance, on est seul devant les consignes et les textes. Le degré de lecture suit l’échelle de l’ANLCI, le français celle du CECRL.
    .what = Compare le degré de lecture (ANLCI) et le français (CECRL) de chaque stagiaire avec ce que demandent les heures à distance. Des supports surtout oraux ne demandent aucun degré de lecture.
    .except = Quand les textes sont d’abord lus ensemble en direct.
check-long-solitude =
    .title = Trop longtemps sans contact
    .message = { $same ->
        [yes] Dans « { $module } »
       *[no] De « { $module } » à « { $last } »
    }, { $minutes } de travail asynchrone d’affilée sans contact humain ; au niveau d’autonomie { $level }, la limite est de { $limit }. { $people ->
        [one] Une personne concernée
       *[other] { $people } personnes concernées
    } : { $learners }.
    .why = On décroche en silence. Un contact court, même au téléphone, suffit souvent à repartir.
    .what = Suit les heures asynchrones du parcours et signale une suite sans contact humain plus longue que ce que les stagiaires supportent.
    .except = Quand les stagiaires se voient hors de la formation.
check-no-support-planned =
    .title = Distance sans accompagnement
    .message = { $minutes } à distance sans aucun accompagnement prévu avant, pendant ni après, dans { $modules }. Pour cette durée, le référentiel attend { $expected } par personne.
    .why = Accompagner avant, pendant et après la distance est ce qui retient le plus de monde dans un parcours. Des heures non prévues ne sont ni données ni financées.
    .what = Signale des heures à distance qu’aucun accompagnement ne suit, ni avant, ni pendant, ni après.
    .except = Quand un autre organisme accompagne sans que le parcours le dise.
check-half-cannot-follow =
    .title = La moitié du groupe ne peut pas suivre
    .message = { $people } personnes sur { $all } ({ $share }) ne peuvent pas suivre la partie à distance de « { $module } » ; le référentiel alerte à partir de { $limit } : { $learners }.
    .why = Quand tant de personnes décrochent, ce n’est plus une question de cas individuels : c’est le dosage du module qui est à revoir.
    .what = Compte, module par module, les personnes qui ne peuvent pas suivre la partie à distance, même avec le meilleur usage du parc ; signale à partir de la moitié du groupe.
    .except = Pendant que des solutions se mettent en place pour chacun.

fix-convert-for-all = Passer { $minutes } de « { $module } » en { $to } pour tout le groupe
    .step = Changer le dosage de « { $subject } »
fix-convert-for-some = Passer { $minutes } de « { $module } » en { $to } pour { $people ->
        [one] la personne concernée
       *[other] les { $people } personnes concernées
    } seulement
    .step = Varier « { $subject } » pour certains
fix-support-for-autonomy = Prévoir { $minutes } d’accompagnement pour { $people ->
        [one] la personne concernée
       *[other] chacune des { $people } personnes
    }
    .step = Accompagner dans « { $subject } »
fix-path-for-some = Ramener { $minutes } en présentiel dans { $count ->
        [one] un module
       *[other] { $count } modules
    }, pour { $people ->
        [one] la personne concernée
       *[other] les { $people } personnes concernées
    } seulement
    .step = Varier la distance de « { $subject } »
fix-path-for-all = Ramener { $minutes } en présentiel dans { $count ->
        [one] un module
       *[other] { $count } modules
    }, pour tout le groupe
    .step = Réduire la distance de « { $subject } »
fix-lengthen-acculturation = Allonger « { $module } » de { $minutes }
    .step = Allonger « { $subject } »
fix-insert-acculturation = Insérer { $minutes } d’acculturation numérique avant « { $module } »
    .step = Insérer « { $subject } »
fix-mediator = Accueillir { $people ->
        [one] la personne concernée
       *[other] les { $people } personnes concernées
    } dans un tiers-lieu avec médiateur
    .step = Tiers-lieu avec médiateur pour « { $subject } »
fix-spoken-material = Prévoir des supports oraux ou en vidéo dans « { $module } »
    .step = Supports oraux dans « { $subject } »
fix-contact = Prévoir { $minutes } d’appels pour { $people ->
        [one] la personne concernée
       *[other] chacune des { $people } personnes
    }
    .step = Rompre la solitude dans « { $subject } »
fix-plan-support = Prévoir { $minutes } d’accompagnement par personne
    .step = Prévoir l’accompagnement de « { $subject } »
