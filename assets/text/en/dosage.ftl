## The right dosage: proposals, demands, contradictions.

dosage-part-remote = remote
dosage-owner-lock = your lock
dosage-owner-presence = behaviour or professional gesture
dosage-owner-acculturation = digital acculturation
dosage-owner-workplace = workplace
dosage-owner-funder = funder
dosage-owner-device = funding scheme
dosage-owner-designer = your target
dosage-goal-learners = not followed
dosage-goal-ease = followed with difficulty
dosage-goal-cost = cost
dosage-goal-rooms = room
dosage-goal-change = changes
dosage-preset-own = In your order
dosage-preset-learners = For all learners
dosage-preset-cost = Least cost
dosage-preset-rooms = Fewest room hours
dosage-preset-least-change = Least change
dosage-today = Today:
# follow, people: numbers; cost: an amount; mix: hours by modality
dosage-line = { $follow } of { $people } can follow · { $cost } · errors: { $errors } · warnings: { $warnings } · { $mix }
dosage-nothing = Nothing to change.
dosage-gained = { $learners } can now follow
dosage-proven = Proven optimum for the group.
dosage-conflict = No dosage meets everything: { $hours } are missing. These contradict each other:
# part: a modality; owner: who asks; would: what it would have to be
dosage-clash-least = { $part }: at least { $hours } ({ $share }), { $owner }; the other demands leave only { $would }
dosage-clash-most = { $part }: at most { $hours } ({ $share }), { $owner }; the other demands want { $would }
dosage-demand-least = { $part } ≥ { $hours } ({ $owner })
dosage-demand-most = { $part } ≤ { $hours } ({ $owner })
dosage-price = { $step } looser: { $gains }
dosage-tutoring = Tutoring for autonomy
dosage-remedy-support = Tutor { $learners }: { $minutes } each
