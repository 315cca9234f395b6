## The view Blocs: certification, blocks, competency × module matrix; its inspectors.

blocks-empty = No block yet
blocks-empty-sentence = Import a certification from the French registers (RNCP or RS): its blocks and competencies come with their codes. Or add blocks of your own.
blocks-import = Import a certification…
blocks-no-certification = No certification: the path leads to no registered title or certificate.
blocks-edit = Edit
blocks-edit-done = Done
blocks-add-block = Add a block
blocks-no-module = No module trains these competencies yet.
    .go = Add modules in Path
blocks-new-block = New block
blocks-new-competency = New competency
blocks-matrix = Competencies and modules
blocks-competencies = { $count ->
    [0] no competency
    [one] { $count } competency
   *[other] { $count } competencies
}
blocks-untrained = not trained
blocks-unassessed = not assessed
blocks-untrained-count = { $count ->
    [one] { $count } not trained
   *[other] { $count } not trained
}
blocks-unassessed-count = { $count ->
    [one] { $count } not assessed
   *[other] { $count } not assessed
}
blocks-gaps-count = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
blocks-all-covered = All trained and assessed
blocks-search = Find a competency
blocks-only-uncovered = Only those not covered
blocks-kind = New assessments
blocks-kinds = Kind of assessment
blocks-keys = Space: change · T: trained · E: assessed · M: kind
# competency, module: titles; mark: what the cell says
blocks-cell = { $competency } × { $module }: { $mark }
blocks-modules = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}
# planned, target: durations
blocks-hours-of = { $planned } of { $target }
blocks-not-certifying = outside the certification
blocks-add-competency-to = Add a competency to “{ $block }”
blocks-fold = Fold “{ $block }”
blocks-unfold = Unfold “{ $block }”

mark-nothing = neither trained nor assessed here
mark-trained = trained
mark-assessed = assessed ({ $kind })
mark-both = trained and assessed ({ $kind })
mark-not-assessed = Not assessed here

# Two letters that stand in a cell.
assessment-letters-positioning = Po
assessment-letters-formative = Fo
assessment-letters-summative = Su
assessment-letters-certifying = Ce

register-rncp = RNCP
register-rs = Specific register (RS)
register-none = Outside the registers
certification-register = Register
certification-code = Code
certification-title = Title
certification-level = Level
certification-no-level = No level
certification-level-chip = level { $level }
certification-certifier = Certifier
certification-ends = End of registration
certification-until = registered until { $date }
certification-untitled = Untitled certification
certification-over = The registration is over: see whether the certification was renewed.
certification-ends-during = The registration ends before the path does.

block-code = Code of the block
block-title = Title
block-certifying = Certifying block
block-certifying-hint = Each competency of a certifying block has to be trained, then assessed.
block-target = Target hours
block-planned = { $hours } planned in { $modules ->
    [0] no module
    [one] { $modules } module
   *[other] { $modules } modules
}
block-assessment = How the certifier says it is assessed
block-notes = Notes
block-competencies = Competencies
block-no-competency = No competency.
block-add-competency = Add a competency

competency-code = Code in the source
competency-title = Wording
competency-nature = Nature
competency-block = Block
competency-trained = Trained in
competency-trained-none = No module trains it.
competency-trained-add = Add a module…
competency-trained-remove = No longer train in
competency-assessed = Assessed in
competency-assessed-none = No module assesses it.
competency-assessed-add = Add an assessment…
competency-assessed-remove = No longer assess in
competency-assessed-kind = Kind of assessment in { $module }

object-move-up = Move up
object-move-down = Move down
object-remove = Remove
