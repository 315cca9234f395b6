## The right dosage: proposals, demands, contradictions.

dosage-part-remote = remote
dosage-owner-at = “{ $title }”, { $owner }
dosage-owner-lock = your lock
dosage-owner-presence = behaviour or professional gesture
dosage-owner-acculturation = digital acculturation
dosage-owner-workplace = workplace
dosage-owner-law = duties of remote hours
dosage-owner-funder = funder
dosage-owner-device = funding scheme
dosage-owner-designer = your target
dosage-preset-own = In your order
dosage-preset-learners = For all learners
dosage-preset-cost = Least cost
dosage-preset-rooms = Fewest room hours
dosage-preset-least-change = Least change
dosage-today = Today:
# follow, people: numbers; cost: an amount; mix: hours by modality
dosage-line = { $follow } of { $people } can follow · { $cost } · errors: { $errors } · warnings: { $warnings } · { $mix }
dosage-nothing = Nothing to change.
dosage-proven = Proven optimum for the group.
dosage-conflict = No mix meets everything: { $hours } are missing. These contradict each other:
# part: a modality; owner: who asks; would: what it would have to be
dosage-clash-least = { $part }: at least { $hours } ({ $share }), { $owner }; the other demands leave only { $would }
dosage-clash-most = { $part }: at most { $hours } ({ $share }), { $owner }; the other demands want { $would }
dosage-demand-least = { $part } ≥ { $hours } ({ $owner })
dosage-demand-most = { $part } ≤ { $hours } ({ $owner })
dosage-tutoring = Tutoring for autonomy
dosage-remedy-support = Tutor { $learners }: { $minutes } each
dosage-variant-name = Variant { $number }
dosage-remedy-variant = A path of their own for { $learners }
dosage-remedy-aside = A path of their own for { $learners }: { $minutes } given in the classroom
dosage-short-trainer = { $trainer } lacks { $time }
dosage-short-trainers = { $time } of trainers are missing
dosage-short-rooms = { $time } of rooms are missing
dosage-short-support = { $time } of support are missing
dosage-short-budget = { $amount } are missing in the budget
# part: a modality; owner: who asks
dosage-short-demand = A demand is missed by { $time }: { $part } ({ $owner })
dosage-limits-best = The limits are kept, and no mix does better.
dosage-limits-least = No mix makes less be missing.
# gap: a share; goal: what is sought
dosage-limits-gap = The limits are kept. For “{ $goal }”, the best possible mix would gain { $gap } at most.
dosage-limits-short-gap = The best possible mix would lower what is missing by { $gap } at most.

dosage-wanted = What I am looking for
dosage-in-order = in this order
dosage-wish-learners = that all can follow
dosage-wish-ease = without difficulty
dosage-wish-cost = the least cost
dosage-wish-rooms = the fewest room hours
dosage-wish-change = the least change
dosage-only = { $count ->
    [one] { $count } module only
   *[other] { $count } modules only
}
dosage-only-one = “{ $title }” only
dosage-only-all = Search for the whole path
dosage-locks = Locks and bounds
dosage-unlock = Remove this lock
dosage-keep = Keep “{ $title }” as it is
dosage-bound-least = at least
dosage-bound-most = at most
dosage-propose = Propose a mix
dosage-propose-block = Propose a mix for the block
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
dosage-holds-back = What holds it back
dosage-free = Nothing: no demand holds this proposal back.
dosage-gained-count = { $count ->
    [one] { $count } follows
   *[other] { $count } follow
}
dosage-goal-missing = hours missing
dosage-goal-learners = time not followed
dosage-goal-ease = time followed with difficulty
dosage-goal-cost = cost
dosage-goal-rooms = room
dosage-goal-change = changes
dosage-gained = { $count ->
    [one] { $learners } can then follow.
   *[other] { $learners } can then follow.
}
dosage-lost = { $count ->
    [one] { $learners } can no longer follow.
   *[other] { $learners } can no longer follow.
}
# step: how much further a bound is; gains: what that changes
dosage-price-more = { $step } more: { $gains }
dosage-price-less = { $step } less: { $gains }
# hours: a duration; from, to: modalities
dosage-moves = { $hours }: { $from } → { $to }
# follow, people: numbers; cost: an amount
dosage-point = { $follow } of { $people } can follow · { $cost }
dosage-gives-up = Gives up: { $what }
dosage-given-learners = { $count ->
    [one] { $count } learner
   *[other] { $count } learners
}
dosage-given-cost = { $amount } saved
dosage-given-rooms = { $hours } less in a room
dosage-given-change = { $hours } fewer changes

