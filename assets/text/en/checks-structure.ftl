## S: structure. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-hours-off-target =
    .title = Hours away from the target
    .message = { $kind ->
        [block] “{ $place }”
       *[plan] Path
    }: { $hours } planned, { $limit ->
        [target] for { $wanted } aimed at
        [funder] while the funder pays { $wanted } at most
        [device] while the funding device accepts { $wanted } at most
        [all_workplace] all at the workplace, for which the funding device accepts { $wanted } at most
       *[usual] while the funding device usually accepts { $wanted } at most
    } ({ $difference } too { $side ->
        [over] many
       *[under] few
    }).
    .why = { $limit ->
        [target] The hours aimed at bind the agreement, the calendar and the cost. Beyond the tolerance, one of the two figures is wrong.
        [usual] Beyond that, only certain publics or agreements. If this is your case, note the funder’s cap in the plan.
       *[funder] Hours over the cap will not be paid for. If the funder grants more, note its cap in the plan.
    }
    .what = Compares the hours of the path and of its blocks with those aimed at, and with the caps of the funder or its device.
    .except = While the path is being composed. Otherwise change the target, or note the funder’s cap.
check-activities-exceed-module =
    .title = Activities longer than the module
    .message = The activities of “{ $module }” take { $filled } for { $planned } planned ({ $difference } too many).
    .why = The module cannot be held as it is written: time will be short for trainers and learners.
    .what = Reports a module whose activities last longer in all than the module itself, whatever the modalities.
    .except = Never for long: one of the two figures is wrong.
check-prerequisite-cycle =
    .title = Prerequisites in a loop
    .message = { $count ->
        [one] { $modules } is its own prerequisite.
       *[other] { $modules } are each other’s prerequisites: none can start.
    }
    .why = A prerequisite must come before. In a loop that is impossible, and the path cannot be put on a calendar.
    .what = Reports modules that are each other’s prerequisites.
    .except = Never: the loop holds a mistake.
check-prerequisite-after =
    .title = Prerequisite placed after
    .message = “{ $module }” has as prerequisite { $late }, which { $count ->
        [one] comes
       *[other] come
    } later in the path.
    .why = Learners will meet the module without what it takes for granted.
    .what = Reports a module of which a prerequisite stands later in the path.
    .except = When the two modules run side by side over the same weeks.
check-empty-module =
    .title = Module without hours
    .message = “{ $module }” has no hours.
    .why = A module without hours counts neither in the mix, nor in the costs, nor in the calendar.
    .what = Reports a module without a minute: no mix, no activity, no variant that gives it any.
    .except = While sketching.
check-unknown-reference =
    .title = Unknown reference
    .message = { $kind ->
        [plan] { $count ->
            [one] A waiver is about { $missing }, which no longer exists.
           *[other] Waivers are about { $missing }, which no longer exist.
        }
       *[other] “{ $place }” refers to { $missing }, { $count ->
            [one] which does not exist
           *[other] which do not exist
        } in the plan.
    }
    .why = What the object asks for or promises cannot be verified. The identifier may be mistyped, or the object was removed in another version.
    .what = Reports each object that refers to something that does not exist in the plan.
    .except = Never for long: other checks cannot see what is missing.
check-duplicate-code =
    .title = Code used twice
    .message = “{ $place }” bears the code { $code }, which “{ $other }” bears already.
    .why = A code names one { $kind ->
        [block] block of the register: exports and the declaration to the funder would mistake one for the other
       *[competency] item of the block’s reference: the coverage would credit one with what is said of the other
    } only.
    .what = Reports a block code, or a competency code within one block, given twice.
    .except = Never: correct the code or remove the copy.
check-grain-off =
    .title = Durations off the planning step
    .message = “{ $module }” ({ $hours }) has durations that are no multiples of { $grain }: { $parts }.
    .why = Durations off the step do not fit a calendar cleanly and make totals hard to defend.
    .what = Reports a module of which a duration is no multiple of the planning step. Activities may be finer.
    .except = When the durations come from the certifier: set a smaller planning step.

fix-resize-modules = Bring the hours to { $wanted } by adjusting { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }
    .step = Adjust the hours of “{ $subject }”
fix-target-from-hours = Take { $hours } as the target
    .step = Take the planned hours as the target of “{ $subject }”
fix-cut-cycle = Take out { $count ->
        [one] the link that points
       *[other] the { $count } links that point
    } back up the path
    .step = Open the loop of prerequisites of “{ $subject }”
fix-bring-prerequisites-forward = Put { $count ->
        [one] the module waited for
       *[other] the { $count } modules waited for
    } just before “{ $module }”
    .step = Put the prerequisites of “{ $subject }” before it
fix-put-after-prerequisites = Put “{ $module }” just after its prerequisites
    .step = Put “{ $subject }” after its prerequisites
fix-drop-late-prerequisites = Take out { $count ->
        [one] this prerequisite
       *[other] these { $count } prerequisites
    }
    .step = Take out the late prerequisites of “{ $subject }”
fix-give-hours = Give it { $hours } in the classroom
    .step = Give hours to “{ $subject }”
fix-shorten-activities = Shorten the activities of “{ $module }” by { $minutes } to fit
    .step = Shorten the activities of “{ $subject }”
fix-remove-module = Remove “{ $module }”
    .step = Remove “{ $subject }”
fix-drop-references = Take out { $count ->
        [one] this reference
       *[other] these { $count } references
    }
    .step = Take the unknown references out of “{ $subject }”
fix-clear-code = Clear the code of “{ $place }”
    .step = Clear the code of “{ $subject }”
fix-round-to-grain = Round to the step of { $grain } ({ $hours } in all)
    .step = Round the durations of “{ $subject }”
