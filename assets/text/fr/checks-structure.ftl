## S: structure. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-hours-off-target =
    .title = Heures loin de la cible
    .message = { $kind ->
        [block] « { $place } »
       *[plan] Parcours
    } : { $hours } prévues, { $limit ->
        [target] pour { $wanted } visées
        [funder] alors que le financeur en paie { $wanted } au plus
        [device] alors que le dispositif de financement en admet { $wanted } au plus
        [all_workplace] tout en entreprise, alors que le dispositif de financement en admet alors { $wanted } au plus
       *[usual] alors que le dispositif de financement en admet d’ordinaire { $wanted } au plus
    } ({ $difference } { $side ->
        [over] de trop
       *[under] manquantes
    }).
    .why = { $limit ->
        [target] Les heures visées engagent la convention, le calendrier et le coût. Au-delà de la tolérance, l’un des deux chiffres est faux.
        [usual] Au-delà, certains publics ou accords seulement. Si c’est votre cas, notez le plafond du financeur dans le parcours.
       *[funder] Les heures au-delà du plafond ne seront pas payées. Si le financeur en accorde davantage, notez son plafond dans le parcours.
    }
    .what = Compare les heures du parcours et des blocs avec celles visées, et avec les plafonds du financeur ou de son dispositif.
    .except = Pendant la composition. Sinon changez la cible, ou notez le plafond du financeur.
check-activities-exceed-module =
    .title = Activités plus longues que le module
    .message = Les activités de « { $module } » font { $filled } pour { $planned } prévues ({ $difference } de trop).
    .why = Le module ne peut pas être tenu tel qu’il est écrit : il manquera du temps, aux formateurs comme aux apprenants.
    .what = Signale un module dont les activités durent en tout plus longtemps que lui, toutes modalités confondues.
    .except = Jamais longtemps : l’un des deux chiffres est faux.
check-prerequisite-cycle =
    .title = Prérequis en boucle
    .message = { $count ->
        [one] { $modules } est son propre prérequis.
       *[other] { $modules } sont prérequis les uns des autres : aucun ne peut commencer.
    }
    .why = Un prérequis doit être vu avant. Dans une boucle, c’est impossible, et le parcours ne peut pas être mis en calendrier.
    .what = Signale des modules qui sont les préalables les uns des autres.
    .except = Jamais : l’un des liens est une erreur.
check-prerequisite-after =
    .title = Prérequis placé après
    .message = « { $module } » a pour prérequis { $late }, qui { $count ->
        [one] vient
       *[other] viennent
    } plus loin dans le parcours.
    .why = Les apprenants aborderont le module sans ce qu’il suppose acquis.
    .what = Signale un module dont un préalable vient plus tard dans le parcours.
    .except = Quand les deux modules se suivent en parallèle les mêmes semaines.
check-empty-module =
    .title = Module sans heures
    .message = « { $module } » n’a aucune heure.
    .why = Un module sans heures ne compte ni dans le dosage, ni dans les coûts, ni dans le calendrier.
    .what = Signale un module sans une minute : ni dosage, ni activité, ni variante qui lui en donne.
    .except = Pendant l’esquisse.
check-unknown-reference =
    .title = Référence inconnue
    .message = { $kind ->
        [plan] { $count ->
            [one] Une justification porte sur { $missing }, qui n’existe plus.
           *[other] Des justifications portent sur { $missing }, qui n’existent plus.
        }
       *[other] « { $place } » renvoie à { $missing }, { $count ->
            [one] qui n’existe pas
           *[other] qui n’existent pas
        } dans le parcours.
    }
    .why = Ce que l’objet demande ou promet ne peut pas être vérifié. L’identifiant a pu être mal saisi, ou l’objet supprimé dans une autre version.
    .what = Signale chaque objet qui renvoie à quelque chose qui n’existe pas dans le parcours.
    .except = Jamais longtemps : les autres contrôles ne voient pas ce qui manque.
check-duplicate-code =
    .title = Code en double
    .message = « { $place } » porte le code { $code }, déjà porté par « { $other } ».
    .why = Un code désigne un seul { $kind ->
        [block] bloc du répertoire : les exports et la déclaration au financeur confondraient les deux
       *[competency] élément du référentiel du bloc : la couverture attribuerait à l’un ce qui est dit de l’autre
    }.
    .what = Signale un code de bloc, ou un code de compétence dans un même bloc, donné deux fois.
    .except = Jamais : corrigez le code ou retirez la copie.
check-grain-off =
    .title = Durées hors du pas de planification
    .message = « { $module } » ({ $hours }) a des durées qui ne sont pas des multiples de { $grain } : { $parts }.
    .why = Des durées hors du pas ne se placent pas proprement dans un calendrier et rendent les totaux difficiles à défendre.
    .what = Signale un module dont une durée n’est pas un multiple du pas de planification. Les activités peuvent être plus fines.
    .except = Quand les durées viennent du certificateur : choisissez un pas plus fin.

fix-resize-modules = Porter les heures à { $wanted } en ajustant { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }
    .step = Ajuster les heures de « { $subject } »
fix-target-from-hours = Prendre { $hours } comme cible
    .step = Prendre les heures prévues comme cible de « { $subject } »
fix-cut-cycle = Retirer { $count ->
        [one] le lien qui remonte
       *[other] les { $count } liens qui remontent
    } le parcours
    .step = Ouvrir la boucle de prérequis de « { $subject } »
fix-bring-prerequisites-forward = Placer { $count ->
        [one] le module attendu
       *[other] les { $count } modules attendus
    } juste avant « { $module } »
    .step = Placer les prérequis de « { $subject } » avant lui
fix-put-after-prerequisites = Placer « { $module } » juste après ses prérequis
    .step = Placer « { $subject } » après ses prérequis
fix-drop-late-prerequisites = Retirer { $count ->
        [one] ce prérequis
       *[other] ces { $count } prérequis
    }
    .step = Retirer les prérequis tardifs de « { $subject } »
fix-give-hours = Lui donner { $hours } en présentiel
    .step = Donner des heures à « { $subject } »
fix-shorten-activities = Raccourcir de { $minutes } les activités de « { $module } » pour tenir dans sa durée
    .step = Raccourcir les activités de « { $subject } »
fix-remove-module = Supprimer « { $module } »
    .step = Supprimer « { $subject } »
fix-drop-references = Retirer { $count ->
        [one] cette référence
       *[other] ces { $count } références
    }
    .step = Retirer les références inconnues de « { $subject } »
fix-clear-code = Effacer le code de « { $place } »
    .step = Effacer le code de « { $subject } »
fix-round-to-grain = Arrondir au pas de { $grain } ({ $hours } en tout)
    .step = Arrondir les durées de « { $subject } »
