## The view Public: learners, who can follow, quick entry, pasting a list; the inspector of a learner.

public-empty = Nobody yet
public-empty-sentence = Describe the group to know, before the first day, who will not be able to follow which module and why. Paste a list from a spreadsheet, add learners one by one, or start from typical profiles with a head-count.
public-add = Add
public-add-more = Add several learners or a profile
public-add-several = Several learners
public-several-count = Number of learners
public-add-count = { $count ->
    [one] Add { $count } learner
   *[other] Add { $count } learners
}
public-add-profile = Add a profile
public-profile-label = Typical profile
public-profile-name = Name of the profile
public-profile-count = Head-count of the profile
public-profile-people = { $count ->
    [one] Profile of { $count } person
   *[other] Profile of { $count } people
}
public-paste = Paste a group…
public-anonymise = Anonymise
public-anonymise-hint = Take the names away; aliases stay.
public-anonymise-none = No name in the plan: aliases only.
public-title-follow = Learners and modules: who can follow?
public-title-entry = Entry of learners
public-mode = Display
public-mode-follow = Following
public-mode-entry = Entry
public-search = Find a learner
public-show = Learners shown
public-show-all = All learners
public-show-blocked = Cannot follow
public-show-for = Because of: { $reason }
public-sort = Order
public-sort-plan = Order of the plan
public-sort-alias = By alias
public-sort-standing = Most hindered first
public-sort-autonomy = By autonomy
public-sort-digital = By digital level
public-shown = { $shown } of { $all }
public-nobody = Nobody fits this filter.
public-head-alias = Alias
public-head-autonomy = Autonomy
public-head-digital = Digital
public-head-equipment = Equipment · connection
public-remote-share = { $share } remote
public-workplace-part = A workplace part
public-autonomy-of = Autonomy: { $level } of 3
public-digital-of = Digital: { $level } of 8
public-loan = loan: { $item }
public-weakest = { $level } at lowest
public-km = km
# learner, module: names; follow: what the cell says
public-cell = { $learner } × { $module }: { $follow }
# learner: alias; field: name of a column
public-field = { $learner } · { $field }

tile-follow = Can follow the whole path
tile-of = { $count } of { $all }
tile-follow-note = { $tight ->
    [0] { $share } of the group
    [one] { $share } of the group · { $tight } at the limit
   *[other] { $share } of the group · { $tight } at the limit
}
tile-equipment = Without equipment
tile-equipment-note = { $share } of the group
tile-equipment-pending = { $count ->
    [one] { $count } to equip by a loan
   *[other] { $count } to equip by loans
}
tile-connection = Connection too weak
tile-connection-note = need: { $rate } live
tile-comprehension = Comprehension to support
tile-comprehension-note = language or reading under the need
tile-nobody = nobody
tile-press = Show these learners only

follow-yes = yes
follow-at-limit = limit
follow-no = no
follow-not-concerned = ·
follow-spoken-not-concerned = no remote or workplace part
follow-hover-yes = All needs are met.
follow-hover-not-concerned = This module has no remote and no workplace part.

reason-autonomy = autonomy
reason-dose = dosage
reason-digital = digital
reason-comprehension = comprehension
reason-equipment = equipment
reason-connection = connection
reason-quiet-place = quiet place
reason-workplace = workplace

why-autonomy = Autonomy ({ $items }): { $level }, { $need } is needed.
why-autonomy-workplace = Autonomy at the workplace ({ $items }): { $level }, { $need } is needed.
why-helped = Follows thanks to the planned support or acculturation.
why-dose = Asynchronous share of { $share }: at most { $max } with an autonomy of { $level }.
why-dose-exact = Asynchronous share of { $share }: just the limit for an autonomy of { $level } ({ $max }).
why-digital = Digital level: { $level }, { $need } is needed.
why-reading = Reading: degree { $level }, { $need } is needed for written material.
why-french = French: { $level }, { $need } is needed.
why-equipment = Missing: { $kinds }.
why-equipment-item = Missing: { $items }.
why-equipment-pending = Missing: { $kinds }. A free loan or seat is enough: to be assigned.
why-equipment-item-pending = Missing: { $items }. A free loan or seat is enough: to be assigned.
why-no-connection = No connection: { $need-down } down and { $need-up } up are needed.
why-connection = Connection of { $down } ({ $up } up): at least { $need-down } ({ $need-up } up) is needed.
why-connection-weak = Connection of { $down } ({ $up } up): just enough; at ease from { $need-down } ({ $need-up } up).
why-connection-pending = Connection too weak: a 4G key or a seat in a third place is enough, to be assigned.
why-quiet-place = No quiet place to work remotely.
why-no-workplace = No workplace for the workplace part.
why-workplace-situation = “{ $place }” does not offer: { $situations }.
why-workplace-equipment = “{ $place }” does not have: { $items }.

