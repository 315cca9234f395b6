## The right dosage: proposals, demands, contradictions.

dosage-part-remote = distanciel
dosage-owner-at = « { $title } », { $owner }
dosage-owner-lock = votre verrou
dosage-owner-presence = savoir-être ou geste professionnel
dosage-owner-acculturation = acculturation numérique
dosage-owner-workplace = entreprise
dosage-owner-law = obligations du distanciel
dosage-owner-funder = financeur
dosage-owner-device = dispositif
dosage-owner-designer = votre cible
dosage-preset-own = Selon votre ordre
dosage-preset-learners = Pour tous les stagiaires
dosage-preset-cost = Au moindre coût
dosage-preset-rooms = Le moins de salle
dosage-preset-least-change = Le moins de changement
dosage-today = Aujourd’hui :
# follow, people: numbers; cost: an amount; mix: hours by modality
dosage-line = { $follow } sur { $people } peuvent suivre · { $cost } · blocages : { $errors } · alertes : { $warnings } · { $mix }
dosage-nothing = Rien à changer.
dosage-proven = Optimum démontré pour le groupe.
dosage-conflict = Aucun dosage ne satisfait tout : il manque { $hours }. Se contredisent :
# part: a modality; owner: who asks; would: what it would have to be
dosage-clash-least = { $part } : au moins { $hours } ({ $share }), { $owner } ; les autres demandes ne laissent que { $would }
dosage-clash-most = { $part } : au plus { $hours } ({ $share }), { $owner } ; les autres demandes en veulent { $would }
dosage-demand-least = { $part } ≥ { $hours } ({ $owner })
dosage-demand-most = { $part } ≤ { $hours } ({ $owner })
dosage-tutoring = Tutorat pour l’autonomie
dosage-remedy-support = Tutorer { $learners } : { $minutes } chacun
dosage-variant-name = Variante { $number }
dosage-remedy-variant = Parcours adapté pour { $learners }
dosage-remedy-aside = Un parcours à part pour { $learners } : { $minutes } donnés en salle
dosage-short-trainer = Il manque { $time } à { $trainer }
dosage-short-trainers = Il manque { $time } de formateurs
dosage-short-rooms = Il manque { $time } de salle
dosage-short-support = Il manque { $time } d’accompagnement
dosage-short-budget = Il manque { $amount } au budget
# part: a modality; owner: who asks
dosage-short-demand = Demande non tenue, à { $time } près : { $part } ({ $owner })
dosage-limits-best = Les limites sont tenues, et aucun dosage ne fait mieux.
dosage-limits-least = Aucun dosage ne fait manquer moins.
# gap: a share; goal: what is sought
dosage-limits-gap = Les limites sont tenues. Pour « { $goal } », le meilleur dosage possible gagnerait au plus { $gap }.
dosage-limits-short-gap = Le meilleur dosage possible réduirait ce manque de { $gap } au plus.

dosage-wanted = Ce que je cherche
dosage-in-order = dans cet ordre
dosage-wish-learners = que tous puissent suivre
dosage-wish-ease = que ce soit sans peine
dosage-wish-cost = le moindre coût
dosage-wish-rooms = le moins de salle
dosage-wish-change = le moins de changement
dosage-only = { $count ->
    [one] { $count } module seulement
   *[other] { $count } modules seulement
}
dosage-only-one = « { $title } » seulement
dosage-only-all = Chercher pour tout le parcours
dosage-locks = Verrous et bornes
dosage-unlock = Lever ce verrou
dosage-keep = Garder « { $title } » tel quel
dosage-bound-least = au moins
dosage-bound-most = au plus
dosage-propose = Proposer un dosage
dosage-propose-block = Proposer un dosage du bloc
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
dosage-holds-back = Ce qui contraint
dosage-free = Rien : aucune demande ne retient cette proposition.
dosage-gained-count = { $count ->
    [one] { $count } suit
   *[other] { $count } suivent
}
dosage-goal-missing = heures manquantes
dosage-goal-learners = temps non suivi
dosage-goal-ease = temps suivi avec peine
dosage-goal-cost = coût
dosage-goal-rooms = salle
dosage-goal-change = changements
dosage-gained = { $count ->
    [one] { $learners } peut alors suivre.
   *[other] { $learners } peuvent alors suivre.
}
dosage-lost = { $count ->
    [one] { $learners } ne peut plus suivre.
   *[other] { $learners } ne peuvent plus suivre.
}
# step: how much further a bound is; gains: what that changes
dosage-price-more = { $step } de plus : { $gains }
dosage-price-less = { $step } de moins : { $gains }
# hours: a duration; from, to: modalities
dosage-moves = { $hours } : { $from } → { $to }
# follow, people: numbers; cost: an amount
dosage-point = { $follow } sur { $people } peuvent suivre · { $cost }
dosage-gives-up = Renonce à : { $what }
dosage-given-learners = { $count ->
    [one] { $count } stagiaire
   *[other] { $count } stagiaires
}
dosage-given-cost = { $amount } d’économie
dosage-given-rooms = { $hours } de salle en moins
dosage-given-change = { $hours } de changements en moins