# rank: the place of a goal among count
dosage-rank = rank { $rank } of { $count }
dosage-drag = Drag, or use the left and right arrows, to change the order
dosage-means = Means allowed:
dosage-loans = Loans
dosage-loans-hint = Count on free items of the pool, and record the loans that help
dosage-places = Third places
dosage-places-hint = Count on free seats in third places, and record those that help
dosage-support = Tutoring
dosage-support-hint = Add tutoring for the least autonomous learners where it helps
dosage-acculturation = Digital acculturation
dosage-acculturation-hint = Add acculturation time before the first remote hours where it helps
dosage-individual = Individual variants
dosage-individual-hint = Give what somebody cannot follow to them aside, in the classroom, at the price of support; where rooms or support are limited, by profile
dosage-bands = Bands:
dosage-bands-none = neither the funder nor you ask for any.
dosage-bands-edit = Change the bands
# part: a modality; least, most: shares; owner: who asks
dosage-band-between = { $part } { $least } to { $most } ({ $owner })
dosage-band-under = { $part } ≤ { $most } ({ $owner })
dosage-band-over = { $part } ≥ { $least } ({ $owner })
dosage-band-now = today { $share }
dosage-scope = Modules:
dosage-scope-blocks = Blocks
dosage-scope-blocks-hint = Change only the modules of the blocks that are ticked
dosage-scope-all = the whole path
dosage-locks-note = Ticking a module keeps it as it is. “Bounds” gives it hours by modality; they stand under its bar.
dosage-kept = { $title }: as it is
dosage-bounds = Bounds
dosage-bounds-of = Bounds of “{ $title }”
dosage-bounds-close = Close the bounds
dosage-bound-exact = { $part } = { $least }
dosage-bound-under = { $part } ≤ { $most }
dosage-bound-over = { $part } ≥ { $least }
dosage-bound-between = { $part } { $least } to { $most }
dosage-propose-module = Propose a mix for the module
dosage-exact = Computed optimum, to the planning step
dosage-firm = This demand comes from the content or the law: it cannot be loosened here.
dosage-cost-hint = Hours of trainers, rooms, platform and tutoring, at the plan’s rates or else at usual ones
dosage-cost-each = Cost per learner
dosage-room = Room hours
dosage-room-hint = Classroom time of the group
dosage-remote = Remote hours
dosage-travel = Days of travel
dosage-travel-hint = Days spent at the centre, all learners counted, 7 h a day
dosage-travel-km = Kilometres
dosage-travel-km-hint = Round trips to the centre and to the third place, all learners counted, of 7 h a day
dosage-line-days = days of travel: { $days }
dosage-line-km = { $km } km
# name: a proposal
dosage-braid = Braid of “{ $name }”
dosage-apart = Served in another way: { $learners }
# follow, people: numbers
dosage-point-name = Point taken: { $follow } of { $people }
dosage-no-change = No module changes.
dosage-remedies = Means added
dosage-remedies-none = None: the mixes are enough.
dosage-why = Why
# title: a module; moves: where its hours go
dosage-why-moves = “{ $title }”: { $moves }.
dosage-accept-all = { $count ->
    [0] Accept everything
    [one] Accept the change
   *[other] Accept the { $count } changes
}
dosage-keep-variant = Keep as a variant…
dosage-keep-variant-hint = Save this path to another file; this one does not change
# title: the plan; name: a proposal
dosage-keep-variant-title = { $title } – { $name }
dosage-curve = Trade-off: cost and access
dosage-curve-note = Each point is a mix: click it, or use the arrows then Enter, to take it.
dosage-curve-x = Cost of the group →
dosage-curve-today = today
dosage-curve-busy = Looking for trade-offs…
dosage-curve-stopped = The search for trade-offs was stopped.
dosage-limits = Limits:
dosage-limit-budget = budget
dosage-limit-trainers = trainers
dosage-limit-rooms = rooms
dosage-limit-variants = variants
dosage-limit-variants-hint = At most so many different mixes, each for some of the learners
dosage-limits-more = Other limits
dosage-limits-none = none
dosage-limits-drop = Lift this limit
dosage-unit-hours = h
dosage-unit-euros = euros
dosage-unit-people = people
dosage-unit-seats = seats
dosage-limit-budget-hint = At most so many euros for the group; when empty, the funder’s budget if there is one
dosage-limit-trainers-hint = At most so many hours of all trainers together, besides the time that each has
dosage-limit-rooms-hint = At most so many hours of rooms, parallel groups counted
dosage-limit-support = added tutoring
dosage-limit-support-hint = At most so many hours of tutoring added, all learners counted
dosage-limit-room-seats = per room
dosage-limit-room-seats-hint = Beyond them, parallel groups: each hour counts a room and a trainer for each group
dosage-limit-live-seats = per live session
dosage-limit-live-seats-hint = Beyond them, parallel groups: each hour counts a trainer for each group
dosage-limit-place-seats = per third place
dosage-limit-place-seats-hint = At most so many learners in each third place; when empty, all its free seats
dosage-limit-blocks = Smallest useful block:
dosage-limit-blocks-hint = Of a modality of a module, none or at least so much; what is planned already stays useful
# part: a modality
dosage-limit-block = smallest block, { $part }
# name: what is limited; most, least: how much
dosage-limit-most = { $name } ≤ { $most }
dosage-limit-least = { $name } ≥ { $least }
# name: an item of equipment
dosage-limit-item = { $name } on loan
dosage-step-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
dosage-step-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
dosage-step-variants = { $count ->
    [one] { $count } variant
   *[other] { $count } variants
}
dosage-price-follow = { $count ->
    [one] { $count } learner more follows
   *[other] { $count } learners more follow
}
# price: what a looser limit would give
dosage-price-found = { $price } (found by the search, not proven)
dosage-settled-errors = { $count ->
    [one] Settles 1 error: { $code } { $title }
   *[other] Settles { $count } errors: { $code } { $title }
}
dosage-settled-warnings = { $count ->
    [one] Settles 1 warning: { $code } { $title }
   *[other] Settles { $count } warnings: { $code } { $title }
}
dosage-settled-more = { $count ->
    [one] and { $count } check more settled
   *[other] and { $count } checks more settled
}
dosage-added-errors = { $count ->
    [one] Adds 1 error: { $code } { $title }
   *[other] Adds { $count } errors: { $code } { $title }
}
dosage-added-warnings = { $count ->
    [one] Adds 1 warning: { $code } { $title }
   *[other] Adds { $count } warnings: { $code } { $title }
}
dosage-checks-then = Checks once accepted
dosage-checks-no-worse = Nothing new.
# name: an order of the goals; cost: an amount
dosage-best = Best so far, “{ $name }”: { $cost }
dosage-best-short = Best so far, “{ $name }”: { $cost }, limits not yet kept to
