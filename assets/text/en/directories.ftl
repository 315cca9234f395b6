## Lists and directories of others: third places, competencies, designs, tables of modules.

importer-mednum = Directory of third places (La Mednum)
    .note = The national CSV of places of digital mediation: search around a town
importer-moodle = Moodle competency framework
    .note = The CSV that Moodle exports or imports, with its parents
importer-esco = ESCO skills
    .note = The file skills_fr.csv of the European classification
importer-rome = ROME 4.0 competencies
    .note = France Travail’s tables of competencies or knowledge
importer-ldj = Learning Designer design (LDJ)
    .note = A .ldj or .json file of UCL’s, or one that Tresse exported
importer-jld = Concepteur pédagogique design
    .note = The JSON file of the Concepteur pédagogique
importer-modules = Table of modules
    .note = A CSV: one line a module, a title, hours

import-columns-left = Columns left out: { $columns }.
import-fields-left = Fields left out: { $fields }.

step-import-places = adding third places: { $subject }
step-import-competencies = adding competencies: { $subject }

places-title = Find a third place
places-hint = The nearest places first, as the crow flies. Then check seats, quiet and connection.
places-near = Near: town, post code, or latitude, longitude
places-within = within
places-useful = Only those that offer internet or equipment and receive the public
places-found = { $shown } of { $all } places
places-choose = Choose { $name }, { $town }
places-known-already = in the path already
places-mediator = help on the spot
places-add = { $count ->
    [0] Add
    [one] Add 1 place
   *[other] Add { $count } places
}
places-added = { $count ->
    [one] 1 third place added: check its seats and connection.
   *[other] { $count } third places added: check their seats and connection.
}
places-search-directory = Search a directory…
places-to-check = { $count ->
    [one] 1 place
   *[other] { $count } places
}: the directory tells neither seats, nor quiet, nor rates; one seat is put down, to be checked.
places-known = { $count ->
    [one] 1 place stands in the path already and is not added.
   *[other] { $count } places stand in the path already and are not added.
}
places-read = { $count ->
    [one] 1 place read.
   *[other] { $count } places read.
}
places-skipped = { $count ->
    [one] 1 line without a name or a town is left out.
   *[other] { $count } lines without a name or a town are left out.
}
places-unplaced = { $count ->
    [one] 1 place has no coordinates: no search by distance finds it.
   *[other] { $count } places have no coordinates: no search by distance finds them.
}
places-no-origin = “{ $place }” is neither a town nor a post code of the directory, nor a position.
places-ambiguous = “{ $place }” exists in several departments ({ $departments }): add the post code.
places-none-found = No place open to the public offers internet or equipment there.
places-listing = Directory entry
places-listing-id = Identifier
places-listing-pivot = SIRET, RNA or RIDET
places-listing-address = Address
places-listing-postcode = Post code
places-listing-position = Position (latitude, longitude)
places-listing-phone = Telephone
places-listing-email = E-mail
places-listing-web = Web site
places-listing-services = Services (separated by ;)

competencies-title = Choose competencies – { $framework }
competencies-search = Search competencies by words
competencies-found = { $shown } competencies shown of { $all }
competencies-into = Add to
competencies-new-block = A new lane “{ $title }”
competencies-add = { $count ->
    [0] Add
    [one] Add 1 competency
   *[other] Add { $count } competencies
}
competencies-added = { $count ->
    [one] 1 competency added.
   *[other] { $count } competencies added.
}
competencies-nothing-new = These competencies are in the path already.
competencies-import = Competencies of a framework…
competencies-known = { $count ->
    [one] 1 competency stands in the path already and is not added.
   *[other] { $count } competencies stand in the path already and are not added.
}
competencies-circle = { $count ->
    [one] 1 line whose parents go in a circle is left out.
   *[other] { $count } lines whose parents go in a circle are left out.
}
competencies-search-first = { $count } competencies: search for those that you need first (--search).
competencies-none-found = No competency holds “{ $search }”.

design-outcomes = Intended outcomes
design-modules-known = { $count ->
    [one] 1 module of the same title stands in the path already and is not added
   *[other] { $count } modules of the same titles stand in the path already and are not added
}: { $titles }.
design-cut = { $count ->
    [one] 1 impossible duration is left out.
   *[other] { $count } impossible durations are left out.
}
modules-known = { $count ->
    [one] 1 line bears a title that is there already and is not added.
   *[other] { $count } lines bear a title that is there already and are not added.
}
modules-hours-unread = { $count ->
    [one] The hours of 1 line are not understood
   *[other] The hours of { $count } lines are not understood
} ({ $lines }): the module is added without hours.

cli-import-near = For mednum: town, post code or “latitude, longitude” to search around
cli-import-within = For mednum: distance in kilometres (15 by default)
cli-import-most = For mednum, esco and rome: how many at most
cli-import-block = For esco and rome: the block that takes the competencies
