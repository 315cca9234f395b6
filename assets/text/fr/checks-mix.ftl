## M: dosage. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-behaviour-without-presence =
    .title = Savoir-être travaillé sans présence
    .message = La compétence « { $competency } » n’est travaillée qu’à distance ({ $remote }), dans { $modules }.
    .why = L’écoute, la ponctualité, la reconnaissance de l’autre s’apprennent avec d’autres : un savoir-être demande du temps en présentiel ou en entreprise.
    .what = Signale un savoir-être dont les modules qui le forment ont des heures à distance et pas une minute en centre ni en entreprise.
    .except = Quand le comportement est celui de la distance même, comme animer une réunion en visio.
check-gesture-without-practice =
    .title = Geste professionnel sans pratique
    .message = La compétence « { $competency } » n’est travaillée qu’à distance ({ $remote }), dans { $modules }.
    .why = Un geste s’acquiert en le faisant, sur la machine ou le poste, avec quelqu’un qui corrige : à distance, il se montre mais ne se pratique pas.
    .what = Signale un geste professionnel dont les modules qui le forment ont des heures à distance et pas une minute en centre ni en entreprise.
    .except = Quand on s’exerce chez soi avec ce que l’on a, sous les yeux du formateur.
check-outside-band =
    .title = Part hors de la fourchette
    .message = { $kind ->
        [module] « { $place } »
       *[plan] Parcours
    } : { $part } { $share }, alors que { $owner ->
        [funder] le financeur demande
        [device] le dispositif de financement demande
       *[designer] vous visez
    } { $bounds ->
        [min] au moins { $min }
        [max] au plus { $max }
       *[both] de { $min } à { $max }
    } ({ $minutes } { $side ->
        [over] de trop
       *[under] manquantes
    }).
    .why = { $owner ->
        [designer] C’est le dosage que vous vous êtes donné. S’il n’est plus le bon, changez la fourchette ; sinon, déplacez des heures.
       *[funder] Des heures hors de la fourchette acceptée peuvent ne pas être payées. Le référentiel ou la convention en donne la source.
    }
    .what = Compare la part de chaque modalité dans le parcours avec les fourchettes du financeur, de son dispositif et vos propres cibles.
    .except = Quand le financeur a accepté un autre dosage : notez sa fourchette. Quand la vôtre n’était qu’une première idée : changez-la.
check-activities-do-not-fill =
    .title = Activités et dosage différents
    .message = Les activités de « { $module } » font { $filled } sur { $planned } prévues ; l’écart porte sur : { $parts }.
    .why = Le déroulé que suivront les formateurs ne dit pas la même chose que le dosage annoncé. C’est normal tant que le module est en chantier.
    .what = Compare, dans chaque module qui a des activités, leurs heures par modalité avec le dosage du module.
    .except = Tant que les étapes du module ne sont pas toutes écrites.
check-screen-day-too-long =
    .title = Journée de classe virtuelle trop longue
    .message = « { $place } » prévoit { $planned } de classe virtuelle en un jour ; le référentiel en admet { $most }.
    .why = Au-delà, l’attention tombe et les décrochages montent. Une partie du travail peut se faire à son rythme, ou un autre jour.
    .what = Signale plus de classe virtuelle en un jour que le seuil : une seule activité plus longue, ou un module d’une journée dont les classes virtuelles durent davantage.
    .except = Quand la longue activité doit s’étaler sur plusieurs jours : la couper en séances le dit à tous.
check-all-remote-no-touchpoint =
    .title = Tout à distance, sans se retrouver
    .message = { $whole ->
        [yes] Le parcours est entièrement à distance ({ $hours }) et ne prévoit aucun temps collectif en direct.
       *[no] Parcours entièrement à distance : { $hours } de suite sans temps collectif en direct, de « { $first } » à « { $last } » ; il en faut au moins un par tranche de { $span }.
    }
    .why = Sans groupe, les apprenants décrochent sans que personne ne le voie. Un temps collectif par semaine suffit souvent à garder le lien.
    .what = Regarde les parcours sans présentiel ni entreprise et signale chaque suite de modules longue d’une semaine sans temps collectif en direct.
    .except = Quand des rencontres ont lieu hors des heures du parcours, par exemple en tiers-lieu.
check-apprenticeship-80 =
    .title = Apprentissage presque tout à distance
    .message = { $share } du parcours est à distance ; à partir de { $limit }, la prise en charge de l’apprentissage est réduite ({ $minutes } de trop).
    .why = Code du travail, D. 6332-82-1 : à partir de 80 % à distance, le niveau de prise en charge est réduit de 20 %, sauf pour certaines certifications.
    .what = Dans un parcours financé en apprentissage, signale une part à distance égale ou supérieure au seuil.
    .except = Quand la certification est exemptée, ou que la prise en charge réduite a été prévue.

check-closed-centre =
    .title = Heures suspendues à l’ouverture du centre
    .message = Centre fermé, { $hours } de présentiel sur { $classroom } ne pourraient pas se déplacer : { $modules }.
    .why = Gestes, savoir-être et machines ne se déplacent pas. La répétition « centre fermé » montre ce qui se déplace, où, et qui ne suivrait plus.
    .what = Répète une fermeture du centre : additionne les heures en centre qui ne pourraient pas aller ailleurs, à cause d’un geste, d’un savoir-être ou d’une machine.
    .except = Quand pratiquer au centre est l’objet même du parcours.

fix-bring-to-classroom = Ramener { $minutes } de « { $module } » en présentiel
    .step = Ramener en présentiel une part de « { $subject } »
fix-bring-to-workplace = Déplacer { $minutes } de « { $module } » en entreprise
    .step = Déplacer en entreprise une part de « { $subject } »
fix-move-into-band = Déplacer { $minutes } { $from } { $to }, dans { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }
    .step = Ramener « { $subject } » dans la fourchette
fix-mix-from-activities = Donner à « { $module } » le dosage de ses activités ({ $filled })
    .step = Dosage de « { $subject } » d’après ses activités
fix-lighten-screen-day = Passer { $minutes } de classe virtuelle en travail à son rythme
    .step = Alléger la journée de classe virtuelle de « { $subject } »
fix-split-sessions = Couper en { $count } séances d’au plus { $each }
    .step = Couper « { $subject } » en séances
fix-add-meetings = Prévoir { $count ->
        [one] { $count } temps collectif
       *[other] { $count } temps collectifs
    } en direct de { $minutes }
    .step = Prévoir des temps collectifs dans « { $subject } »
fix-under-remote-limit = Ramener { $minutes } à distance en présentiel
    .step = Passer « { $subject } » sous la limite de distanciel
