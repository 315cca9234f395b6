## The workbook: what stands in it, and what its import says.

workbook-modules = Modules
workbook-activities = Activities
workbook-competencies = Competencies
workbook-cohort = Group
workbook-costs = Costs
workbook-findings = Checks
workbook-made-by = Made with Tresse. Hidden rows and columns let changes be read back.
workbook-in-hours = { $title } (h)
workbook-block = Block
workbook-module = Module
workbook-objective = Objective
workbook-purpose = Purpose
workbook-total = Total
workbook-remote-share = Remote share
workbook-tutored = Tutored
workbook-notes = Notes
workbook-activity = Activity
workbook-kind = Kind
workbook-modality = Modality
workbook-duration = Duration
workbook-grouping = Grouping
workbook-trainer = Trainer
workbook-deliverable = Deliverable
workbook-assessment = Assessment
workbook-code = Code
workbook-competency = Competency
workbook-nature = Nature
workbook-follows = Can follow
workbook-mark-trained = T
workbook-mark-assessed = A
workbook-legend = T: trained; A: assessed (Ap positioning, Af formative, As summative, Ac certifying).
workbook-cost-kind = Expense
workbook-cost-place = For
workbook-cost-by = Who or what
workbook-cost-hours = Hours
workbook-cost-unit = Unit price
workbook-cost-people = People
workbook-cost-shared = Shared by
workbook-cost-amount = Amount
workbook-cost-unknown = rate missing
workbook-cost-per-learner = Per learner
workbook-cost-per-hour = Per learner-hour
workbook-severity = Severity
workbook-finding = Check
workbook-place = Where
workbook-message = Finding
workbook-waived = Waiver
workbook-waived-yes = waived
workbook-waived-stale = to be reviewed

workbook-no-base = The hidden sheet of reference is missing: the workbook is compared with the path as it is today.
workbook-missing-sheet = The sheet “{ $sheet }” is no longer in the workbook: nothing is taken from it.
workbook-copied-sheet = Sheet “{ $sheet }”: a copy of another sheet.
workbook-unknown-sheet = Sheet “{ $sheet }”.
workbook-unknown-column = Sheet “{ $sheet }”, column “{ $column }”.
workbook-unclear-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: “{ $cell }” is not understood, the value stays.
workbook-fixed-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: this value cannot be changed in the workbook.
workbook-incomplete-row = Sheet “{ $sheet }”, row { $row }: a title is missing, or what it belongs to; it is left out.
workbook-both-changed = “{ $subject }”, { $column }: changed in the workbook ({ $there }) and, since, in the path ({ $here }). Refuse the change to keep the value of the path.
deroule-both-changed = “{ $subject }”, { $column }: changed in the session plan ({ $there }) and, since, in the path ({ $here }). Refuse the change to keep the value of the path.
workbook-gone = “{ $subject }” is no longer in the path: its changes are left out.
workbook-more-notes = { $count ->
    [one] And one more remark.
   *[other] And { $count } more remarks.
}

importer-workbook = Tresse workbook
    .note = The exported workbook, edited in Excel or LibreOffice

## The déroulé that comes back as DOCX.

deroule-unclear-cell = “{ $subject }”, { $column }: “{ $cell }” is not understood, the value stays.
deroule-comment = { $author }: { $words }
deroule-comment-on = { $author }, about “{ $subject }”: { $words }
deroule-comment-alone = Comment without a module: { $comment }
deroule-comment-beyond = One comment too many for the notes of “{ $subject }”: { $comment }

importer-deroule = Session plan reviewed in Word
    .note = The session plan exported as DOCX, changed or commented in Word or LibreOffice
