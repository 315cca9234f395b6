## Legal frame of the plan, AFEST and assessments of a module: forms of the inspectors.

legal-frame = Legal frame
legal-agreement = Training agreement
legal-information = Information of learners
legal-referents = Referents
# value: what the plan knows elsewhere
legal-known = From the path: { $value }
legal-known-modules = { $count ->
    [one] { $count } module
   *[other] the { $count } modules
}
legal-known-means = the trainers, rooms and equipment of Means
legal-known-period = from { $from } to { $to }
legal-known-assessment = the assessments of the modules
legal-objective = Objective of the course
legal-content = Contents
legal-means = Pedagogical and technical means
legal-period = Period
legal-follow-up = How it runs and is followed
legal-sanction = What concludes it
legal-price = Price of the whole action
legal-payment = Terms of payment
legal-trainers = Trainers, titles or qualities
legal-timetable = Timetable
legal-assessment = How learners are assessed
legal-contact = Whom to contact
legal-rules = Internal rules (where they are found)
legal-referent-pedagogical = Pedagogical referent
legal-referent-disability = Disability referent
legal-referent-foad = Remote training referent
legal-in-person = The certifier asks for assessments in presence
# value: the plan’s assistance sheet on one line
assistance-inherited = Inherited from the plan: { $value }. Tick to choose otherwise in this module.

# value: what the plan says
legal-inherited = From the path: { $value }
legal-inherit = Back to what the path says
legal-afest-note = Holds for all AFEST modules but those that say otherwise.
module-afest = AFEST
afest-first-situation = First work situation (dd/mm/yyyy)
afest-analysis-author = Analysis of the work activity: author
afest-analysis-date = Analysis of the work activity: date (dd/mm/yyyy)
afest-situations = Situations kept (separated by ;)
afest-tutors = Tutors named
afest-no-tutor = No tutor named.
afest-name-tutor = Name a tutor
afest-named-on = { $tutor }: day named (dd/mm/yyyy)
afest-tutors-elsewhere = Tutors are described in the view Means.
afest-to-means = Open Means
# situations, phases: how many activities
afest-phases = Among the activities: { $situations ->
    [one] { $situations } work situation
   *[other] { $situations } work situations
}, { $phases ->
    [one] { $phases } reflexive phase
   *[other] { $phases } reflexive phases
}.

plan-assessments = Usual assessments · { $count }
module-assessments = Assessments · { $count }
assessments-none = No assessment described.
assessments-usual-note = Hold for each module that inherits its assessments and has time in their modality.
assessments-inherits = Inherited
assessments-own = Its own
assessments-nothing = None
assessments-none-above = Nothing to inherit: the path plans no usual assessment where this module has time.
assessments-nothing-note = This module plans no assessment, whatever the path says.
assessment-add = Add an assessment
assessment-remove = Remove assessment { $number }
# number: the place in the list; field: the name of a field
assessment-field = Assessment { $number }: { $field }
assessment-title = title
assessment-kind = kind
assessment-moment = moment
assessment-modality = modality
assessment-criteria = criteria of success
assessment-competencies = competencies
assessment-all = All that the module assesses in this way
assessment-moment-start = At the start
assessment-moment-along = Along the way
assessment-moment-end = At the end

follow-up = Follow-up of asynchronous work
follow-up-usual = Usual evidence
follow-up-inherits = Inherited
follow-up-own = Its own
follow-up-nothing = None
follow-up-missing-above = Nothing to inherit: the path describes no usual evidence.
follow-up-nothing-note = This module has no usual evidence, whatever the path says. Each asynchronous activity says what attests it.
follow-up-title = What attests the work
follow-up-missing = Not described. Tick to say once what attests the work of asynchronous activities (Code du travail, R. 6313-3).
follow-up-inherited = Without a deliverable here, the usual evidence holds: { $value }, for { $hours }
sequence-evidence = Kind of evidence
deliverable-work = Work handed in
deliverable-mission = Mission
deliverable-project = Project
deliverable-log = Log or platform record
deliverable-quiz = Quiz
