## W: training in the work situation. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-no-work-analysis =
    .title = No analysis of the work activity
    .message = The AFEST “{ $module }” { $what ->
        [none] has no analysis of the work activity
        [undated] has an analysis of the work activity without a date
       *[late] has an analysis of the work activity dated { $date }, not before the work situations, which begin by { $limit }
    }.
    .why = An AFEST starts from an analysis of the work activity, adapted for teaching where needed (French labour code, art. D. 6313-3-2, 1°); it comes before the first work situation.
    .what = Reports an AFEST without an analysis of the work activity, or whose analysis is not dated before the first situation. Placements are left alone.
    .except = When the analysis is kept elsewhere: give its date and author.
check-tutor-not-named-before =
    .title = Tutor not named beforehand
    .message = The AFEST “{ $module }” { $what ->
        [none] has no tutor named
        [undated] has a tutor, “{ $tutor }”, named without a date
       *[late] has a tutor, “{ $tutor }”, named on { $date }, not before the work situations, which begin by { $limit }
    }.
    .why = A trainer able to act as tutor is named beforehand (French labour code, art. D. 6313-3-2, 2°).
    .what = Reports an AFEST for which no tutor is named before the first work situation. Placements are left alone.
    .except = While the workplaces are being looked for.
check-no-reflexive-phase =
    .title = No reflexive phase
    .message = In the AFEST “{ $module }”, { $what ->
        [none] no reflexive phase is planned
       *[open] { $open ->
            [one] one sequence of work situations of { $sequences } is followed by no reflexive phase, after { $after }
           *[other] { $open } sequences of work situations of { $sequences } are followed by no reflexive phase, after { $after }
        }
    }.
    .why = Reflexive phases, distinct from the work situations, draw the lessons from them (French labour code, art. D. 6313-3-2, 3°).
    .what = Reports an AFEST in which a sequence of work situations is not followed by a reflexive phase, as an activity of its own, before the next sequence. Placements are left alone.
    .except = While the steps of the module are being sketched.
check-no-specific-assessment =
    .title = AFEST without specific assessment
    .message = The AFEST “{ $module }” ({ $minutes } in the work situation) is assessed neither along the way nor after.
    .why = Specific assessments of what was learned mark out or conclude an AFEST (French labour code, art. D. 6313-3-2, 4°).
    .what = Reports an AFEST that assesses nothing of what it teaches, and that no later module assesses. Placements are left alone.
    .except = Hardly ever: an AFEST without assessment is not one.
check-tutor-overloaded =
    .title = Overloaded tutor
    .message = “{ $tutor }” follows { $people } learners in work situations, for { $most } at most (own limit: { $own }; the policy’s: { $policy }): { $learners }.
    .why = A tutor who follows too many has no time left for reflexive phases. The limit comes from the tutor’s sheet and from the policy.
    .what = Reports a tutor whose workplaces receive more learners than the tutor can follow, when the path has an AFEST.
    .except = When learners come to the workplace one after the other.

fix-add-work-analysis = Add the analysis of the work activity, to be completed
    .step = Add the work analysis of “{ $subject }”
fix-name-tutor = Name a tutor for “{ $module }” before the first situation, to be completed
    .step = Name a tutor for “{ $subject }”
fix-add-reflexive-phases = Add { $count ->
        [one] one reflexive phase
       *[other] { $count } reflexive phases
    }, to be completed
    .step = Add the reflexive phases of “{ $subject }”
fix-assess-work-situation = Add an assessment in the work situation to “{ $module }”, to be completed
    .step = Assess the AFEST “{ $subject }”

# What fixes write into the plan.
content-analyst = AFEST referent – to be completed
content-situations = Work situations to be completed
content-tutor = Tutor to be named – to be completed
content-reflexive = Reflexive phase – to be completed
content-work-assessment = Assessment in the work situation – to be completed
