## B: cost. Of each check: check-NAME with .title .message .why.

check-over-budget =
    .title = Over budget
    .message = One run costs { $total } for a budget of { $budget }: { $over } too much.
    .why = What the funder does not pay is left to the provider. The details of the cost show what weighs.
check-hourly-rate-over-cap =
    .title = Learner-hour over the cap
    .message = One learner-hour costs { $rate } ({ $total } for { $hours } learner-hours), and the funder pays { $cap } at most.
    .why = The funder pays up to the cap. The gap closes with people, modalities, rooms, or engineering spread over more runs.
check-rate-missing =
    .title = Missing rate
    .message = { $count ->
        [one] One rate is missing
       *[other] { $count } rates are missing
    } ({ $rates }) for { $minutes }: the cost is not whole.
    .why = A rate that is absent is not zero: the cost shown is below the true one. Give the rate, or zero if these hours cost nothing.
check-engineering-not-counted =
    .title = Engineering not counted
    .message = The cost of { $total } counts no hour of engineering.
    .why = To design a hybrid path takes time. Counted, and spread over the runs planned, it is part of the price to defend.
