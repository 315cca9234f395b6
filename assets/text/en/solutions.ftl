# Solutions for one learner: labels, what they give and cost, what stands in the way.
solutions = Possible solutions
solutions-searching = Looking for solutions…
solutions-none = No solution found with the means of the plan.
solutions-beyond = What is not enough
solutions-apply = Apply
solutions-apply-named = Apply: { $remedy }
solutions-follows = { $after ->
        [one] Follows { $after } module out of { $all }, instead of { $before }
       *[other] Follows { $after } modules out of { $all }, instead of { $before }
    }
solutions-at-ease = { $after ->
        [one] At ease in { $after } module out of { $all }, instead of { $before }
       *[other] At ease in { $after } modules out of { $all }, instead of { $before }
    }
solutions-cost-loan = “{ $item }”: { $left ->
        [0] none left to lend afterwards
        [one] 1 left to lend
       *[other] { $left } left to lend
    }
solutions-cost-seat = “{ $place }”: { $left ->
        [0] no seat left afterwards
        [one] 1 seat left
       *[other] { $left } seats left
    }
solutions-cost-support = { $hours } of support to pay for
solutions-cost-moved = { $hours } change modality
solutions-cost-added = Path longer by { $hours }
solutions-cost-others = { $count ->
        [one] Also changes the path of one other person
       *[other] Also changes the path of { $count } other people
    }
solutions-cost-follow = Other people who follow everything: { $after } instead of { $before }
remedy-loan = Lend to { $learner }: { $items }
    .step = Loan to “{ $subject }”
remedy-support = Support { $learner } for { $minutes } over { $remote } of remote work
    .step = Support of “{ $subject }”
remedy-workplace = Place { $learner } at “{ $place }”
    .step = Workplace of “{ $subject }”
remedy-together = Combine for { $learner }
    .step = Combined solutions for “{ $subject }”
remedy-variant = Variant for { $learner }: move { $minutes } in { $count ->
        [one] one module
       *[other] { $count } modules
    }
    .step = Variant for “{ $subject }”
remedy-for-all = Move { $minutes } for the whole group in { $count ->
        [one] one module
       *[other] { $count } modules
    }
    .step = Modalities revised for “{ $subject }”
remedy-beyond-loan = Loan: nothing left to lend for { $things }.
remedy-beyond-key = 4G key: none free, or its { $key } are not enough for the { $need } of the path.
remedy-beyond-place-unknown = Third place: no distance is known for this learner.
remedy-beyond-place-far = Third place: the nearest, “{ $place }”, is { $km } km away for a mobility of { $most } km.
remedy-beyond-place = Third place: none within reach has the seat, the equipment or the connection needed.
remedy-beyond-support = Support: it would raise autonomy from { $level } to { $raised }, which is not enough everywhere.
remedy-beyond-digital = Acculturation: it leads to level { $level } at most, the path asks for { $need }.
remedy-beyond-workplace = Workplace: { $count ->
        [0] the plan knows none
        [one] the only one known does not suit
       *[other] none of the { $count } known suits
    }.
