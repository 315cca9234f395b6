## Documents and other files made of a plan.

export-error-cancelled = The export was stopped.
export-error-template = The document template “{ $template }” cannot be used{ $line ->
    [0] { "" }
   *[other] , line { $line }
}: { $reason }
export-error-format = The file could not be made: { $reason }
export-error-no-learner = This document is about one person, and the plan has no learner or profile yet.
export-error-missing = Mandatory items are missing: { $items }. They are entered in the plan’s inspector, under “Offer (catalogues)” and “Legal frame”.

document-programme = Training programme
    .note = The public sheet: objectives, content, duration, delivery, price, contacts
document-deroule = Session plan
    .note = The trainer’s working table, module by module and step by step
document-individual = Individual training plan
    .note = The path of one learner or profile, to be signed
document-evidence = Evidence file
    .note = What the plan brings to an audit, and what is still to be completed
document-foad = Remote learning guide
    .note = For learners: remote activities with their duration, assistance, assessments
document-steps = Table of steps
    .note = One line for each step, for a spreadsheet
document-modules = Table of modules
    .note = One line for each module with the hours of each modality, for a spreadsheet
document-data = Data of the plan
    .note = The whole plan in a documented form, for another program
format-html = HTML page
format-csv = CSV
format-json = JSON
document-braid = Braid
    .note = The modalities along the hours, as a picture to paste into a presentation
document-mixes = Mix by block
    .note = The mix bars of each block and of the path, as a picture
format-pdf = PDF
format-md = Markdown
format-svg = SVG
format-png = PNG

section-identity = Overview
section-objectives = Objectives
section-public = Public and prerequisites
section-access = Admission
section-content = Content
section-mix = Mix of modalities
section-steps = Steps
section-competencies = Competencies
section-means = Methods and means
section-remote = Remote learning
section-workplace = Workplace learning
section-assessment = Assessment and award
section-price = Price and funding
section-accessibility = Access for people with disabilities
section-contacts = Contacts
section-variant = Individual path
section-support = Support and equipment
section-cohort = Cohort
section-costs = Costs
section-evidence = Evidence
section-findings = Checks
section-waivers = Waivers
section-signatures = Signatures

column-from = At
column-title = Step
column-kind = Activity
column-modality = Modality
column-duration = Duration
column-grouping = Grouping
column-trainer = Trainer
column-deliverable = Deliverable
column-assessment = Assessment
column-notes = Notes

# Heads of the tables for spreadsheets
column-block = Block
column-module-title = Module title
column-from-hours = At (h)
column-hours = Duration (h)
column-hours-of = { $modality } (h)
column-total-hours = Total (h)
column-prerequisites = Prerequisites

doc-personal-data = This document holds personal data: it is given only to people entitled to it.
doc-siret = SIRET { $number }
doc-declaration = Declaration of activity registered under number { $number }; this registration is not an approval by the State
doc-declaration-region = Declaration of activity registered under number { $number } with the prefect of the region { $region }; this registration is not an approval by the State
doc-certification = Certification
doc-code = Register code
doc-level = Level
doc-certifier = Certifier
doc-registered-until = Registered until
doc-duration = Duration
doc-teaching = Delivery
doc-teaching-classroom = In the classroom
doc-teaching-remote = Wholly remote
doc-teaching-mixed = Blended: classroom and remote
doc-teaching-workplace = Centre and workplace
doc-teaching-multimodal = Multimodal: centre, remote and workplace
doc-mix = Mix
doc-period = Period
doc-from-to = { $from } to { $to }
doc-timetable = Timetable
doc-headcount = Planned headcount
doc-will-be-able = At the end of the course, each learner will be able to:
doc-module = { $id } · { $title } – { $hours }
doc-module-and-objective = Module and objective
doc-outside-blocks = Outside competency blocks
doc-content-table = The modules of the path, with their duration and mix
doc-objective = Objective
doc-competencies = Competencies trained
doc-trainers = Trainers
doc-room = Room
doc-rooms = Rooms
doc-equipment = Equipment
doc-steps-of = Steps of the module “{ $title }”
doc-whole-path = Whole path
doc-mix-caption = Share of each modality, by block
doc-braid-alt = The braid of the path: the share of classroom, remote synchronous, remote asynchronous and workplace time along its hours.
doc-braid-caption = The braid: the modalities along the hours of the path
doc-technical = Technical assistance
doc-pedagogical = Pedagogical assistance
doc-answer-within = Answer within { $delay }
doc-follow-up = Follow-up
doc-sanction = Award
doc-price = Price of the whole action
doc-price-learner = Price for one learner, with tax
doc-payment = Payment
doc-funder = Funder
doc-contact = Contact
doc-rules = Internal rules
doc-learner = Learner
doc-learner-unnamed = not named
doc-name = Name
doc-weekly = Hours a week
doc-autonomy = Autonomy
doc-digital = Digital level
doc-reading = Reading
doc-french = French
doc-owns = Own equipment
doc-acquired = Competencies already acquired
doc-accommodations = Accommodations
doc-differs = Adapted for this individual path
doc-common-path = Common path
doc-individual-path = Individual path
doc-mix-individual-caption = Share of each modality in the individual path
doc-follows-common = This path follows the common path without any change.
doc-variant-table = What the individual path changes
doc-moment = When
doc-loans = Loans
doc-sign-learner = The learner
doc-sign-provider = For the training provider
doc-sign-workplace = For the workplace
doc-sign-date = Date and signature
doc-assessment = Assessment
doc-assessments = Assessments
doc-criteria = Criteria
doc-vat = VAT
doc-vat-exempt = Exempt (article 261-4-4° a of the French tax code)
doc-nothing-remote = This path has no remote hours.
doc-remote-hours = Remote hours
doc-live-hours = of which live
doc-own-time-hours = of which in your own time
doc-remote-table = Remote activities, with their mean duration
doc-remote-activity = Remote activity
doc-mean-duration = Mean duration
doc-to-hand-in = To hand in
doc-down = Download rate
doc-up = Upload rate
doc-to-complete = to be completed
doc-present = present
doc-policy = Policy applied
doc-evidence-note = This file quotes the elements of the plan and points out those that are missing. Judging is for the auditor.
doc-indicators = Quality reference, indicator by indicator
doc-indicators-note = { $reference } ({ $source }). Indicators that this path can support: { $ready } ready, { $missing } to be completed. “Ready” says that the plan holds these elements, nothing more.
doc-indicator = { $indicator } – { $standing } – { $said }
doc-see-indicator = Quoted under indicator { $number }
doc-to-complete-in = To be completed in: { $names }
doc-people-counted =
    { $count ->
        [one] For { $count } person or variant, named only with the group’s data
       *[other] For { $count } people or variants, named only with the group’s data
    }
