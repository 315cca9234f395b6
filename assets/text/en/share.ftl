## A copy of a plan to be shared: what is taken out, the dialog.

# Kinds of things about people. count: how many
share-learner-name = { $count ->
    [one] { $count } name beside an alias
   *[other] { $count } names beside aliases
}
share-learner = { $count ->
    [one] { $count } person of the group
   *[other] { $count } people of the group
}
share-need = { $count ->
    [one] { $count } accommodation stated
   *[other] { $count } accommodations stated
}
share-note = { $count ->
    [one] { $count } note that may speak of people
   *[other] { $count } notes that may speak of people
}
share-staff-name = { $count ->
    [one] { $count } name of a trainer, tutor, referent or author
   *[other] { $count } names of trainers, tutors, referents or authors
}
share-contact = { $count ->
    [one] { $count } person to contact
   *[other] { $count } people to contact
}
share-place = { $count ->
    [one] { $count } name or town of a place
   *[other] { $count } names or towns of places
}
share-waiver = { $count ->
    [one] { $count } signed waiver
   *[other] { $count } signed waivers
}
share-variant = { $count ->
    [one] { $count } individual variant
   *[other] { $count } individual variants
}
share-support = { $count ->
    [one] { $count } support for some learners
   *[other] { $count } supports for some learners
}
share-mention = { $count ->
    [one] { $count } name, telephone number or address inside a text
   *[other] { $count } names, telephone numbers or addresses inside texts
}

share-title = Share the path
share-promise = A copy without names, notes about people or exact places. The open path does not change.
share-keep = Keep the group as anonymous profiles
    .note = Those who are alike in everything become one profile with a head-count; needs stated and notes are removed.
share-removes = Removed from the copy
share-removes-nothing = Nothing: this path speaks of nobody.
share-stays = Kept in the copy
share-stays-list = The title, provider, funder and certification; modules, their activities and notes; hours and mixes; equipment, rooms and costs; the policy. Trainers, tutors and places stay under a number, without a name.
share-profiles = { $profiles ->
    [one] { $profiles } profile for { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
   *[other] { $profiles } profiles for { $people } people
}
share-save = Save the copy…
# title: that of the plan
share-name = { $title } copy to share
share-done = Copy to share saved: { $path }
share-over-itself = The copy cannot replace the open path: give it another name.
