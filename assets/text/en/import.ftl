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
