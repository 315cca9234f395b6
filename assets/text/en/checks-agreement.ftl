## V: agreement and information. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

# What the training agreement states, inside a sentence.
agreement-item-title = the title
agreement-item-objective = the objective
agreement-item-content = the contents
agreement-item-means = the means
agreement-item-duration = the duration
agreement-item-period = the period
agreement-item-follow-up = how it runs and is followed
agreement-item-sanction = what concludes it
agreement-item-price = the price

# What learners are told before they enrol, inside a sentence.
information-item-trainers = the trainers
information-item-timetable = the timetable
information-item-assessment = how they are assessed
information-item-contact = whom to contact
information-item-internal-rules = the internal rules

check-agreement-items-missing =
    .title = Training agreement to be completed
    .message = { $count ->
        [one] One statement of the agreement of { $of } is missing
       *[other] { $count } statements of the agreement of { $of } are missing
    }: { $missing }.
    .why = The training agreement states the title, objective and contents, the means, the duration and period, how it runs, is followed and concluded, and the price (French labour code, art. D. 6353-1).
    .what = Reports what the training agreement does not state yet: title, objective, contents, means, duration, period, follow-up, what concludes it, price. What the plan knows already counts.
    .except = While the path is being sketched.
check-learner-information-missing =
    .title = Information of learners to be completed
    .message = { $count ->
        [one] One thing of { $of } that learners are told is missing
       *[other] { $count } things of { $of } that learners are told are missing
    }: { $missing }.
    .why = Before they enrol for good, learners know the programme, the trainers, the timetable, how they are assessed, whom to contact and the internal rules (French labour code, art. L. 6353-8).
    .what = Reports what learners are not told yet before they enrol: trainers, timetable, assessment, contact, internal rules.
    .except = While the path is being sketched.

fix-fill-agreement = Fill what the agreement lacks, to be completed
    .step = Fill the training agreement
fix-fill-information = Fill what learners are not told, to be completed
    .step = Fill the information of learners

# What fixes write into the plan.
content-agreement-title = Path – title to be completed
content-agreement-objective = Objective to be completed
content-agreement-content = Contents to be completed
content-agreement-means = Rooms, platform and teaching team – to be completed
content-agreement-period = Dates to be completed
content-agreement-follow-up = Attendance sheets in presence, works handed in and platform records at a distance – to be completed
content-agreement-sanction = Certificate of completion – to be completed
content-agreement-payment = Price and terms of payment to be completed
content-information-trainers = Trainers, titles or qualities – to be completed
content-information-timetable = 9 am – 12.30 pm and 1.30 – 5 pm – to be completed
content-information-assessment = Practical tests and quizzes – to be completed
content-information-contact = Pedagogical referent, telephone and e-mail – to be completed
content-information-rules = Handed over with the enrolment file – to be completed
