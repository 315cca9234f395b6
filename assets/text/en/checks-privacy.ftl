## P: personal data.

check-personal-data-in-share =
    .title = Personal data in what is shared
    .message = What leaves would carry { $names ->
        [0] no name
        [one] one name
       *[other] { $names } names
    }, { $needs ->
        [0] no need
        [one] one need
       *[other] { $needs } needs
    } and { $notes ->
        [0] no note
        [one] one note
       *[other] { $notes } notes
    } about people.
    .why = Whoever gets a plan need not know who follows it, nor what each one lacks (GDPR, art. 5: no more data than needed). Share a copy without names, needs and notes.
    .what = Stands guard where a plan leaves for others, by sharing or export: counts the names, needs and notes about people that the copy would carry.
    .except = When the receiver works with these very people and has to know them.
check-health-word =
    .title = Health word
    .message = A text about “{ $who }” seems to name an illness or a disorder: “{ $word }”.
    .why = A plan says a need (a quiet place, breaks, large print), never a diagnosis: health data has no place here (GDPR, art. 9).
    .what = Looks in what is said of people (names, needs, notes, support, waivers) for words that name an illness or a disorder. Modules are not read.
    .except = When the word means something else here, such as the name of an association.

content-need = Need – to be completed
fix-say-the-need = Say the need instead of the illness, to be completed
    .step = Say the need of “{ $subject }”