doc-steps-listed =
    { $count ->
        [one] { $count } activity described in the session plan
       *[other] { $count } activities described in the session plan
    }
doc-asked = Element expected
doc-standing = Standing
doc-element = In the plan
doc-law-agreement = Training agreement (Code du travail, D. 6353-1)
doc-law-information = Information of learners (Code du travail, L. 6353-8)
doc-law-sheet = Information of the public (Qualiopi, indicator 1)
doc-law-foad = Assistance, information on activities and their duration, assessments (Code du travail, D. 6313-3-1)
doc-law-afest = Work analysis, tutor named, reflexive phases, specific assessments (Code du travail, D. 6313-3-2)
doc-modules-listed = { $count ->
    [one] { $count } module
   *[other] { $count } modules
}, { $hours }
doc-means-listed = Trainers: { $trainers }; rooms: { $rooms }; items of equipment: { $items }
doc-assessments-listed = The assessments of the modules, one by one in the programme
doc-trained-in = Trained in
doc-assessed-in = Assessed in
doc-none-in-module = None in this module, unlike the path
doc-follow-up-evidence = Evidence of follow-up
doc-work-analysis = Work analysis
doc-tutor-named = Tutor named
doc-reflexive = Reflexive phases
doc-nothing-found = No error and no warning.
doc-findings-kept-back =
    { $count ->
        [one] One finding tells of learners: it is printed only with the group’s data.
       *[other] { $count } findings tell of learners: they are printed only with the group’s data.
    }
doc-check-code = Check
doc-severity = Severity
doc-finding = Finding
doc-place = Where
doc-reason = Reason
doc-author = Author
doc-date = Date
doc-phone = Telephone
doc-email = E-mail
doc-website = Web site
doc-referent-pedagogical = Pedagogical referent
doc-referent-disability = Disability referent
doc-referent-foad = Remote learning referent
doc-gap-steps = To be completed: the steps of the module.
doc-gap-objective = To be completed: what learners will be able to do.
doc-gap-content = To be completed: the content of the course.
doc-gap-public = To be completed: whom the course is meant for.
doc-gap-prerequisites = To be completed: the prerequisites, or “none”.
doc-gap-access = To be completed: how one enters.
doc-gap-delay = To be completed: how long it takes to enter.
doc-gap-means = To be completed: methods, people and equipment.
doc-gap-assistance = To be completed: who assists remote learners, how and within what delay.
doc-gap-assessment = To be completed: how learning is assessed.
doc-gap-price = To be completed: the price of the course.
doc-gap-accessibility = To be completed: how people with disabilities are received.
doc-gap-contact = To be completed: whom to contact.

# What the public is told: fields of the inspector and headings of the programme
sheet-title = Public sheet
sheet-public = Meant for
sheet-prerequisites = Prerequisites
sheet-access = How to enter
sheet-delay = Delay before entry
sheet-methods = Methods
sheet-accessibility = Reception of people with disabilities
sheet-outlets = Equivalences, what one can go on to, outlets
document-workbook = Workbook
    .note = Modules, activities, competencies, the group on request, costs and checks; can come back edited
format-xlsx = Excel and LibreOffice (XLSX)
format-docx = Word and LibreOffice (DOCX)
