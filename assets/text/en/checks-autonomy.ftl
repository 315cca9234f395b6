## A: autonomy and comprehension. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

need-autonomy-technique = handling the tools
need-autonomy-information = finding information
need-autonomy-organisation = organisation
need-autonomy-social = exchanging
need-autonomy-cognitive = study skills
need-autonomy-metacognitive = self-assessment
need-autonomy-motivation = motivation

# What fixes write into the path.
content-variant = Path adapted for { $learners }
content-support = Remote support
content-acculturation = Digital acculturation

check-autonomy-below-need =
    .title = Autonomy too low
    .message = “{ $module }” ({ $parts }) asks for level { $need } in { $item }; { $people ->
        [one] one person is under it
       *[other] { $people } people are under it
    }, the lowest at level { $level }: { $learners }.
    .why = The weakest item of autonomy decides: motivation does not make up for not knowing how to organise one’s work. At level 1 one needs help each time; at level 2 one goes on alone over known ground.
    .what = Compares each learner’s seven items of autonomy with what the module’s remote and workplace hours ask. The weakest item decides, never a sum; planned support raises each item by one level.
    .except = When the positioning is out of date, or somebody near the learner gives help that the plan does not know of.
check-dose-over-autonomy =
    .title = Too much distance for the learners’ autonomy
    .message = { $kind ->
        [module] “{ $place }” is { $share } asynchronous ({ $minutes })
       *[path] The path is { $share } remote ({ $minutes })
    }; at autonomy level { $level } the limit is { $limit } ({ $most }). { $people ->
        [one] One person is over it
       *[other] { $people } people are over it
    }: { $learners }.
    .why = The less autonomous one is, the less one lasts without a trainer beside. The limit follows the weakest item, planned support counted; the policy gives the figures.
    .what = Compares the asynchronous share of each module, and the remote share of the path, with the most that each learner bears by the weakest item of autonomy.
    .except = When the limits do not suit your public: change them in the policy rather than waiving one module after the other.
check-digital-below-need =
    .title = Digital level too low
    .message = “{ $module }” ({ $parts }) asks for digital level { $need } of 8; { $people ->
        [one] one person is under it
       *[other] { $people } people are under it
    }, the lowest at level { $level }: { $learners }.
    .why = Without the digital skills of the module the remote session is lost. Acculturation time before, or a third place with a mediator, gives what it takes to follow.
    .what = Compares each learner’s digital level (0 to 8) with what remote hours ask. Acculturation time placed before raises it; a mediator in a third place makes up for two levels.
    .except = When somebody sits beside the learner during remote hours.
check-no-acculturation-first =
    .title = No acculturation before remote work
    .message = { $people ->
        [one] One person has
       *[other] { $people } people have
    } at most digital level { $limit } (lowest { $level }) and { $people ->
        [one] begins
       *[other] begin
    } remote work with “{ $module }” without acculturation time: { $learners }.
    .why = A hybrid path keeps time to become at ease with the tools before the first remote hours; without it, the gap to the others widens.
    .what = Reports the first remote module of learners who are ill at ease with digital tools, when no acculturation time stands before it.
    .except = When the learners come from an acculturation course that stands in another plan.
check-comprehension-below-need =
    .title = Reading or French too low
    .message = “{ $module }” ({ $parts }) asks for { $what ->
        [reading] reading degree { $reading }
        [french] French level { $french }
       *[both] reading degree { $reading } and French level { $french }
    }; { $people ->
        [one] one person is under it
       *[other] { $people } people are under it
    }: { $learners }.
    .why = At a distance one is alone with instructions and texts. Reading degrees are those of the ANLCI, French levels those of the CEFR.
    .what = Compares each learner’s reading degree (ANLCI) and French (CEFR) with what the remote hours ask. Mostly spoken material asks for no reading degree.
    .except = When texts are read together in a live session first.
check-long-solitude =
    .title = Too long without contact
    .message = { $same ->
        [yes] In “{ $module }”
       *[no] From “{ $module }” to “{ $last }”
    }, { $minutes } of asynchronous work on end without a human contact; at autonomy level { $level } the limit is { $limit }. { $people ->
        [one] One person concerned
       *[other] { $people } people concerned
    }: { $learners }.
    .why = People drop out in silence. A short contact, even by telephone, is often enough to go on.
    .what = Follows the asynchronous hours of the path and reports a run without human contact longer than learners bear.
    .except = When learners meet outside the course.
check-no-support-planned =
    .title = Remote hours without support
    .message = { $minutes } of remote work with no support planned before, during or after, in { $modules }. For this time the policy expects { $expected } for each person.
    .why = Support before, during and after remote work is what keeps most people in a path. Hours that are not planned are neither given nor paid for.
    .what = Reports remote hours that no support goes with, neither before, during nor after.
    .except = When another organisation gives the support and it stands in no plan.
check-half-cannot-follow =
    .title = Half of the group cannot follow
    .message = { $people } people of { $all } ({ $share }) cannot follow the remote part of “{ $module }”; the policy warns from { $limit } on: { $learners }.
    .why = When so many fall behind it is no longer a matter of single cases: the dosage of the module is at fault.
    .what = Counts, module by module, the people who cannot follow the remote part even with the best use of the loan pool; fires from half of the group on.
    .except = When the remedies are being put in place for each learner.

fix-convert-for-all = Turn { $minutes } of “{ $module }” into { $to } for the whole group
    .step = Change the mix of “{ $subject }”
fix-convert-for-some = Turn { $minutes } of “{ $module }” into { $to } for { $people ->
        [one] the person concerned only
       *[other] the { $people } people concerned only
    }
    .step = Vary “{ $subject }” for some
fix-support-for-autonomy = Plan { $minutes } of support for { $people ->
        [one] the person concerned
       *[other] each of the { $people } people
    }
    .step = Support learners in “{ $subject }”
fix-path-for-some = Bring { $minutes } back to the classroom in { $count ->
        [one] one module
       *[other] { $count } modules
    }, for { $people ->
        [one] the person concerned only
       *[other] the { $people } people concerned only
    }
    .step = Vary the remote part of “{ $subject }”
fix-path-for-all = Bring { $minutes } back to the classroom in { $count ->
        [one] one module
       *[other] { $count } modules
    }, for the whole group
    .step = Reduce the remote part of “{ $subject }”
fix-lengthen-acculturation = Lengthen “{ $module }” by { $minutes }
    .step = Lengthen “{ $subject }”
fix-insert-acculturation = Insert { $minutes } of digital acculturation before “{ $module }”
    .step = Insert “{ $subject }”
fix-mediator = Seat { $people ->
        [one] the person concerned
       *[other] the { $people } people concerned
    } in a third place with a mediator
    .step = Third place with a mediator for “{ $subject }”
fix-spoken-material = Plan spoken or video material in “{ $module }”
    .step = Spoken material in “{ $subject }”
fix-contact = Plan { $minutes } of calls for { $people ->
        [one] the person concerned
       *[other] each of the { $people } people
    }
    .step = Break the solitude in “{ $subject }”
fix-plan-support = Plan { $minutes } of support for each person
    .step = Plan the support of “{ $subject }”
