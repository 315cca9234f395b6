# Solutions for one learner: labels, what they give and cost, what stands in the way.
solutions = Solutions possibles
solutions-searching = Recherche de solutions…
solutions-none = Aucune solution trouvée avec les moyens du parcours.
solutions-beyond = Ce qui ne suffit pas
solutions-apply = Appliquer
solutions-apply-named = Appliquer : { $remedy }
solutions-follows = { $after ->
        [one] Suit { $after } module sur { $all }, au lieu de { $before }
       *[other] Suit { $after } modules sur { $all }, au lieu de { $before }
    }
solutions-at-ease = { $after ->
        [one] À l’aise dans { $after } module sur { $all }, au lieu de { $before }
       *[other] À l’aise dans { $after } modules sur { $all }, au lieu de { $before }
    }
solutions-cost-loan = « { $item } » : { $left ->
        [0] plus aucun en prêt ensuite
        [one] il en reste 1 en prêt
       *[other] il en reste { $left } en prêt
    }
solutions-cost-seat = « { $place } » : { $left ->
        [0] plus aucune place ensuite
        [one] il reste 1 place
       *[other] il reste { $left } places
    }
solutions-cost-support = { $hours } d’accompagnement à financer
solutions-cost-moved = { $hours } changent de modalité
solutions-cost-added = Parcours plus long de { $hours }
solutions-cost-others = { $count ->
        [one] Change aussi le parcours d’une autre personne
       *[other] Change aussi le parcours de { $count } autres personnes
    }
solutions-cost-follow = Autres personnes qui suivent tout : { $after } au lieu de { $before }
remedy-loan = Prêter à { $learner } : { $items }
    .step = Prêt à « { $subject } »
remedy-support = Accompagner { $learner } { $minutes } pour { $remote } à distance
    .step = Accompagnement de « { $subject } »
remedy-workplace = Placer { $learner } à « { $place } »
    .step = Entreprise de « { $subject } »
remedy-together = Combiner pour { $learner }
    .step = Solutions combinées pour « { $subject } »
remedy-variant = Variante pour { $learner } : déplacer { $minutes } dans { $count ->
        [one] un module
       *[other] { $count } modules
    }
    .step = Variante pour « { $subject } »
remedy-for-all = Déplacer { $minutes } pour tout le groupe dans { $count ->
        [one] un module
       *[other] { $count } modules
    }
    .step = Modalités revues pour « { $subject } »
remedy-beyond-loan = Prêt : plus rien de libre pour { $things }.
remedy-beyond-key = Clé 4G : aucune de libre, ou ses { $key } ne suffisent pas aux { $need } du parcours.
remedy-beyond-place-unknown = Tiers-lieu : aucune distance connue pour ce stagiaire.
remedy-beyond-place-far = Tiers-lieu : le plus proche, « { $place } », est à { $km } km pour une mobilité de { $most } km.
remedy-beyond-place = Tiers-lieu : aucun de ceux à portée n’a la place, le matériel ou la connexion qu’il faut.
remedy-beyond-support = Accompagnement : il porterait l’autonomie de { $level } à { $raised }, ce qui ne suffit pas partout.
remedy-beyond-digital = Acculturation : elle mène au niveau { $level } au plus, le parcours demande { $need }.
remedy-beyond-workplace = Entreprise : { $count ->
        [0] le parcours n’en connaît aucune
        [one] la seule connue ne convient pas
       *[other] aucune des { $count } connues ne convient
    }.
