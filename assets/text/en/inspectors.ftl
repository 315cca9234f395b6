## Inspectors of the plan, of lanes, modules, activities and variants; problems of the selection.

form-title = Title
form-notes = Notes
form-none = None
form-none-feminine = None
form-add = Add…
# list: the name of a list
form-add-to = { $list }: add
form-remove = Remove

problems = Checks
problems-counted = Checks · { $count }
problems-none = No problem found.
problems-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
problems-why = Why?
problems-all = See all checks
problems-stale = The waiver was given for other figures: look at it again.
problems-waive = Waive…
# reason, author: as typed; date: in full, may be empty
problems-waived = Waived: { $reason } ({ $author }, { $date })
problems-unwaive = Remove the waiver

# The inspector of a module.
module-asks = Requirements
module-asks-nothing = None: this module has no remote hours.
module-about = Description
module-skills = Competencies · { $count }
module-steps = Activities · { $count }
module-conditions = Conditions and means
module-needs = Requirements in detail
module-order = Prerequisites
module-assistance = Remote assistance
module-lane = Block
module-objective = Objective (what one will be able to do)
module-purpose = Purpose in the path
module-tutored = The own-time part is tutored
module-material = Material of the own-time part
module-workplace = Kind of the workplace hours
module-room = Room
module-trainers = Trainers
module-prerequisites = Modules to follow before
module-trains = Competencies trained
module-assesses = Competencies assessed
module-no-step = No activity: describe the steps of the module when you want to go into detail.
module-add-step = Add an activity
module-new-step = New activity
module-mix-from-steps = Take their durations
    .note = The mix of the module becomes the sum of its activities.
module-steps-fill = { $filled } of activities for { $hours } of module
module-step-up = Move “{ $title }” up
module-step-down = Move “{ $title }” down
module-step-remove = Delete “{ $title }”

# Needs of a module. value: the policy’s figure.
needs-default = by default: { $value }
needs-by-default = By default, from the policy
needs-own = Set for this module
needs-nothing = none
needs-autonomy = Autonomy asked for
# level, least, most: 0 to 3
needs-autonomy-same = { $level }
needs-autonomy-span = { $least } to { $most }
needs-autonomy-all = { $level } everywhere
needs-autonomy-items = item by item
needs-digital = Digital level asked for (0 to 8)
needs-reading = Reading degree asked for (ANLCI)
needs-french = French asked for
needs-down = Download rate asked for
needs-up = Upload rate asked for
needs-equipment-default = Equipment asked for by the policy: { $items }
needs-equipment = Equipment asked for besides
needs-no-equipment = Equipment is described in the view Means.
needs-item = Equipment
needs-place = Where
needs-shared = Number of people for one
    .prefix = 1 for { "" }
needs-add-item = Add equipment
needs-situations = Work situation asked for
needs-situations-field = Work situations asked for (parted by ;)
needs-either = { $first } or { $second }
needs-rates = Rates: { $down } down, { $up } up
needs-chip-autonomy = Autonomy { $level }
needs-chip-digital = Digital ≥ { $level }
needs-chip-reading = Reading ≥ { $level }
needs-chip-french = French ≥ { $level }

assistance-technical = Technical assistance
assistance-pedagogical = Pedagogical assistance
assistance-missing = Not described. The law asks for it as soon as a part is remote (Code du travail, D. 6313-3-1, 1°).
assistance-missing-above = Not described, neither here nor for the path.
assistance-within = answer within { $hours }
assistance-who = who
assistance-channel = by what channel
assistance-hours = at what hours
assistance-answer = longest time before an answer

# part: a part of the mix
band-from = from
band-to = to
band-min = { $part }, at least
band-max = { $part }, at most
band-add = Add a band

# The inspector of the plan.
plan-about = Path
plan-provider = Training provider
plan-author = Author
plan-starts = Start (dd/mm/yyyy)
plan-ends = End (dd/mm/yyyy)
plan-grain = Planning step
plan-certification = Certification aimed at
plan-no-certification = No certification described.
plan-describe-certification = Describe it by hand
plan-remove-certification = Remove the certification
plan-register = Register
plan-register-rncp = RNCP
plan-register-rs = Répertoire spécifique
plan-register-none = Outside the registers
plan-code = Number
plan-certification-title = Title of the certification
plan-level = Level
plan-certifier = Certifier
plan-registered-until = Registered until (dd/mm/yyyy)
plan-certification-notes = Notes on the certification
plan-targets = Targets of the path
plan-total = Hours meant
plan-tolerance = Tolerance
plan-target-bands = Bands aimed at
plan-funder = Funder
plan-funder-name = Name of the funder
plan-device = Scheme
plan-cap = Most hours paid for
plan-budget = Budget for the group
plan-hourly-cap = Highest hourly cost per learner
plan-funder-bands = Bands of the funder
plan-policy = Policy of the checks

# The inspector of an activity.
sequence-back = Module “{ $title }”
sequence-kind = Kind
sequence-modality = Modality
sequence-duration = Duration
sequence-grouping = Grouping
sequence-trainer = Trainer
sequence-proof = Assessment and deliverable
sequence-assessment = Assessment
sequence-no-assessment = Does not assess
sequence-delivers = Learners hand in a deliverable
sequence-deliverable = Deliverable
sequence-worth = Hours that the deliverable stands for
sequence-delete = Delete the activity

# The inspector of a variant.
variant-learners = Learners concerned
variant-mixes = Own mixes · { $count }
variant-add-module = Add a module…
variant-no-module = All modules have a mix of their own.
variant-delete = Delete the variant

# The inspector of a lane.
lane-hours = Hours
# held, target, difference: durations
lane-held = { $held } in this block
lane-held-all = { $held }, as meant
lane-held-of = { $held } of { $target } meant ({ $difference })
lane-modules = Modules · { $count }
