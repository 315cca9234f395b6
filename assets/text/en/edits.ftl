## Names of steps in the undo list. They follow “undo” and “redo”, in small letters.

# subject: the title of what the step is about
step-plan-title = title of the path
step-plan-provider = training provider
step-plan-author = author of the path
step-plan-starts = start date
step-plan-ends = end date
step-plan-grain = planning step
step-plan-certification = certification aimed at
step-plan-targets = targets of the path
step-plan-funder = funder
step-plan-policy = policy
step-plan-assistance = remote assistance
step-plan-agreement = training agreement
step-plan-information = information of learners
step-plan-referents = referents
step-plan-notes = notes of the path

step-block-code = code of “{ $subject }”
step-block-title = title of “{ $subject }”
step-block-certifying = certification of “{ $subject }”
step-block-target = target hours of “{ $subject }”
step-block-assessment = assessment terms of “{ $subject }”
step-block-notes = notes of “{ $subject }”
step-add-block = add the lane “{ $subject }”
step-remove-block = delete the lane “{ $subject }”
step-move-block = move the lane “{ $subject }”

step-competency-source_code = code of “{ $subject }”
step-competency-title = wording of “{ $subject }”
step-competency-nature = nature of “{ $subject }”
step-add-competency = add the competency “{ $subject }”
step-remove-competency = delete the competency “{ $subject }”
step-move-competency = move the competency “{ $subject }”

step-module-title = title of “{ $subject }”
step-module-block = lane of “{ $subject }”
step-module-objective = objective of “{ $subject }”
step-module-purpose = purpose of “{ $subject }”
step-module-mix = mix of “{ $subject }”
step-module-tutored = tutoring of “{ $subject }”
step-module-material = material of “{ $subject }”
step-module-workplace = kind of workplace time of “{ $subject }”
step-module-trains = competencies trained in “{ $subject }”
step-module-assesses = competencies assessed in “{ $subject }”
step-module-assessments = assessments of “{ $subject }”
step-module-prerequisites = prerequisites of “{ $subject }”
step-module-needs = needs of “{ $subject }”
step-module-assistance = assistance of “{ $subject }”
step-module-afest = AFEST of “{ $subject }”
step-module-room = room of “{ $subject }”
step-module-trainers = trainers of “{ $subject }”
step-module-notes = notes of “{ $subject }”
step-add-module = add the module “{ $subject }”
step-remove-module = delete the module “{ $subject }”
step-move-module = move the module “{ $subject }”

step-activity-title = title of “{ $subject }”
step-activity-kind = type of “{ $subject }”
step-activity-modality = modality of “{ $subject }”
step-activity-duration = duration of “{ $subject }”
step-activity-grouping = grouping of “{ $subject }”
step-activity-trainer = trainer presence in “{ $subject }”
step-activity-deliverable = deliverable of “{ $subject }”
step-activity-assessment = assessment in “{ $subject }”
step-activity-notes = notes of “{ $subject }”
step-add-activity = add the activity “{ $subject }”
step-remove-activity = delete the activity “{ $subject }”
step-move-activity = move the activity “{ $subject }”

step-learner-name = name of “{ $subject }”
step-learner-headcount = head-count of “{ $subject }”
step-learner-autonomy = autonomy of “{ $subject }”
step-learner-digital = digital level of “{ $subject }”
step-learner-reading = reading of “{ $subject }”
step-learner-french = French of “{ $subject }”
step-learner-connection = connection of “{ $subject }”
step-learner-owns = own equipment of “{ $subject }”
step-learner-quiet_place = quiet place of “{ $subject }”
step-learner-mobility_km = mobility of “{ $subject }”
step-learner-distances = distances of “{ $subject }”
step-learner-loans = loans to “{ $subject }”
step-learner-third_place = third place of “{ $subject }”
step-learner-workplace = workplace of “{ $subject }”
step-learner-weekly = rhythm of “{ $subject }”
step-learner-acquired = prior learning of “{ $subject }”
step-learner-accommodations = accommodations for “{ $subject }”
step-learner-notes = notes on “{ $subject }”
step-add-learner = add the learner “{ $subject }”
step-remove-learner = delete the learner “{ $subject }”
step-move-learner = move the learner “{ $subject }”

