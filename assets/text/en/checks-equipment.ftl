## E: equipment and access. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

need-computer = computer
need-tablet = tablet
need-smartphone = smartphone
need-headset = headset with microphone
need-webcam = camera
need-mobile_key = 4G key
need-software = software
need-machine = machine
need-other = other equipment

check-learner-lacks-equipment =
    .title = Equipment missing
    .message = { $people ->
        [one] { $learner } does not have what the path asks for
       *[other] { $learner }: { $people } people do not have what the path asks for
    }: { $things }. { $others ->
        [0] “{ $module }” depends on it
        [one] “{ $module }” and one other module depend on it
       *[other] “{ $module }” and { $others } other modules depend on it
    }. The best use of loans and seats is not enough{ $proven ->
        [yes] .
       *[no] {" "}(search cut short: a better one may exist).
    }
    .why = In 2020, in two providers of three whose learners could not reach the content, equipment was the reason. What is missing shows before the course starts.
    .what = Takes together what a learner’s remote hours ask and compares it with what the learner owns, borrows or finds in a third place. The rest is assigned at best: only those whom the best assignment leaves out are reported.
    .except = When the learner has something that the plan does not list, such as a family computer at fixed hours.
check-loan-pool-exhausted =
    .title = Loan pool too small
    .message = { $item }: { $needed } are needed at the same time, the pool serves { $stock }; { $short } are missing.
    .why = Loans are shared out at best, with what everyone owns and the third places taken into account. As long as the path has no calendar, a loan lasts for the whole path.
    .what = Reports an item of the pool that is needed at the same time more often than it exists. The shortage is exact: so many more, and everybody is equipped.
    .except = When the missing items will be hired or borrowed.
check-connection-too-weak =
    .title = Connection too weak
    .message = { $people ->
        [one] { $learner }
       *[other] { $learner } ({ $people } people)
    }: { $down } down and { $up } up, while { $need_down } and { $need_up } are needed { $state ->
        [blocked] to follow
       *[limit] to follow without breaks
    } { $others ->
        [0] “{ $module }”
        [one] “{ $module }” and one other module
       *[other] “{ $module }” and { $others } other modules
    }.
    .why = Under the lower threshold a virtual class does not hold; between the two, picture and sound break. A 4G key or a third place is a remedy.
    .what = Compares the rate each learner has (at home, by a 4G key, in a third place) with what remote hours ask. Under the blocking rate it is an error; at the limit a warning.
    .except = When the rates were measured on a bad day.
check-no-quiet-place =
    .title = No quiet place
    .message = { $people ->
        [one] { $learner } has
       *[other] { $learner } ({ $people } people) has
    } no quiet place for { $minutes } of remote work, and no third place is planned.
    .why = One does not learn amid noise and coming and going. A third place nearby, even for some hours a week, changes everything.
    .what = Reports learners with remote hours who have no quiet place at home and none in a third place.
    .except = When the learner works at quiet hours at home.
check-room-short =
    .title = Room too small
    .message = “{ $module }” brings { $people ->
        [one] one person
       *[other] { $people } people
    } together in “{ $room }” { $what ->
        [seats] ({ $capacity } seats).
        [items] with { $items }: { $found } for { $needed }.
       *[both] ({ $capacity } seats) with { $items }: { $found } for { $needed }.
    }
    .why = The group does not fit, or has not what it takes to work. What stands in the room and what the centre can bring there are counted.
    .what = Compares a module’s room with the people who are in it at one time, and with the items needed in the classroom.
    .except = When part of the group is always away, or chairs can be brought.
check-workplace-lacks-situation =
    .title = Workplace missing or unsuited
    .message = “{ $module }” plans { $minutes } at work; { $people ->
        [one] one person has
       *[other] { $people } people have
    } { $what ->
        [nowhere] no workplace
        [nowhere-asked] no workplace that offers { $asked }
       *[unsuited] no workplace that offers { $asked } ({ $nowhere } of them none at all)
    }: { $learners }.
    .why = Without the work situation or the machine, these hours do not teach what the module announces.
    .what = Reports a module with workplace hours for learners without a workplace, or with one that lacks the situation or the machine asked for.
    .except = While workplaces are still being looked for.
