## The view Parcours: toolbar, tiles, braid, lanes, cards, library.

path-library = Library
    .note = Competencies of the certification and ready modules
path-add-module = Add a module
    .note = After the selected module (key N)
path-add-lane = Add a block
path-propose =
    .note = Look for the mix of the whole path that learners can follow
path-new-module = New module
path-new-lane = New block
# title: the title of the module that is copied
path-copy-of = { $title } (copy)
path-title-field = Title

path-empty = This path is still empty
    .sentence = Import the certification aimed at to start from its blocks and competencies, or compose your blocks and modules directly.
    .import = Import a certification…
    .lane = Add a block
    .module = Add a module
    .library = Open the library

# Tiles.
path-some-of-all = { $some } / { $all }
path-follow = Can follow
path-follow-lost = { $count ->
    [one] { $count } without a solution
   *[other] { $count } without a solution
}
path-follow-limit = { $count ->
    [one] { $count } at the limit
   *[other] { $count } at the limit
}
path-follow-all = the whole group
path-covered = Competencies
path-covered-missing = { $count ->
    [one] { $count } to cover
   *[other] { $count } to cover
}
path-covered-all = all covered
path-loans = Equipment lent
path-loans-left = { $count ->
    [one] { $count } available
   *[other] { $count } available
}
path-loans-none-left = all is lent
path-loans-over = more than the stock

# part: a modality in small letters; min, max: shares
path-band-funder = Funder’s target: { $part } from { $min } to { $max }
path-band-device = Rule of the scheme: { $part } from { $min } to { $max }
path-band-designer = Your target: { $part } from { $min } to { $max }
path-band-under = { $share }, below
path-band-inside = { $share }, met
path-band-over = { $share }, above
path-part = { $modality } { $hours } · { $share }

path-braid = The braid: share of each modality along the hours
# from: how many hours of the path come before
path-braid-module = { $title } · { $hours }, after { $from } of the path

# Lanes.
path-outside = Outside the blocks
path-outside-empty = Drop the modules that belong to no block here.
path-lane-empty = No module yet: add one with +, or drop a competency of the library here.
path-lane-competencies = { $count ->
    [one] { $count } competency
   *[other] { $count } competencies
}
path-lane-assessments = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
path-lane-target = { $held } of { $target } meant
path-lane-on-target = { $held }, as meant
path-fold = Fold or unfold “{ $title }”
path-lane-menu = Actions on “{ $title }”
path-add-to = Add a module to “{ $title }”
path-lane-up = Move the block up
path-lane-down = Move the block down
path-delete-lane = Delete the block
path-rename = Rename
    .keys = F2
path-duplicate = Duplicate
path-delete = Delete
path-move-before = Earlier in the block
    .keys = Alt+←
path-move-after = Later in the block
    .keys = Alt+→
path-move-up = To the block above
    .keys = Alt+↑
path-move-down = To the block below
    .keys = Alt+↓

# The library drawer.
path-library-close = Close the library
path-library-search = Look for a competency or a module
path-library-clear = Clear the search
path-library-hint = Click, press Enter or drag to a block.
path-library-certification = Certification
path-library-ready = Ready modules
path-library-no-certification = No competency in this path.
path-library-nothing = Nothing matches.
# title: that of a block
path-library-block = Competencies of “{ $title }”
path-library-missing = { $count ->
    [one] { $count } to cover
   *[other] { $count } to cover
}
# code, title: those of a competency
path-library-uncovered = { $code } · { $title } (to cover)
# title: that of the selected module
path-library-join = Add { $code } to “{ $title }”
