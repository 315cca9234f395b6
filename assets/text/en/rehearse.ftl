## Rehearsals: what a path becomes when the centre closes, the network fails, workplaces shut.

rehearse-title = Rehearsal: what if…?
rehearse-note = This report changes nothing in the path.
rehearse-case = What is missing
rehearse-case-centre-closed = Centre closed
rehearse-case-no-network = No network
rehearse-case-no-workplace = No workplace
rehearse-variant = Make it a variant…
    .note = Saves a copy of the path with these hours moved, under another name.
# title: that of the plan; case: a case in words
rehearse-variant-title = { $title } – { $case }
rehearse-classroom = in the classroom
rehearse-remote_sync = live at a distance
rehearse-remote_async = at a distance in own time
rehearse-workplace = at the workplace
rehearse-moves = Can move: { $hours } of { $all }
rehearse-stays = Cannot move: { $hours } of { $all }
rehearse-loses = Could no longer follow: { $people } of { $all }
rehearse-takes = What it would take
rehearse-none = Nothing.
# from, to: a modality with its preposition
rehearse-move = “{ $module }”: { $hours } { $from }, now { $to }
rehearse-stuck = “{ $module }”: { $hours } { $from }; { $why }
rehearse-held-gesture = the gesture “{ $title }” is practised on the spot
rehearse-held-behaviour = “{ $title }” asks for the presence of others
rehearse-held-equipment = “{ $title }” exists only there
rehearse-held-placement = only an employer can give a placement
rehearse-lost = { $people ->
    [one] { $learner }: { $modules }; missing: { $reasons }
   *[other] { $learner } ({ $people } people): { $modules }; missing: { $reasons }
}
rehearse-more = { $hours } more { $modality }
rehearse-lacking = { $people ->
    [one] { $what } for { $people } person
   *[other] { $what } for { $people } people
}
rehearse-lacks-autonomy = autonomy
rehearse-lacks-dose = a smaller remote share
rehearse-lacks-digital = digital ease
rehearse-lacks-comprehension = comprehension
rehearse-lacks-equipment = equipment
rehearse-lacks-connection = a connection
rehearse-lacks-quiet-place = a quiet place
rehearse-lacks-workplace = a workplace
