## The view Means and the inspectors of its objects.

means-list-equipment = Equipment
    .add = Add equipment, such as 8 laptops
    .empty = What do you lend?
    .examples = A pool of laptops, headsets, 4G keys, the software and machines that modules ask for: how many there are tells who can work remotely.
means-list-rooms = Rooms
    .add = Add a room, such as 14 Room Ada
    .empty = Where does the classroom part take place?
    .examples = A classroom for 14, a computer room, a workshop: their capacity and equipment are compared with the group.
means-list-trainers = Trainers
    .add = Add a trainer
    .empty = Who trains?
    .examples = A technical trainer, a communication trainer: a name or a role is enough, with the hours available for this path.
means-list-supports = Support
    .add = Add support
    .empty = Who helps from afar?
    .examples = A tutoring call each week, a digital assistant, peers helping each other: the time given raises autonomy for the remote hours.
means-list-workplaces = Workplaces
    .add = Add a workplace
    .empty = Who receives learners at work?
    .examples = A partner shop, a workshop, a host company: the work situations and machines found there, and who follows learners.
means-list-tutors = Tutors
    .add = Add a tutor
    .empty = Who follows learners at work?
    .examples = A tutor in a shop, an AFEST trainer: how many learners each can follow, and whether they were trained for it.
means-list-third-places = Third places
    .add = Add a third place, such as 6 Hem library
    .empty = Where to work near home?
    .examples = A library, a public digital space, a fab lab: seats, connection, quiet and a mediator, for those who have none of it at home.

means-add = Add
means-add-first = Enter the first one
means-typical-equipment = Typical equipment list
means-typical-supports = Typical support
means-typical-hint = Adds the common items that are missing, as a single step that can be undone.
means-typical-all-there = The whole typical list is there already.
means-delete = Delete
means-duplicate = Duplicate
means-up = Move up
means-down = Move down
means-copy = { $name } (copy)
# column: title of a column; object: name of what stands in the row
means-cell = { $column }: { $object }

means-id = Ref.
means-name = Name
means-title = Title
means-kind = Kind
means-stock = Stock
means-unit-cost = Unit price
means-value = Value
means-loans = Lent
means-asked = Modules
means-site = Site
means-capacity = Seats
means-holds = Equipment
means-connection = Connection
means-hourly = Cost / h
means-used = Modules
means-field = Field
means-available = Available
means-planned = Planned
means-modules = Modules
means-cost = Cost
means-moment = Moment
means-per-learner = Per learner
means-learners = Learners
means-total = In all
means-town = Town
means-situations = Situations
means-machines = Machines
means-tutor = Tutor
means-assigned = Learners
means-trained = Trained
means-most = Can follow
means-followed = Follows
means-places = Workplaces
means-seats = Seats
means-mediator = Mediator
means-quiet = Quiet
means-notes = Notes
means-no-tutor = None
means-whole-path = All

means-total-pool = Value of the pool
means-total-lent = Loans assigned
means-total-asked = Asked for by modules
means-total-seats = Seats in rooms
means-total-roomless = Modules without a room
means-total-planned = Hours planned
means-total-available = Hours available
means-total-trainers-cost = Cost of trainers
means-total-support = Time of support
means-total-placed = Learners received
means-total-followed = Learners followed
means-total-tutors = Tutors
means-total-seated = Learners in third places
means-note-units = { $count ->
    [0] nothing to lend
    [one] one unit
   *[other] { $count } units
}
means-note-over-lent = { $count ->
    [0] the pool is enough
    [one] one item lent beyond the stock
   *[other] { $count } items lent beyond the stock
}
means-note-people = { $count ->
    [0] no learner
    [one] for one learner
   *[other] for { $count } learners
}
means-note-roomless = { $count ->
    [0] every classroom part has its room
    [one] classroom time without a room
   *[other] classroom time without a room
}
means-note-overloaded = { $count ->
    [0] within everyone’s limits
    [one] one trainer beyond their hours
   *[other] { $count } trainers beyond their hours
}
means-note-face-time = classroom and live remote
means-note-too-many = more than there are seats
means-note-room-left = within the seats there are
means-note-untrained = { $count ->
    [0] all trained to tutor
    [one] one tutor not trained
   *[other] { $count } tutors not trained
}

typical-laptop = Laptop
typical-tablet = Tablet
typical-headset = Headset with microphone
typical-webcam = Webcam
typical-mobile-key = 4G key
typical-office-suite = Office suite
typical-video-classroom = Virtual classroom
typical-projector = Projector
typical-printer = Printer
typical-onboarding = Getting started with the tools
typical-calls = Tutoring calls
typical-hotline = Remote technical help
typical-review = Individual review

# Inspectors
means-lent-to = Lent to
means-lent-none = Lent to nobody.
means-asked-by = Asked for by
means-asked-none = No module asks for it by name.
means-held-here = Modules in this room
means-held-none = No module in this room.
means-given-by = Modules given
means-given-none = No module.
means-placed-here = Learners assigned
means-placed-none = No learner assigned.
means-equipment-none = Nothing.
means-equipment-add = Add equipment…
means-equipment-remove = Remove
means-quantity = Number of { $item }
means-situations-none = No situation described.
means-situation-add = Add a work situation
means-situation-remove = Remove
means-support-modules = Modules supported
means-support-modules-none = The whole path.
means-support-learners = For whom
means-support-learners-none = The whole group.
means-choose = Choose…
means-remove = Remove
means-down-rate = Download rate (Mbit/s)
means-up-rate = Upload rate (Mbit/s)
means-trained-long = Trained to tutor
means-mediator-long = A digital mediator helps there
means-quiet-long = One can work there in quiet
means-hourly-room = Cost of the room for an hour
means-hourly-person = Cost of an hour
means-hourly-seat = Cost of a seat for an hour
means-available-long = Hours available for this path (empty: no limit)
means-seats-long = Seats kept for our learners
means-most-long = Most learners followed at a time
means-per-learner-long = Time for each learner
means-stock-long = How many the centre can lend
means-acquisition = Payment
means-acquisition-usual = By its kind: { $value }
means-unit-cost-long = Price of one more
