## C: coverage and assessment. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-competency-not-trained =
    .title = Competency not trained
    .message = “{ $competency }” is { $assessed ->
        [yes] trained
       *[no] neither trained nor assessed
    } in { $assessed ->
        [yes] no
       *[no] any
    } module (block “{ $block }”).
    .why = A block is certified as a whole: each of its competencies must be prepared. Qualiopi, indicator 7: the contents match the certification aimed at.
    .what = Reports each competency of a certifying block that no module trains.
    .except = When the path leads to some of the blocks only: remove the others.
check-competency-not-assessed =
    .title = Competency not assessed
    .message = “{ $competency }” is { $positioned ->
        [yes] assessed by positioning only, never after its training
       *[no] trained but never assessed
    } (block “{ $block }”).
    .why = Without assessment nothing shows that the competency is acquired. Qualiopi, indicator 11: the reaching of objectives is assessed.
    .what = Reports each competency of a certifying block that is trained and never assessed. Positioning does not count.
    .except = When the certifier assesses it outside the hours of the path: a certification module without hours says so.
check-block-without-certifying-assessment =
    .title = Block without certifying assessment
    .message = No module assesses “{ $block }” for the certification ({ $count ->
        [one] { $count } competency
       *[other] { $count } competencies
    }).
    .why = A block is validated by the assessment that the certification describes: it must have its place and its hours in the path.
    .what = Reports each certifying block that no module assesses for the certification.
    .except = When the certifier assesses outside the path.
check-module-without-competency =
    .title = Module without competency
    .message = “{ $module }” ({ $hours }) trains and assesses no competency.
    .why = Hours of training that prepare nothing of the certification are hard to defend before a funder or an auditor.
    .what = Reports a training module that trains and assesses no competency, in a plan that has some.
    .except = When the module serves the path as a whole: give it the competencies it mobilises, or another purpose.
check-assessed-before-trained =
    .title = Assessed before being trained
    .message = “{ $module }” assesses { $competencies }, which { $count ->
        [one] is
       *[other] are
    } trained only later, in “{ $training }”.
    .why = Assessing what was not learnt makes people fail. If it is to know where to start from, it is positioning.
    .what = Reports a module that assesses competencies which only later modules train. Positioning, which comes first, does not count.
    .except = When learners come with the competency already trained elsewhere.
check-objective-not-assessable =
    .title = Objective without an action verb
    .message = The objective of “{ $module }” does not say what learners will be able to do: “{ $objective }”.
    .why = An objective can be assessed when it names an action that can be seen: apply, write, set up… “Know” and “understand” cannot be seen. Qualiopi, indicator 5: operational objectives that can be assessed.
    .what = Reports a module’s objective without an action verb. An empty objective is left alone.
    .except = When the objective quotes the certifier word by word.
check-assessment-only-remote =
    .title = Certifying assessment at a distance
    .message = “{ $module }” ({ $minutes } at a distance) assesses for the certification at a distance only, while the certifier asks for presence.
    .why = The certifier sets the conditions of its assessments. Qualiopi, indicator 16: the conditions for sitting the certification are respected.
    .what = Reports a module that assesses for the certification at a distance only, where the certification asks for presence.
    .except = When the certifier agrees to remote sittings: untick the requirement in the certification.


fix-train-in-module = Add it to what “{ $module }” trains
    .step = Train “{ $subject }”
fix-train-in-new-module = Add a module of { $hours } in the classroom for it
    .step = Add a module for “{ $subject }”
fix-assess-in-module = Assess it at the end of “{ $module }”
    .step = Assess “{ $subject }”
fix-certify-in-module = Assess it for the certification in “{ $module }”
    .step = Assess “{ $subject }” for the certification
fix-certify-block = Assess { $count ->
        [one] its competency
       *[other] its { $count } competencies
    } for the certification in “{ $module }”
    .step = Certify “{ $subject }”
fix-train-what-lacks = Let it train { $count ->
        [one] the competency that its block lacks
       *[other] the { $count } competencies that its block lacks
    }: { $competencies }
    .step = Competencies that the block lacks in “{ $subject }”
fix-train-whole-block = Let it train the competencies of its block: { $competencies } ({ $count })
    .step = Competencies of the block in “{ $subject }”
fix-mark-reception = Count “{ $module }” as welcome, outside the content of the certification
    .step = Count “{ $subject }” as welcome
fix-move-assessment-after = Place the module right after “{ $training }”
    .step = Place “{ $subject }” after the training
fix-call-it-positioning = Make it positioning ({ $count ->
        [one] { $count } competency
       *[other] { $count } competencies
    })
    .step = Positioning in “{ $subject }”
fix-say-what-is-done = Reword the objective of “{ $module }” with an action verb, to be completed
    .step = Reword the objective of “{ $subject }”
fix-certify-in-presence = Assess for the certification in the classroom in “{ $module }”, to be completed
    .step = Assess “{ $subject }” in the classroom

# What fixes write into the plan.
content-objective = Explain and apply: { $objective } (to be completed)
content-certifying = Assessment in presence – to be completed
