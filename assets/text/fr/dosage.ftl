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
