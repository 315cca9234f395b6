## F: training at a distance. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

# What an assistance sheet or an activity does not say yet, inside a sentence.
lacks-who = who helps
lacks-channel = by what means
lacks-hours = at what hours
lacks-answer = within what delay
lacks-nature = what it is
lacks-duration = how long it takes on average

check-no-technical-assistance =
    .title = Incomplete technical assistance
    .message = “{ $module }” plans { $minutes } at a distance; { $count ->
        [4] no technical assistance is described: { $missing }
       *[other] the technical assistance does not say { $missing }
    }.
    .why = Training at a distance includes technical assistance suited to the learner (French labour code, art. D. 6313-3-1, 1°). It is described once for the whole path.
    .what = Reports a remote module whose technical assistance does not say who, by what means, at what hours and within what delay. The path’s sheet holds for every module without its own.
    .except = While the person is still being chosen.
check-no-pedagogical-assistance =
    .title = Incomplete pedagogical assistance
    .message = “{ $module }” plans { $minutes } at a distance; { $count ->
        [4] no pedagogical assistance is described: { $missing }
       *[other] the pedagogical assistance does not say { $missing }
    }.
    .why = Training at a distance includes pedagogical assistance suited to the learner (French labour code, art. D. 6313-3-1, 1°). It is described once for the whole path.
    .what = Reports a remote module whose pedagogical assistance does not say who, by what means, at what hours and within what delay. The path’s sheet holds for every module without its own.
    .except = While the person is still being chosen.
check-remote-activity-without-duration =
    .title = Remote activity without nature or duration
    .message = The remote activity “{ $activity }” (“{ $module }”) does not say { $missing }.
    .why = Learners are told of the remote activities and of their mean duration (French labour code, art. D. 6313-3-1, 2°).
    .what = Reports a remote activity without a title or without a duration.
    .except = While the steps of the module are being sketched.
check-remote-without-assessment =
    .title = Remote part without assessment
    .message = “{ $module }” plans { $minutes } at a distance, and nothing assesses them, along the way or after.
    .why = Assessments mark out or conclude training at a distance (French labour code, art. D. 6313-3-1, 3°).
    .what = Reports a remote module that nothing assesses, neither inside it nor in a later module. Positioning does not count.
    .except = For a time that teaches nothing, such as a welcome call.
check-no-evidence-of-follow-up =
    .title = Remote follow-up without trace
    .message = “{ $activity }” ({ $minutes } asynchronous, “{ $module }”) leaves no work, no quiz and no log.
    .why = That a course took place is shown by any conclusive evidence (French labour code, art. R. 6313-3): works, missions and projects handed in, with the hours they stand for. Qualiopi (2026), indicator 19: the follow-up of remote parts is verified.
    .what = Reports an asynchronous activity that leaves nothing behind: no work, mission, project, quiz or log.
    .except = When the platform’s own records are kept as evidence: name them as a log.

fix-fill-technical-of-plan = Describe the technical assistance for the whole path, to be completed
    .step = Describe the path’s technical assistance
fix-fill-technical-of-module = Complete the technical assistance of “{ $module }”
    .step = Complete the technical assistance of “{ $subject }”
fix-inherit-technical = Use the path’s technical assistance in “{ $module }”
    .step = Use the path’s technical assistance in “{ $subject }”
fix-fill-pedagogical-of-plan = Describe the pedagogical assistance for the whole path, to be completed
    .step = Describe the path’s pedagogical assistance
fix-fill-pedagogical-of-module = Complete the pedagogical assistance of “{ $module }”
    .step = Complete the pedagogical assistance of “{ $subject }”
fix-inherit-pedagogical = Use the path’s pedagogical assistance in “{ $module }”
    .step = Use the path’s pedagogical assistance in “{ $subject }”
fix-describe-remote-activity = Describe “{ $activity }”, to be completed
    .step = Describe the activity “{ $subject }”
fix-drop-remote-activity = Remove “{ $activity }”, for which the module has no time left
    .step = Remove the activity “{ $subject }”
fix-assess-remote-part = Add a formative assessment to “{ $module }”, to be completed
    .step = Assess the remote part of “{ $subject }”
fix-assess-remote-of-plan = Plan a remote formative assessment for the whole path, to be completed
    .step = Plan a usual remote assessment
fix-follow-up-of-plan = Plan a log book for the whole path, to be completed
    .step = Plan a log book for the path
fix-follow-up-of-module = Plan a log book for “{ $module }”, to be completed
    .step = Plan a log book for “{ $subject }”
fix-inherit-assessments = Use the path’s usual assessments in “{ $module }”
    .step = Use the path’s assessments in “{ $subject }”
fix-inherit-follow-up = Use the path’s usual evidence in “{ $module }”
    .step = Use the path’s evidence in “{ $subject }”
fix-ask-for-work = Ask for a work that stands for { $minutes }, to be completed
    .step = Ask for a work in “{ $subject }”
fix-ask-for-quiz = Plan a quiz that stands for { $minutes }, to be completed
    .step = Plan a quiz in “{ $subject }”

# What fixes write into the plan.
content-technical-who = Digital assistant – to be completed
content-pedagogical-who = Lead trainer – to be completed
content-channel = Telephone and e-mail – to be completed
content-hours = Working days, 9 am – 5 pm – to be completed
content-remote-activity = Remote activity – to be completed
content-assessment = Assessment of what was learned – to be completed
content-criteria = Criteria to be completed
content-work = Work to hand in – to be completed
content-log = Log book – to be completed
content-quiz = Self-assessment quiz – to be completed
