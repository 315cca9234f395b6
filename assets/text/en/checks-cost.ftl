## B: cost. Of each check: check-NAME with .title .message .why.

check-over-budget =
    .title = Over budget
    .message = One run costs { $total } for a budget of { $budget }: { $over } too much.
    .why = What the funder does not pay is left to the provider. The details of the cost show what weighs.
    .what = Compares what one run costs with the budget that the funder gives for the group.
    .except = When another source pays the rest: say so in the reason.
check-hourly-rate-over-cap =
    .title = Learner-hour over the cap
    .message = One learner-hour costs { $rate } ({ $total } for { $hours } of all learners together), and the funder pays { $cap } at most.
    .why = The funder pays up to the cap. The gap closes with people, modalities, rooms, or engineering spread over more runs.
    .what = Divides the cost of one run by the hours of all learners and compares the result with the funder’s cap.
    .except = When the funder accepts a higher rate for this path.
check-rate-missing =
    .title = Missing rate
    .message = { $count ->
        [one] One rate is missing
       *[other] { $count } rates are missing
    } ({ $rates }) for { $minutes }: the cost is not whole.
    .why = A rate that is absent is not zero: the cost shown is below the true one. Give the rate, or zero if these hours cost nothing.
    .what = Reports hours that should be paid and whose rate nobody gave. Plans without any rate or budget are left in peace.
    .except = While the cost is being worked out.
check-engineering-not-counted =
    .title = Engineering not counted
    .message = The cost of { $total } counts no hour of engineering.
    .why = To design a hybrid path takes time. Counted, and spread over the runs planned, it is part of the price to defend.
    .what = Reports a cost that counts no hour of engineering.
    .except = When another project has paid for the design.