step-variant-title = title of “{ $subject }”
step-variant-learners = learners of “{ $subject }”
step-variant-mixes = mixes of “{ $subject }”
step-variant-notes = notes of “{ $subject }”
step-add-variant = add the variant “{ $subject }”
step-remove-variant = delete the variant “{ $subject }”
step-move-variant = move the variant “{ $subject }”

step-equipment-name = name of “{ $subject }”
step-equipment-kind = type of “{ $subject }”
step-equipment-stock = stock of “{ $subject }”
step-equipment-unit_cost = price of “{ $subject }”
step-equipment-notes = notes of “{ $subject }”
step-add-equipment = add the equipment “{ $subject }”
step-remove-equipment = delete the equipment “{ $subject }”
step-move-equipment = move the equipment “{ $subject }”

step-room-name = name of “{ $subject }”
step-room-site = site of “{ $subject }”
step-room-capacity = capacity of “{ $subject }”
step-room-equipment = equipment of “{ $subject }”
step-room-connection = connection of “{ $subject }”
step-room-hourly_cost = hourly cost of “{ $subject }”
step-room-notes = notes of “{ $subject }”
step-add-room = add the room “{ $subject }”
step-remove-room = delete the room “{ $subject }”
step-move-room = move the room “{ $subject }”

step-third-place-name = name of “{ $subject }”
step-third-place-town = town of “{ $subject }”
step-third-place-seats = seats at “{ $subject }”
step-third-place-equipment = equipment of “{ $subject }”
step-third-place-connection = connection of “{ $subject }”
step-third-place-mediator = mediator at “{ $subject }”
step-third-place-quiet = quiet at “{ $subject }”
step-third-place-hourly_cost = hourly cost of “{ $subject }”
step-third-place-notes = notes of “{ $subject }”
step-add-third-place = add the third place “{ $subject }”
step-remove-third-place = delete the third place “{ $subject }”
step-move-third-place = move the third place “{ $subject }”

step-workplace-name = name of “{ $subject }”
step-workplace-town = town of “{ $subject }”
step-workplace-capacity = capacity of “{ $subject }”
step-workplace-situations = work situations at “{ $subject }”
step-workplace-equipment = equipment of “{ $subject }”
step-workplace-tutor = tutor at “{ $subject }”
step-workplace-notes = notes of “{ $subject }”
step-add-workplace = add the workplace “{ $subject }”
step-remove-workplace = delete the workplace “{ $subject }”
step-move-workplace = move the workplace “{ $subject }”

step-trainer-name = name of “{ $subject }”
step-trainer-field = field of “{ $subject }”
step-trainer-available = availability of “{ $subject }”
step-trainer-hourly_cost = hourly cost of “{ $subject }”
step-trainer-notes = notes of “{ $subject }”
step-add-trainer = add the trainer “{ $subject }”
step-remove-trainer = delete the trainer “{ $subject }”
step-move-trainer = move the trainer “{ $subject }”

step-tutor-name = name of “{ $subject }”
step-tutor-trained = training of “{ $subject }”
step-tutor-max_learners = number of learners followed by “{ $subject }”
step-tutor-notes = notes of “{ $subject }”
step-add-tutor = add the tutor “{ $subject }”
step-remove-tutor = delete the tutor “{ $subject }”
step-move-tutor = move the tutor “{ $subject }”

step-support-title = title of “{ $subject }”
step-support-kind = type of “{ $subject }”
step-support-moment = moment of “{ $subject }”
step-support-per_learner = time per learner of “{ $subject }”
step-support-modules = modules covered by “{ $subject }”
step-support-learners = learners covered by “{ $subject }”
step-support-notes = notes of “{ $subject }”
step-add-support = add the support “{ $subject }”
step-remove-support = delete the support “{ $subject }”
step-move-support = move the support “{ $subject }”

step-duplicate-module = duplicate the module “{ $subject }”
step-rename = change the identifier of “{ $subject }”
step-waive = waive { $subject }
step-unwaive = take back the waiver of { $subject }
step-fix-all = all safe fixes
