## Importing a certification in the window.

import-search = Search by number or words: RNCP37275, cybersécurité…
import-only-active = Active ones only
import-count = { $count ->
    [0] no certification of { $all }
    [one] one certification of { $all }
   *[other] { $count } certifications of { $all }
}
import-reading = Reading the register: { $read } MB
import-reading-of = Reading the register: { $read } MB of { $total } MB
import-stop = Stop reading
import-no-thread = Reading could not begin: the computer is short of resources.
import-unreadable = { $count ->
    [one] One certification cannot be read and is left out. { $first }
   *[other] { $count } certifications cannot be read and are left out. The first: { $first }
}
import-nothing = No certification matches.
import-level = level { $level }
import-blocks = { $count ->
    [one] one block
   *[other] { $count } blocks
}
import-until = until { $date }
import-ended = ended on { $date }
import-inactive = inactive
import-open = Read the certification
import-fetching = Reading the certification { $number }
import-gone = The certification { $number } is no longer in this file.

import-review = Review before importing
import-only-doubtful = Only what deserves a look ({ $count })
import-no-doubt = The split of the competencies leaves no doubt.
import-take = Take block { $block }
import-fold = Fold block { $block }
import-unfold = Unfold block { $block }
import-competencies = { $count ->
    [0] no competency
    [one] one competency
   *[other] { $count } competencies
}
import-doubts = { $count } to look at
import-no-competency = The register gives no list for this block.
import-again = Split anew
import-wording = Competency { $number } of block { $block }
import-nature = Nature of competency { $number } of block { $block }
import-guessed = { $nature }?
import-join = Join competency { $number } of block { $block } to the one before
import-join-short = Join to the one before
import-cut = Cut competency { $number } of block { $block } at the caret
import-cut-here = Cut before “{ $start }…”
import-remove = Delete competency { $number } of block { $block }
import-keep = Keep
import-keep-hint = Make it a competency like the others.
import-summary = { $blocks ->
    [0] No new block
    [one] One block
   *[other] { $blocks } blocks
} and { $competencies ->
    [0] no new competency
    [one] one competency
   *[other] { $competencies } competencies
} will enter the path, as a single step that can be undone.
import-nothing-new = Nothing new would enter the path.
import-back = Back to the list
import-add = Add to the path
import-create = Create the path
import-done = { $fiche }: { $blocks ->
    [one] one block
   *[other] { $blocks } blocks
} and { $competencies ->
    [one] one competency
   *[other] { $competencies } competencies
} added.

## Importing a file with changes of the path.

import-too-large = The file is too large: over { $limit } MB.
import-expands = Unpacked, the file would take over { $limit } MB: it is not read.
import-too-many-cells = The table is too large: { $rows } rows and { $columns } columns at most.
import-damaged = The file is cut or damaged ({ $reason }).
import-unsafe-path = The archive holds an unsafe path, “{ $path }”: it is not read.
import-entities = The file defines XML entities of its own: it is not read.
import-locked = The file is locked by a password, or in an old format: save it unprotected, in today’s format.
import-not-text = This file is no readable text.
import-nothing-known = Nothing in this file can enter a path.
import-stopped = The import was stopped.
import-io = The file cannot be read: { $reason }
import-unrecognised = This file is of no known kind.
import-refused = “{ $subject }” cannot be changed that way ({ $reason }).
import-names-out = Names stay out of the path: aliases stand for them.
import-unknown-column = Column “{ $column }”: left out.
import-unknown-parts = Left out
import-nothing-changed = Nothing was changed.
import-try-as = Read it as…
import-looking = Reading the file
import-no-change = This file changes nothing in the path.
import-new-value = new value
import-added-block = { $count ->
    [0] { $title } · no competency
    [one] { $title } · one competency
   *[other] { $title } · { $count } competencies
}
import-place = place { $place }
import-changes = { $count ->
    [0] no change
    [one] one change
   *[other] { $count } changes
}
import-accept-all = Accept all
import-refuse-all = Refuse all
import-group-plan = Path
import-accept-group = Accept all changes of “{ $title }”
import-accept = { $what }: { $before } → { $after }
import-accepted-of = { $done } of { $all }
import-apply = { $count ->
    [0] Apply
    [one] Apply this change
   *[other] Apply { $count } changes
}
import-applied = { $count ->
    [one] One change applied.
   *[other] { $count } changes applied.
}

importer-learners = List of learners
    .note = A CSV table or a text, one line a person or profile

cli-import-one-file = One file or folder of a register at a time.
cli-import-numbers = --only takes numbers, such as 1,3-5.
cli-import-change = { $number }  { $group } – { $what }: { $before } → { $after }
cli-import-applied = { $path }: { $count ->
    [0] nothing has changed
    [one] one change applied
   *[other] { $count } changes applied
}
