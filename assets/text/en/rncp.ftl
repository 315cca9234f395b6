## Reading the registers of France compétences (RNCP, RS) and putting a fiche into a plan.

# problem: one of the messages below; those that can have a place begin in lower case and have no full stop
rncp-in-fiche = Fiche { $fiche }: { $problem }
rncp-at = { $problem } (line { $line }, column { $column }, byte { $byte }).

rncp-error-io = cannot be read, { $reason }
rncp-error-cancelled = Reading was stopped.
rncp-error-empty = The file is empty.
rncp-error-zipped = This is a zip archive: unpack it, then open the file inside.
rncp-error-encoding = the file must be in UTF-8; it holds { $found }
rncp-error-not-register = this is no export of the RNCP or RS; the file begins with { $found }
rncp-error-version = export in version { $found }; Tresse reads versions 4.0 and 4.1
rncp-error-doctype = the file declares a DOCTYPE, which the exports never do; it is refused
rncp-error-syntax = expected { $expected }, found { $found }
rncp-error-truncated = the file ends before { $expected }; it was probably downloaded in part
# what: an element of the file, or the file itself
rncp-error-too-long = { $what } is longer than { $limit } bytes, more than any real export
rncp-error-too-many-rows = The table has more than { $limit } rows.
rncp-error-too-deep = elements are nested more than { $limit } levels deep
rncp-error-no-number = a fiche has no readable number ({ $found })
rncp-error-columns = { $file }: column { $missing } is missing; columns found: { $found }
rncp-error-no-table = None of the expected tables was found ({ $expected }).
rncp-error-row = { $file }: unreadable row, { $reason }

rncp-note-odd-date = The date { $field } cannot be read ({ $value }); it is left empty.
rncp-note-odd-level = The level { $value } is unknown; it is left empty.
rncp-note-odd-number = The number { $value } of a related fiche cannot be read; the link is left out.
rncp-note-unknown-entity = The entity &{ $name }; is unknown; it is kept as it stands.
rncp-note-no-competencies = The CSV export holds no competencies: import the XML export to have them.
rncp-note-pseudo-block = A fiche of the RS has no blocks: its attested abilities make a single one.
rncp-note-empty-block = Block { $code } has no list of competencies.
rncp-note-block-without-code = The block “{ $title }” has no code.
rncp-note-foreign-block = The code of block { $code } belongs to another fiche.
rncp-note-repeated-block = Block { $code } is given more than once; its parts are put together.
rncp-note-no-main-table = The table “Standard” is missing: title, level and dates are unknown.
rncp-note-windows-1252 = The file is not in UTF-8; it was read as Windows-1252. Check the accents.

rncp-doubt-joined = Two pieces were joined.
rncp-doubt-lead-in = Ends with a colon: probably an introduction, which will be left out.
rncp-doubt-heading = Looks like a heading, which will be left out.
rncp-doubt-no-mark = Lacks the bullet or code of its neighbours: perhaps the rest of the one before.
rncp-doubt-parent = Heads those that follow: perhaps it repeats them.
rncp-doubt-maybe-two = Perhaps holds two competencies.
rncp-doubt-small-letter = Begins with a small letter.
rncp-doubt-broken-words = Holds broken words.

# What the import says after converting a fiche.
rncp-import-inactive = Fiche { $fiche } is no longer active.
rncp-import-ended = The registration of { $fiche } ended on { $date }: nobody may enter a training for it any more.
rncp-import-replaced = { $fiche } is replaced by { $successors }.
rncp-import-other-certification = The path already leads to { $kept }; the blocks of { $fiche } are added, the certification stays.
rncp-import-block-known = Block { $code } is already in the path: { $added ->
    [0] nothing is added to it
    [one] one competency is added to it
   *[other] { $added } competencies are added to it
}.
rncp-import-left-out = { $count ->
    [one] One introduction or heading of block { $code } is left out
   *[other] { $count } introductions or headings of block { $code } are left out
}.
rncp-import-doubtful = { $count ->
    [one] One competency of block { $code } should be read again
   *[other] { $count } competencies of block { $code } should be read again
}: the split is not certain.

# What the import writes into the notes of the certification and of a block.
rncp-notes-entry = Prerequisites for entering the training:
rncp-notes-validation = Prerequisites for validation:
rncp-notes-regulations = Regulations:
rncp-notes-equivalences = Equivalences:
rncp-notes-equivalence = { $blocks } counts as { $others }

step-import-rncp = Import { $subject }

cli-import = Import into a path what other programs wrote
    .source = Kind of file: { $kinds } (rncp: exports of France compétences; auto: by what stands in it)
    .file = Files to import; for rncp, unpacked XML or CSV export, folder of the CSV export, or table of blocks
    .list = Write nothing: number the changes
    .only = Apply only the changes of these numbers
    .fiche = Number of the fiche; may be repeated
    .search = Search by number or by words of the title
    .all = Show inactive fiches too
    .into = Path to complete (by default, a new one)
    .output = File to write; without it and without --into, the fiche or the changes are shown
# number: padded; level: a figure or a dash; end: a date or a dash
cli-import-row = { $number } level { $level }, { $state }, ends { $end }, { $blocks ->
    [0] no block
    [one] { $blocks } block
   *[other] { $blocks } blocks
}: { $title }
cli-import-active = active
cli-import-inactive = inactive
cli-import-unknown = state unknown
cli-import-count = { $shown ->
    [0] No fiche found
    [one] { $shown } fiche
   *[other] { $shown } fiches
} of { $all }. Choose with --fiche or --search; --all shows inactive fiches too.
cli-import-no-number = “{ $number }” is not the number of a fiche, such as RNCP37488 or RS5568.
cli-import-missing = The file does not hold fiche { $number }.
cli-import-progress = Reading: { $percent }%
cli-import-done = { $path }: { $blocks ->
    [0] no block
    [one] { $blocks } block
   *[other] { $blocks } blocks
}, { $competencies ->
    [0] no competency
    [one] { $competencies } competency
   *[other] { $competencies } competencies
}.
