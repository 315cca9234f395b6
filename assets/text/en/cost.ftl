# The cost of a path: kinds of expense, factors of a term, the report.
cost-factor-hour = { $amount } / h
cost-factor-unknown = rate unknown
cost-factor-people = { $count ->
        [one] 1 learner
       *[other] { $count } learners
    }
cost-factor-groups = { $count } half-groups
cost-factor-trainers = { $count ->
        [one] 1 trainer
       *[other] { $count } trainers
    }
cost-factor-uses = { $count ->
        [one] 1 use
       *[other] { $count } uses
    }
cost-factor-runs = { $count ->
        [one] 1 run
       *[other] { $count } runs
    }
cost-kind-training = Trainers
cost-kind-tutoring = Remote tutoring
cost-kind-workplace = Workplace tutors
cost-kind-room = Rooms
cost-kind-support = Support
cost-kind-equipment = Equipment lent
cost-kind-third-place = Seats in third places
cost-kind-platform = Platform
cost-kind-engineering = Pedagogical engineering
cost-rate-classroom = trainer’s hour in the classroom
cost-rate-remote-sync = trainer’s hour of virtual class
cost-rate-workplace = tutor’s hour at the workplace
cost-rate-support = hour of support
cost-rate-engineering = hour of engineering
cost-total = Cost of one run
cost-per-learner = For one learner
cost-per-hour = For one learner-hour
cost-by-kind = By kind
cost-by-modality = By modality
cost-by-block = By block
cost-no-modality = No modality
cost-no-block = Outside blocks
cost-missing = Missing rate: { $rate } ({ $hours })
cost-budget = The funder’s budget
cost-cap = Cap for one learner-hour
cost-unknown = unknown
cost-tab = Costs
cost-open = Show the sum
cost-more = and { $count } others
cost-form = Rates and prices
cost-form-classroom = Trainer’s hour in the classroom (€)
cost-form-remote-sync = Trainer’s hour of virtual class (€)
cost-form-remote-async = Tutoring of one remote hour, per learner (€)
cost-form-workplace = Tutoring of one workplace hour, per learner (€)
cost-form-support = Hour of support (€)
cost-form-platform = Platform, per learner (€)
cost-form-uses = Uses of an item lent
cost-form-engineering = Hours of engineering
cost-form-engineering-rate = Hour of engineering (€)
cost-form-runs = Runs planned
cost-form-note = Trainers, rooms, third places and items with a price of their own keep it. An empty rate is unknown; zero means free.
cost-factor-learner-hours = { $hours } learner-hours
cost-picture = Where the cost comes from
cost-picture-path = Whole path
cost-usual = Fill in usual costs
# trainer, tutoring: amounts
cost-usual-note = Those of the policy: { $trainer } for an hour of a trainer, { $tutoring } for following one learner during an asynchronous hour. Rates already given stay.
