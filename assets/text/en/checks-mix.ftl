## M: dosage. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

check-behaviour-without-presence =
    .title = Behaviour trained without presence
    .message = “{ $competency }” is trained at a distance only ({ $remote }), in { $modules }.
    .why = Listening, punctuality, recognising others are learnt with others: a behaviour asks for time in the classroom or at work.
    .what = Reports a behavioural competency whose training modules have remote hours and not one minute at the centre or the workplace.
    .except = When the behaviour is one of distance itself, such as leading a virtual meeting.
check-gesture-without-practice =
    .title = Professional gesture without practice
    .message = “{ $competency }” is trained at a distance only ({ $remote }), in { $modules }.
    .why = A gesture is acquired by doing it, on the machine or at the workstation, with someone who corrects: at a distance it is shown, not practised.
    .what = Reports a professional gesture whose training modules have remote hours and not one minute at the centre or the workplace.
    .except = When learners practise at home with what they have, under the eyes of a trainer.
check-outside-band =
    .title = Share outside its band
    .message = { $kind ->
        [module] “{ $place }”
       *[plan] Path
    }: { $part } { $share }, while { $owner ->
        [funder] the funder asks for
        [device] the funding device asks for
       *[designer] you aim for
    } { $bounds ->
        [min] at least { $min }
        [max] at most { $max }
       *[both] { $min } to { $max }
    } ({ $minutes } too { $side ->
        [over] many
       *[under] few
    }).
    .why = { $owner ->
        [designer] This is the dosage you set yourself. If it is no longer right, change the band; otherwise, move hours.
       *[funder] Hours outside the accepted band may not be paid for. The policy or the agreement gives the source.
    }
    .what = Compares the share of each modality in the path with the bands of the funder, of its device, and with your own targets.
    .except = When the funder has agreed to another dosage: note its band. When yours was only a first idea: change it.
check-activities-do-not-fill =
    .title = Activities and mix differ
    .message = The activities of “{ $module }” take { $filled } of { $planned } planned; the difference lies in: { $parts }.
    .why = The steps that trainers will follow do not say the same as the mix announced. That is normal while a module is in the making.
    .what = Compares, in each module that has activities, their hours in each modality with the module’s mix.
    .except = As long as the steps of the module are not all written.
check-screen-day-too-long =
    .title = Day of virtual class too long
    .message = “{ $place }” plans { $planned } of virtual class in one day; the policy allows { $most }.
    .why = Beyond that, attention falls and learners drop out. Part of the work can be done at one’s own time, or on another day.
    .what = Reports more live remote time in one day than the threshold: a single longer activity, or a one-day module whose live activities last longer.
    .except = When the long activity is meant to be held over several days: cutting it into sessions says so to everyone.
check-all-remote-no-touchpoint =
    .title = All remote, without meeting
    .message = { $whole ->
        [yes] The path is wholly remote ({ $hours }) and plans no live time together.
       *[no] Wholly remote path: { $hours } on end without live time together, from “{ $first }” to “{ $last }”; there should be one in each { $span }.
    }
    .why = Without a group, learners drop out and nobody sees it. One time together a week is often enough to keep the link.
    .what = Looks at paths without classroom and workplace, and reports each stretch of modules as long as a week without any live time together.
    .except = When meetings take place outside the hours of the path, for example in a third place.
check-apprenticeship-80 =
    .title = Apprenticeship nearly all remote
    .message = { $share } of the path is remote; from { $limit } on, the funding of the apprenticeship is reduced ({ $minutes } too many).
    .why = Code du travail, D. 6332-82-1: from 80% remote on, the funding level is reduced by 20%, except for some certifications.
    .what = In a path funded as an apprenticeship, reports a remote share at or over the threshold.
    .except = When the certification is exempt, or when the reduced funding was counted on.

check-closed-centre =
    .title = Hours that hang on an open centre
    .message = With the centre closed, { $hours } of { $classroom } in the classroom could not move: { $modules }.
    .why = Gestures, behaviour and machines do not move. The rehearsal “centre closed” shows what moves, where to, and who could no longer follow.
    .what = Rehearses a closed centre: adds up the classroom hours that could not move, because of a gesture, a behaviour or a machine.
    .except = When practising at the centre is what the path is about.

fix-bring-to-classroom = Bring { $minutes } of “{ $module }” back to the classroom
    .step = Bring part of “{ $subject }” back to the classroom
fix-bring-to-workplace = Move { $minutes } of “{ $module }” to the workplace
    .step = Move part of “{ $subject }” to the workplace
fix-move-into-band = Move { $minutes } { $from } { $to }, in { $count ->
        [one] { $count } module
       *[other] { $count } modules
    }
    .step = Bring “{ $subject }” into the band
fix-mix-from-activities = Give “{ $module }” the mix of its activities ({ $filled })
    .step = Mix of “{ $subject }” from its activities
fix-lighten-screen-day = Turn { $minutes } of virtual class into work at one’s own time
    .step = Lighten the day of virtual class of “{ $subject }”
fix-split-sessions = Cut into { $count } sessions of { $each } at most
    .step = Cut “{ $subject }” into sessions
fix-add-meetings = Plan { $count ->
        [one] { $count } live meeting
       *[other] { $count } live meetings
    } of { $minutes }
    .step = Plan times together in “{ $subject }”
fix-under-remote-limit = Bring { $minutes } of remote time back to the classroom
    .step = Bring “{ $subject }” under the remote limit