check-too-many-on-one-link =
    .title = Too many on one link
    .message = “{ $place }”: { $people } people at { $rate } each need { $needed } { $way ->
        [down] down
       *[up] up
    }; the link bears { $link }, which is { $bears ->
        [one] one person
       *[other] { $bears } people
    }.
    .why = The link of a place is shared by all who are there at the same time.
    .what = Reports a third place whose link, shared among all whom the plan seats there, does not bear the most demanding of their paths.
    .except = When they come at different times.
check-licence-short =
    .title = Too few licences
    .message = “{ $module }” has { $users ->
        [one] one user
       *[other] { $users } users
    } of “{ $item }” at the same time, for { $seats ->
        [0] no seat
        [one] one seat
       *[other] { $seats } seats
    }{ $others ->
        [0] {""}
        [one] ; another module is short of it too
       *[other] ; { $others } other modules are short of it too
    }.
    .why = A program opens on as many stations as its licence allows; the others look on. Licences of the pool and those installed in the room are counted.
    .what = Compares the seats of a program (pool and room) with the people who use it together in the classroom. At a distance each keeps a seat: E01 and E02 count those.
    .except = When the publisher grants more stations for training.
check-loan-not-recorded =
    .title = Loans to be recorded
    .message = { $people ->
        [one] One person follows the path
       *[other] { $people } people follow the path
    } by loans or seats that are possible but not recorded ({ $loans ->
        [one] one loan
       *[other] { $loans } loans
    }, { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }): { $learners }.
    .why = The pool and the third places are enough, provided it is decided who gets what. Recording it keeps it.
    .what = Names the learners who have all they need only by a loan or a seat that the plan does not record yet.
    .except = As long as the group is not known for sure.
check-third-place-full =
    .title = Third place full
    .message = “{ $place }” receives { $people } people and keeps { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }.
    .why = A seat that nobody keeps may be missing on the day.
    .what = Reports a third place where the plan seats more people than it keeps seats for.
    .except = When they come at different times.

fix-pass-on-loan = Give { $learner } a loan that another does not need
    .step = Pass a loan on to “{ $subject }”
fix-take-back-loans = Take back { $count ->
        [one] one loan
       *[other] { $count } loans
    } of “{ $item }” that nobody needs
    .step = Take back loans of “{ $subject }”
fix-raise-stock = Add { $count } “{ $item }” to the pool{ $priced ->
        [yes] {" "}({ $cost })
       *[no] {""}
    }
    .step = Enlarge the pool of “{ $subject }”
fix-third-place = Seat { $learner } at “{ $place }”, { $km } km away
    .step = Third place of “{ $subject }”
fix-third-place-unknown = Seat { $learner } at “{ $place }” (journey to be checked)
    .step = Third place of “{ $subject }”, journey to be checked
fix-to-the-centre = Bring { $minutes } of { $learner } back to the centre, in { $count ->
        [one] one module
       *[other] { $count } modules
    }
    .step = Bring the hours of “{ $subject }” back to the centre
fix-lend-key = Lend { $learner } a 4G key
    .step = Lend “{ $subject }” a 4G key
fix-own-time = Turn { $minutes } of { $learner } into work at their own time, with content to download, in { $count ->
        [one] one module
       *[other] { $count } modules
    }
    .step = Turn the live hours of “{ $subject }” into own time
fix-other-room = Take “{ $room }” ({ $capacity } seats) for “{ $module }”
    .step = Change the room of “{ $subject }”
fix-half-groups = Hold { $count ->
        [one] one activity
       *[other] { $count } activities
    } of “{ $module }” in half-groups
    .step = Half-groups in “{ $subject }”
fix-take-seats = Take { $count ->
        [one] one more seat
       *[other] { $count } more seats
    } of “{ $item }”{ $priced ->
        [yes] {" "}({ $cost })
       *[no] {""}
    }
    .step = Take seats of “{ $subject }”
fix-send-to-workplace = Send { $people ->
        [one] the person concerned
       *[other] the { $people } people concerned
    } to a workplace that suits
    .step = Workplaces for “{ $subject }”
fix-record-loans = Record the loans and seats of { $people ->
        [one] the person concerned
       *[other] these { $people } people
    }
    .step = Record the loans of “{ $subject }”
fix-keep-seats = Have { $seats ->
        [one] one seat
       *[other] { $seats } seats
    } kept at “{ $place }”
    .step = Seats kept at “{ $subject }”
