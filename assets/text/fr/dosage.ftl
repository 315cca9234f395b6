## The right dosage: proposals, demands, contradictions.

dosage-part-remote = distanciel
dosage-owner-lock = votre verrou
dosage-owner-presence = savoir-être ou geste professionnel
dosage-owner-acculturation = acculturation numérique
dosage-owner-workplace = entreprise
dosage-owner-funder = financeur
dosage-owner-device = dispositif
dosage-owner-designer = votre cible
dosage-goal-learners = sans pouvoir suivre
dosage-goal-ease = suivi difficile
dosage-goal-cost = coût
dosage-goal-rooms = salle
dosage-goal-change = changements
dosage-preset-own = Selon votre ordre
dosage-preset-learners = Pour tous les stagiaires
dosage-preset-cost = Au moindre coût
dosage-preset-rooms = Le moins de salle
dosage-preset-least-change = Le moins de changement
dosage-today = Aujourd’hui :
# follow, people: numbers; cost: an amount; mix: hours by modality
dosage-line = { $follow } sur { $people } peuvent suivre · { $cost } · blocages : { $errors } · alertes : { $warnings } · { $mix }
dosage-nothing = Rien à changer.
dosage-gained = { $learners } : peut désormais suivre
dosage-proven = Optimum démontré pour le groupe.
dosage-conflict = Aucun dosage ne satisfait tout : il manque { $hours }. Se contredisent :
# part: a modality; owner: who asks; would: what it would have to be
dosage-clash-least = { $part } : au moins { $hours } ({ $share }), { $owner } ; les autres demandes ne laissent que { $would }
dosage-clash-most = { $part } : au plus { $hours } ({ $share }), { $owner } ; les autres demandes en veulent { $would }
dosage-demand-least = { $part } ≥ { $hours } ({ $owner })
dosage-demand-most = { $part } ≤ { $hours } ({ $owner })
dosage-price = desserrer de { $step } : { $gains }
dosage-tutoring = Tutorat pour l’autonomie
dosage-remedy-support = Tutorer { $learners } : { $minutes } chacun

dosage-wanted = Ce que je cherche
dosage-in-order = dans cet ordre
dosage-wish-learners = que tous puissent suivre
dosage-wish-ease = que ce soit sans peine
dosage-wish-cost = le moindre coût
dosage-wish-rooms = le moins de salle
dosage-wish-change = le moins de changement
dosage-drag = Glisser pour changer l’ordre
dosage-earlier = Avancer : { $goal }
dosage-later = Reculer : { $goal }
dosage-loans = Prêts et tiers-lieux
dosage-loans-hint = Noter les prêts et les places libres qui servent à la proposition
dosage-support = Tutorat
dosage-support-hint = Ajouter du tutorat pour les stagiaires les moins autonomes, si cela sert
dosage-only = { $count ->
    [one] { $count } module seulement
   *[other] { $count } modules seulement
}
dosage-only-one = « { $title } » seulement
dosage-only-all = Chercher pour tout le parcours
dosage-locks = Verrous et bornes
dosage-lock = { $title }, { $part } : { $least } à { $most }
dosage-unlock = Lever ce verrou
dosage-keep = Garder « { $title } » tel quel
dosage-bound-module = Module
dosage-bound-part = Modalité
dosage-bound-least = au moins
dosage-bound-most = au plus
dosage-bound-add = Ajouter la borne
dosage-propose = Proposer un dosage
dosage-propose-block = Proposer un dosage du bloc
dosage-exact = Calcul exact, à la demi-heure
dosage-busy = Recherche du meilleur dosage…
dosage-stop = Arrêter
dosage-failed = La recherche n’a pas abouti.
dosage-empty = Aucun module à doser
dosage-empty-why = Le dosage cherche, pour chaque module, la part de présentiel et de distanciel que les stagiaires peuvent suivre. Il faut d’abord des modules.
dosage-empty-go = Composer le parcours
dosage-now = { $people ->
    [0] Le groupe est vide : le dosage ne tient compte que des financeurs et des contenus.
   *[other] Aujourd’hui, { $follow } sur { $people } peuvent suivre tout le parcours.
}
dosage-stale = Le parcours a changé depuis ces propositions.
dosage-accepted = Proposition acceptée : { $name }. Annuler la reprend.
dosage-again = Chercher de nouveau
dosage-nearest = Au plus près de ces demandes :
dosage-loosen = Élargir jusqu’à { $hours } : { $owner }
dosage-let-go = Lever le verrou de « { $title } »
dosage-can-follow = Peuvent suivre
dosage-cost = Coût du groupe
dosage-errors = Blocages
dosage-warnings = Alertes
dosage-accept = Accepter
dosage-accept-named = Accepter : { $name }
dosage-see = { $count ->
    [one] Voir { $count } changement
   *[other] Voir les { $count } changements
}
dosage-see-named = Voir les changements : { $name }
dosage-changes = Changements de « { $name } »
dosage-accept-some = { $count ->
    [one] Accepter { $count } module
   *[other] Accepter { $count } modules
}
dosage-some-note = Les moyens ajoutés ne vont qu’avec tous les modules.
dosage-before = avant
dosage-after = après
dosage-lost = { $learners } : ne peut plus suivre
dosage-holds-back = Ce qui contraint
dosage-free = Rien : aucune demande ne retient cette proposition.
dosage-gained-count = { $count ->
    [one] { $count } suit désormais
   *[other] { $count } suivent désormais
}
