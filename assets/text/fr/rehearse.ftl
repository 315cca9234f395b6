## Rehearsals: what a path becomes when the centre closes, the network fails, workplaces shut.

rehearse-title = Répétition : et si… ?
rehearse-note = Ce rapport ne change rien au parcours.
rehearse-case = Ce qui fait défaut
rehearse-case-centre-closed = Centre fermé
rehearse-case-no-network = Sans réseau
rehearse-case-no-workplace = Sans entreprise
rehearse-variant = En faire une variante…
    .note = Enregistre sous un autre nom une copie du parcours où ces heures sont déplacées.
# title: that of the plan; case: a case in words
rehearse-variant-title = { $title } – { $case }
rehearse-classroom = en présentiel
rehearse-remote_sync = en distanciel synchrone
rehearse-remote_async = en distanciel asynchrone
rehearse-workplace = en entreprise
rehearse-moves = Peuvent se déplacer : { $hours } sur { $all }
rehearse-stays = Ne peuvent pas se déplacer : { $hours } sur { $all }
rehearse-loses = Ne pourraient plus suivre : { $people } sur { $all }
rehearse-takes = Ce qu’il faudrait
rehearse-none = Rien.
# from, to: a modality with its preposition
rehearse-move = « { $module } » : { $hours } { $from }, désormais { $to }
rehearse-stuck = « { $module } » : { $hours } { $from } ; { $why }
rehearse-held-gesture = le geste « { $title } » se pratique sur place
rehearse-held-behaviour = « { $title } » demande la présence des autres
rehearse-held-equipment = « { $title } » n’existe que là
rehearse-held-placement = seul un employeur peut donner une période en entreprise
rehearse-lost = { $people ->
    [one] { $learner } : { $modules } ; manque : { $reasons }
   *[other] { $learner } ({ $people } personnes) : { $modules } ; manque : { $reasons }
}
rehearse-more = { $hours } de plus { $modality }
rehearse-lacking = { $people ->
    [one] { $what } pour { $people } personne
   *[other] { $what } pour { $people } personnes
}
rehearse-lacks-autonomy = de l’autonomie
rehearse-lacks-dose = une part à distance moins forte
rehearse-lacks-digital = de l’aisance numérique
rehearse-lacks-comprehension = de la compréhension
rehearse-lacks-equipment = du matériel
rehearse-lacks-connection = une connexion
rehearse-lacks-quiet-place = un lieu calme
rehearse-lacks-workplace = une entreprise