learner-follow = Following
learner-no-remote = The path has no remote and no workplace part.
learner-follows = Follows { $count } of { $all } modules
# module: title; follow: what the cell says
learner-module-head = “{ $module }”: { $follow }
learner-why = See why
learner-more-modules = { $count ->
    [one] and { $count } other module
   *[other] and { $count } other modules
}
learner-positioning = Positioning
learner-access = Access
learner-means = Assigned means
learner-person = Person
learner-autonomy = Autonomy
learner-autonomy-all = Autonomy, all fields
# level: the lowest level; meaning: what it means
learner-weakest = The lowest decides: { $level }, { $meaning }.
learner-digital = Digital
learner-reading = Reading
learner-french = French
learner-device = Device
learner-owns = Equipment of the learner
learner-owns-none = Nothing.
learner-owns-add = Add an item…
learner-owns-remove = Take out
learner-connection = Connection
learner-own-rates = Rates as typed
learner-down = Download
learner-up = Upload
learner-quiet = Quiet place
learner-quiet-place = A quiet place to work
learner-mobility = Mobility
learner-mobility-km = Mobility (km)
learner-centre = Centre
learner-centre-km = Distance to the centre (km)
learner-distances = Distance to third places
learner-distance-to = Distance to { $place }
learner-loans = Loans
learner-loans-none = No loan.
learner-loans-add = Assign a loan…
learner-loans-remove = Take back
learner-loan-stock = { $item } ({ $count } to lend)
learner-none = None
learner-third-place = Third place
learner-place-km = { $place } · { $km } km
learner-workplace = Workplace
learner-alias = Alias
learner-name = Label
learner-name-hint = Optional: the less the plan says, the better. An alias is enough.
learner-headcount = Head-count
learner-weekly = Hours a week
learner-accommodations = Accommodations
learner-accommodations-hint = Say the need, never the illness: “a break each hour”, “enlarged documents”.
learner-acquired = Competencies already acquired
learner-acquired-none = None.
learner-acquired-add = Add a competency…
learner-acquired-remove = Take out
learner-notes = Notes

search-clear = Clear the search

paste-title = Paste a group
paste-title-file = Look over the list
paste-help = Copy the rows in your spreadsheet, headers included, and paste them here. Columns recognised: alias, name, autonomy, digital or Pix, French, reading, device, connection, quiet place, mobility, head-count. Telephone numbers, addresses and dates of birth are left out.
paste-hint = Paste here (Ctrl+V)
paste-field = Pasted list
paste-rows = { $count ->
    [one] { $count } learner
   *[other] { $count } learners
}
paste-unclear = not understood
paste-unclear-count = { $count ->
    [one] { $count } cell not understood
   *[other] { $count } cells not understood
}
paste-unclear-note = What is not understood keeps its default: you can correct it afterwards.
paste-guess-count = { $count ->
    [one] { $count } cell to check
   *[other] { $count } cells to check
}
paste-clear = All is understood
paste-left-out = { $count ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
paste-columns-left-out = { $count ->
    [one] { $count } column left out
   *[other] { $count } columns left out
}
paste-more = { $count ->
    [one] and { $count } other row: scroll
   *[other] and { $count } other rows: scroll
}
paste-keep-names = Keep the names
paste-keep-names-hint = Without this, aliases (S01, S02…) stand for the names.
paste-add = { $count ->
    [0] Add
    [one] Add { $count } learner
   *[other] Add { $count } learners
}
paste-column = Column { $number }
paste-ignored = Left out
paste-pix = Pix points

# Names of steps in the undo list.
step-add-learners = adding { $subject } learners
paste-empty-file = This file holds no row.
step-paste-group = pasting { $subject }
step-anonymise = removal of names
