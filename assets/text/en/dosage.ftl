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

dosage-wanted = What I am looking for
dosage-in-order = in this order
dosage-wish-learners = that all can follow
dosage-wish-ease = without difficulty
dosage-wish-cost = the least cost
dosage-wish-rooms = the fewest room hours
dosage-wish-change = the least change
dosage-drag = Drag to change the order
dosage-earlier = Move earlier: { $goal }
dosage-later = Move later: { $goal }
dosage-loans = Loans and third places
dosage-loans-hint = Record free loans and seats that the proposal uses
dosage-support = Tutoring
dosage-support-hint = Add tutoring for the least autonomous learners where it helps
dosage-only = { $count ->
    [one] { $count } module only
   *[other] { $count } modules only
}
dosage-only-one = “{ $title }” only
dosage-only-all = Search for the whole path
dosage-locks = Locks and bounds
dosage-lock = { $title }, { $part }: { $least } to { $most }
dosage-unlock = Remove this lock
dosage-keep = Keep “{ $title }” as it is
dosage-bound-module = Module
dosage-bound-part = Modality
dosage-bound-least = at least
dosage-bound-most = at most
dosage-bound-add = Add the bound
dosage-propose = Propose a mix
dosage-propose-block = Propose a mix for the block
dosage-exact = Exact, to the half-hour
dosage-busy = Looking for the best mix…
dosage-stop = Stop
dosage-failed = The search did not succeed.
dosage-empty = No module to work on
dosage-empty-why = This view looks, for each module, for the shares of classroom and remote time that learners can follow. It needs modules first.
dosage-empty-go = Compose the path
dosage-now = { $people ->
    [0] The group is empty: only funders and content are taken into account.
   *[other] Today, { $follow } of { $people } can follow the whole path.
}
dosage-stale = The path has changed since these proposals.
dosage-accepted = Proposal accepted: { $name }. Undo takes it back.
dosage-again = Search again
dosage-nearest = As near to these demands as can be:
dosage-loosen = Widen to { $hours }: { $owner }
dosage-let-go = Remove the lock of “{ $title }”
dosage-can-follow = Can follow
dosage-cost = Cost of the group
dosage-errors = Errors
dosage-warnings = Warnings
dosage-accept = Accept
dosage-accept-named = Accept: { $name }
dosage-see = { $count ->
    [one] See { $count } change
   *[other] See { $count } changes
}
dosage-see-named = See the changes: { $name }
dosage-changes = Changes of “{ $name }”
dosage-accept-some = { $count ->
    [one] Accept { $count } module
   *[other] Accept { $count } modules
}
dosage-some-note = Added means go with all modules only.
dosage-before = before
dosage-after = after
dosage-lost = { $learners } can no longer follow
dosage-holds-back = What holds it back
dosage-free = Nothing: no demand holds this proposal back.
dosage-gained-count = { $count ->
    [one] { $count } can now follow
   *[other] { $count } can now follow
}