# rank: the place of a goal among count
dosage-rank = rang { $rank } sur { $count }
dosage-drag = Glisser, ou flèches gauche et droite, pour changer l’ordre
dosage-means = Moyens permis :
dosage-loans = Prêts
dosage-loans-hint = Compter sur le matériel libre du parc, et noter les prêts qui servent
dosage-places = Tiers-lieux
dosage-places-hint = Compter sur les places libres des tiers-lieux, et noter celles qui servent
dosage-support = Tutorat
dosage-support-hint = Ajouter du tutorat pour les stagiaires les moins autonomes, si cela sert
dosage-acculturation = Acculturation numérique
dosage-acculturation-hint = Ajouter du temps d’acculturation avant les premières heures à distance, si cela sert
dosage-individual = Variantes individuelles
dosage-individual-hint = Donner à part, en salle, ce que quelqu’un ne peut pas suivre, au prix de l’accompagnement ; si les salles ou l’accompagnement sont limités, par profil
dosage-bands = Fourchettes :
dosage-bands-none = ni le financeur ni vous n’en demandez.
dosage-bands-edit = Modifier les fourchettes
# part: a modality; least, most: shares; owner: who asks
dosage-band-between = { $part } { $least } à { $most } ({ $owner })
dosage-band-under = { $part } ≤ { $most } ({ $owner })
dosage-band-over = { $part } ≥ { $least } ({ $owner })
dosage-band-now = aujourd’hui { $share }
dosage-scope = Modules :
dosage-scope-blocks = Blocs
dosage-scope-blocks-hint = Ne changer que les modules des blocs cochés
dosage-scope-all = tout le parcours
dosage-locks-note = Cocher un module le garde tel quel. « Bornes » lui fixe des heures par modalité ; elles se lisent sous sa barre.
dosage-kept = { $title } : tel quel
dosage-bounds = Bornes
dosage-bounds-of = Bornes de « { $title } »
dosage-bounds-close = Fermer les bornes
dosage-bound-exact = { $part } = { $least }
dosage-bound-under = { $part } ≤ { $most }
dosage-bound-over = { $part } ≥ { $least }
dosage-bound-between = { $part } { $least } à { $most }
dosage-propose-module = Proposer un dosage du module
dosage-exact = Optimum calculé, au pas de planification près
dosage-firm = Cette demande tient au contenu ou à la loi : elle ne se desserre pas d’ici.
dosage-cost-hint = Heures de formateur, de salle, de plateforme et de tutorat, aux tarifs du parcours ou, à défaut, aux tarifs courants
dosage-cost-each = Coût par stagiaire
dosage-room = Heures de salle
dosage-room-hint = Présentiel du groupe
dosage-remote = Heures à distance
dosage-travel = Jours de déplacement
dosage-travel-hint = Journées passées au centre, tous stagiaires comptés, à 7 h par jour
dosage-travel-km = Kilomètres
dosage-travel-km-hint = Allers-retours au centre et au tiers-lieu, tous stagiaires comptés, à 7 h par jour
dosage-line-days = jours de déplacement : { $days }
dosage-line-km = { $km } km
# name: a proposal
dosage-braid = Tresse de « { $name } »
dosage-apart = Suivis autrement : { $learners }
# follow, people: numbers
dosage-point-name = Point choisi : { $follow } sur { $people }
dosage-no-change = Aucun module ne change.
dosage-remedies = Moyens ajoutés
dosage-remedies-none = Aucun : les dosages suffisent.
dosage-why = Pourquoi
# title: a module; moves: where its hours go
dosage-why-moves = « { $title } » : { $moves }.
dosage-accept-all = { $count ->
    [0] Tout accepter
    [one] Accepter le changement
   *[other] Accepter les { $count } changements
}
dosage-keep-variant = Garder en variante…
dosage-keep-variant-hint = Enregistrer ce parcours dans un autre fichier ; celui-ci ne change pas
# title: the plan; name: a proposal
dosage-keep-variant-title = { $title } – { $name }
dosage-curve = Compromis : coût et accès
dosage-curve-note = Chaque point est un dosage : cliquez, ou flèches puis Entrée, pour le prendre.
dosage-curve-x = Coût du groupe →
dosage-curve-today = aujourd’hui
dosage-curve-busy = Recherche des compromis…
dosage-curve-stopped = La recherche des compromis a été arrêtée.
dosage-limits = Limites :
dosage-limit-budget = budget
dosage-limit-trainers = formateurs
dosage-limit-rooms = salles
dosage-limit-variants = variantes
dosage-limit-variants-hint = Au plus tant de dosages différents, chacun pour une partie des stagiaires
dosage-limits-more = Autres limites
dosage-limits-none = aucune
dosage-limits-drop = Lever cette limite
dosage-unit-hours = h
dosage-unit-euros = euros
dosage-unit-people = personnes
dosage-unit-seats = places
dosage-limit-budget-hint = Au plus tant d’euros pour le groupe ; vide, le budget du financeur s’il y en a un
dosage-limit-trainers-hint = Au plus tant d’heures de tous les formateurs ensemble, en plus du temps dont chacun dispose
dosage-limit-rooms-hint = Au plus tant d’heures de salle, groupes en parallèle comptés
dosage-limit-support = tutorat ajouté
dosage-limit-support-hint = Au plus tant d’heures de tutorat ajoutées, tous stagiaires comptés
dosage-limit-room-seats = par salle
dosage-limit-room-seats-hint = Au-delà, des groupes en parallèle : chaque heure compte une salle et un formateur par groupe
dosage-limit-live-seats = par classe virtuelle
dosage-limit-live-seats-hint = Au-delà, des groupes en parallèle : chaque heure compte un formateur par groupe
dosage-limit-place-seats = par tiers-lieu
dosage-limit-place-seats-hint = Au plus tant de stagiaires dans chaque tiers-lieu ; vide, toutes ses places libres
dosage-limit-blocks = Plus petit bloc utile :
dosage-limit-blocks-hint = D’une modalité d’un module, rien ou au moins tant ; ce qui est déjà prévu reste utile
# part: a modality
dosage-limit-block = plus petit bloc, { $part }
# name: what is limited; most, least: how much
dosage-limit-most = { $name } ≤ { $most }
dosage-limit-least = { $name } ≥ { $least }
# name: an item of equipment
dosage-limit-item = { $name } en prêt
dosage-step-seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
dosage-step-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
dosage-step-variants = { $count ->
    [one] { $count } variante
   *[other] { $count } variantes
}
dosage-price-follow = { $count ->
    [one] { $count } stagiaire de plus suit
   *[other] { $count } stagiaires de plus suivent
}
# price: what a looser limit would give
dosage-price-found = { $price } (trouvé par la recherche, non démontré)
dosage-settled-errors = { $count ->
    [one] Lève 1 blocage : { $code } { $title }
   *[other] Lève { $count } blocages : { $code } { $title }
}
dosage-settled-warnings = { $count ->
    [one] Lève 1 alerte : { $code } { $title }
   *[other] Lève { $count } alertes : { $code } { $title }
}
dosage-settled-more = { $count ->
    [one] et { $count } autre contrôle levé
   *[other] et { $count } autres contrôles levés
}
dosage-added-errors = { $count ->
    [one] Ajoute 1 blocage : { $code } { $title }
   *[other] Ajoute { $count } blocages : { $code } { $title }
}
dosage-added-warnings = { $count ->
    [one] Ajoute 1 alerte : { $code } { $title }
   *[other] Ajoute { $count } alertes : { $code } { $title }
}
dosage-checks-then = Contrôles après acceptation
dosage-checks-no-worse = Rien de nouveau.
# name: an order of the goals; cost: an amount
dosage-best = Au mieux jusqu’ici, « { $name } » : { $cost }
dosage-best-short = Au mieux jusqu’ici, « { $name } » : { $cost }, les limites ne sont pas encore tenues
