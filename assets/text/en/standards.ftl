## Files for catalogues and learning platforms: what they say in words.

standards-untitled = Training path
# total: all hours; parts: hours by modality
standards-mix = { $total }: { $parts }
standards-module-line = { $title } ({ $hours })
standards-no-alternation = No workplace period
standards-alternation = { $hours } at a workplace
standards-module = Module
standards-hours = Hours
standards-total = Whole path
standards-overview = The path
standards-overview-hours = Hours by module
standards-objective = Objective
standards-competencies = Competencies trained
standards-assessments = Assessments
standards-assistance = Remote assistance
standards-technical = Technical assistance
standards-pedagogical = Pedagogical assistance
standards-answer-within = answer within { $hours }
standards-deliverable = To hand in: { $title }
standards-sheet = Module sheet – { $title }
standards-scale = Not acquired,Being acquired,Acquired

document-lheo = LHÉO 2.3 offer
    .note = For the public catalogues (Carif-Oref, ONISEP). Asks for the plan’s “Offer”.
document-edof = EDOF offer
    .note = For the catalogue of Mon Compte Formation. Asks for the plan’s “Offer”.
document-moodle-competencies = Moodle competency framework
    .note = To import in Moodle before the course: Site administration, Competencies, Import.
document-moodle-course = Moodle course
    .note = A section and a sheet for each module, competencies linked; to restore as a course backup.
document-common-cartridge = Common Cartridge 1.1 course
    .note = For other platforms (Canvas, Brightspace…).
document-ldj = Learning Designer design
    .note = To open in UCL’s Learning Designer, or in programs that read its files.
document-mednum = Third places (La Mednum)
    .note = The plan’s third places in the national format, to contribute them to a directory.
format-xml = XML
format-table = CSV
format-mbz = MBZ
format-imscc = IMSCC
format-ldj = LDJ
