## Ready modules of the library, and their steps. What is added to a plan is written with these words.

library-welcome = Welcome and positioning
    .objective = Identify what one masters and needs, describe how the path runs.
library-welcome-group = Welcoming the group and presenting the path
library-welcome-positioning = Positioning: prior learning, autonomy, digital level
library-welcome-interview = Individual interview and training plan

library-acculturation = Digital acculturation
    .objective = Use the digital tools of the path with ease before the first remote hours.
library-acculturation-devices = Getting to know one’s equipment and connection
library-acculturation-tools = Practising mail, files and video calls
library-acculturation-safety = Protecting one’s data and passwords
library-acculturation-check = Checking what was learnt on a simple case

library-remote-space = Getting started with the remote space
    .objective = Log in to the training space alone, find one’s work there and ask for help.
library-remote-space-tour = Discovering the training space
library-remote-space-rules = Agreeing on the rules of remote work
library-remote-space-rehearsal = Rehearsing a virtual class from home

library-flipped = Flipped class
    .objective = Prepare a topic at home, then apply it with the group.
library-flipped-study = Studying the resources and answering the quiz
    .deliverable = Completed quiz
library-flipped-questions = Discussing difficulties in a virtual class
library-flipped-practice = Applying it to cases in the classroom

library-workshop = Practical workshop
    .objective = Perform the expected gestures under the conditions of the trade.
library-workshop-demonstration = Commented demonstration
library-workshop-practice = Supervised practice
library-workshop-review = Review of the practice and formative assessment

library-project = Tutored project
    .objective = Carry out a project of the trade, report on it and justify its choices.
library-project-launch = Launch: choosing the subject and planning the work
library-project-work = Carrying out the project
    .deliverable = Project file
library-project-follow-up = Milestones with the tutor
library-project-presentation = Presenting the project

library-follow-up = Individual remote follow-up
    .objective = Review one’s progress and solve difficulties.
library-follow-up-calls = Individual appointments with the referent

library-placement = Placement in a company
    .objective = Practise the block’s competencies in a company.
library-placement-preparation = Preparation: goals and situations to meet
library-placement-period = Period in the company
library-placement-return = Sharing experience back at the centre

library-afest = AFEST sequence
    .objective = Learn in a real work situation, then analyse what was done.
library-afest-situation = Work situations
library-afest-reflexive = Reflexive phase with the AFEST trainer
library-afest-assessment = Assessment of what the sequence taught

library-job-search = Job-search techniques
    .objective = Present one’s career and apply for jobs in a targeted way.
library-job-search-tools = CV, letter and online profile
library-job-search-interviews = Mock interviews
library-job-search-applications = Supported applications
    .deliverable = Three applications sent

library-jury = Review and preparation for the jury
    .objective = Present one’s competencies and evidence to a jury.
library-jury-review = Review of the path and evidence file
library-jury-rehearsal = Rehearsal in front of a jury

library-examination = Certification test
    .objective = Demonstrate the block’s competencies to the certification jury.
library-examination-test = Taking the test
