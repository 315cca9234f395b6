## Q: evidence for the quality reference; one code for each indicator. evidence-NAME: an element of the plan.

check-evidence-incomplete =
    .title = Evidence to be completed
    .message = Indicator { $indicator }: { $count ->
        [one] one element is to be completed
       *[other] { $count } elements are to be completed
    } ({ $missing }).
    .why = The national quality reference asks for evidence of which a plan can hold a part. The program says what is ready and what is to be completed; judging is for the auditor.
    .what = Looks in the plan, for each indicator of the quality reference that a plan can support, for the elements that hold it; contents marked “to be completed” do not count.
    .except = When the evidence stands in another document of the organisation: waive the indicator and say where.

# What marks contents that a fix inserted: they do not count as evidence.
content-mark = to be completed

evidence-aim = aims of the course
evidence-requirements = entry requirements
evidence-recognition = recognition obtained
evidence-duration = duration
evidence-modes = modalities
evidence-funding = funding
evidence-access-delay = delay before entry
evidence-price = price
evidence-contact = contact
evidence-methods = methods
evidence-assessment-methods = how learners are assessed
evidence-accessibility = access for disabled people
evidence-blocks = blocks obtained one by one
evidence-equivalences = equivalences, further paths, openings
evidence-need-analysis = analysis of the need
evidence-module-objectives = an assessable objective for each module
evidence-objectives-assessed = an assessment for each module
evidence-contents = activities for each module
evidence-period = period
evidence-competencies-trained = each competency trained
evidence-certifier = certifier
evidence-habilitation = right to prepare the certification
evidence-positioning = positioning
evidence-entry-levels = levels at entry
evidence-timetable = timetable
evidence-places = a room for each classroom module
evidence-assistance = technical and pedagogical assistance
evidence-remote-work = remote activities described, with their duration
evidence-internal-rules = internal rules
evidence-individual-paths = individual adaptations
evidence-support = support
evidence-assessment-plan = assessments along the way and at the end
evidence-competencies-assessed = each competency assessed
evidence-contact-rhythm = contacts during asynchronous work
evidence-engagement = engagement and prevention of drop-out
evidence-safeguarding = procedure against violence and discrimination
evidence-missions = missions in the company
evidence-tutors = a tutor for each workplace
evidence-certification-conditions = what the certifier demands
evidence-certifying-assessments = a certifying assessment for each block
evidence-trainers = trainers
evidence-rooms = rooms
evidence-equipment = equipment
evidence-who-does-what = a trainer for each module
evidence-pedagogical-referent = pedagogical referent
evidence-resources = learning resources
evidence-follow-up = evidence of follow-up for each asynchronous activity
evidence-disability-referent = disability referent
evidence-disability-network = network of disability partners
evidence-subcontracting = subcontracting
evidence-workplaces = workplaces
evidence-situations = work situations of each workplace
evidence-improvement = improvements made
evidence-risks = risks to quality
evidence-learner-evaluation = assessment of teaching by apprentices

concern-to-complete = to be completed
concern-ready = ready
concern-elsewhere = does not apply to this path
concern-organisation = rests with the organisation

evidence-none = The policy of this plan names no quality reference.
evidence-indicator = Indicator { $number }
evidence-head = { $name }: { $count ->
    [one] one indicator
   *[other] { $count } indicators
}
evidence-row = { $name }: { $value }
# name: an element; where: titles of objects, none when the plan itself holds it
evidence-line-ready = [x] { $name }{ $count ->
    [0] {""}
   *[other] : { $where }
}
evidence-line-gap = [ ] { $name }, to be completed{ $count ->
    [0] {""}
   *[other] : { $where }
}
