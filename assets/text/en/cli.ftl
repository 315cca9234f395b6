## The command line.

cli-about = Tresse composes multimodal training paths and tells who will not be able to follow them, and why.
cli-usage = Usage
cli-commands = Commands
cli-command = COMMAND
cli-arguments = Arguments
cli-options = Options
cli-plan = Plan to open in the window
cli-plan-one = The plan’s file
cli-plans = The plans’ files
cli-output = File to write
cli-force = Replace the file if it exists; the old version is kept beside
cli-format = Form of the result: text (default) or json
cli-lang = Language: fr or en (default: the terminal’s)
cli-help = Print this help
cli-version = Print the version

cli-check = Check plans (exit code 1 when a blocker is left)
    .policy = Policy of thresholds to apply instead of the plan’s own
cli-summary = Sum up a plan: hours and shares by modality and block, who can follow
cli-cost = Cost a path: for one learner, one learner-hour, by modality and block, with every sum
cli-rehearse = Rehearse a path: centre closed, no network or no workplace
    .case = What is missing: centre-closed, no-network or no-workplace
cli-share = Write a copy without names, notes about people or exact places, and tell what was removed
    .keep-profiles = Keep the group as anonymous profiles with head-counts
cli-dose = Propose dosages (exit code 3 when none meets all demands)
    .budget = Money for the group, in euros, in place of the funder’s budget
    .trainer-hours = Hours available, all trainers together
    .room-hours = Hours of rooms available
    .support-hours = Hours of support available
    .smallest-block = Smallest useful block of each modality, in minutes
    .room-seats = Seats in a room: beyond them, parallel groups
    .live-seats = People in a live remote session: beyond them, parallel groups
    .place-seats = Learners in each third place, at most
    .variants = Variants by profile, at most
    .goal = One order of priorities: learners, cost, rooms or least-change
    .module = Modules that may change (all by default)
    .block = Blocks whose modules may change
    .support = Allow tutoring to be added for the least autonomous learners
    .acculturation = Allow digital acculturation to be added before the first remote hours
    .individual = Give what somebody cannot follow to them aside, in the classroom, by a variant of their own
    .no-loans = Do not count on free items of the loan pool
    .no-places = Do not count on free seats in third places
    .curve = Also give the trade-offs between cost and learners who can follow
    .explain-problem = Print the problem as the search sees it, in JSON
    .output = Write the plan with the first proposal
cli-policies = List policies: those of Tresse and your own
    .folder = Folder of your own policies
cli-policy = Show a policy, or in what it differs from another
    .policy = Identifier, file of a policy, or plan (its policy with its changes)
    .against = Show only what differs from this one
cli-policy-unknown = there is neither a policy nor a file “{ $name }”. Policies: { $known }.
cli-evidence = Show what the plan holds for each quality indicator, and what is to be completed
cli-explain = Explain a check: what it compares, why, by which thresholds and where they come from
    .code = The check’s code, such as A02; without one, the list
cli-new = Make a plan from a template
    .template = Name of the template (see tresse templates)
cli-templates = List the templates
cli-export = Export a plan: programme, session plan and other documents
    .to = Kind of file (see tresse export --list)
    .sections = Keep only these sections (all by default)
    .columns = Keep only these optional columns (all by default)
    .learner = Learner concerned, for an individual document (the first by default)
    .with-cohort = Include data about people; without this option they stay out
    .provider = File of the training provider to use (by default, the one of the settings)
    .templates = Folder of Typst templates to use instead of the program’s own
    .list = List the kinds of files, their sections and their columns
cli-fmt = Put plans back into their canonical form
    .check = Write nothing: tell which files differ (exit code 1)
cli-generate = Make a plausible plan, always the same for the same numbers
    .modules = Number of modules (default { $default })
    .learners = Number of learners (default { $default })
    .items = Number of equipment items (default { $default })
    .seed = Seed of the draw (default 1)
cli-completions = Print the completions for a shell
    .shell = bash, zsh, fish, elvish or powershell

cli-check-waived = waived
cli-check-stale = waiver to be reviewed
# A waiver: why, by whom (by: yes or no), since when (on: yes or no).
cli-check-kept = waived: “{ $reason }”{ $by ->
    [yes] , { $author }
   *[no] {""}
}{ $on ->
    [yes] , on { $date }
   *[no] {""}
}
cli-check-orphan = { $code } { $place } has nothing left to waive ({ $kept })
cli-check-policy-unknown = the policy “{ $wanted }” does not come with this program; “{ $used }” is applied
# errors, warnings, hints: how many are left
cli-check-total = { $errors ->
    [0] no blocker
    [one] { $errors } blocker
   *[other] { $errors } blockers
}, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $hints ->
    [0] no hint
    [one] { $hints } hint
   *[other] { $hints } hints
}
cli-summary-outside = Outside the blocks
cli-summary-people = { $all ->
    [0] No learner in the group.
    [one] { $follow } of { $all } learner can follow the whole path.
   *[other] { $follow } of { $all } learners can follow the whole path.
}
cli-dose-unknown = there is no module “{ $name }”
cli-dose-unknown-block = there is no block “{ $name }”
cli-new-unknown = there is no template “{ $name }”. Templates: { $known }.
cli-export-unknown = there is no export “{ $name }”. Exports: { $known }.
cli-export-no-part = “{ $name }” does not exist in this document. Choices: { $known }.
cli-export-no-learner = there is no learner “{ $name }” in this plan
cli-export-no-file = “{ $path }” does not exist
cli-export-personal = the file holds personal data: pass it on only to people entitled to it
cli-export-sections = sections: { $names }
cli-export-columns = columns: { $names }
cli-fmt-differs = { $path }: not in the canonical form
cli-fmt-done = { $path }: put into form

cli-exists = { $path } exists already: add --force to replace it.

cli-error-command = there is no command “{ $command }”.
cli-error-argument = the argument “{ $argument }” is unknown here.
cli-error-missing = { $argument } is missing.
cli-error-value = “{ $value }” does not suit { $argument }.
cli-error-conflict = “{ $argument }” does not go with the rest.
cli-error-plan-and-command = a command does not go with a plan to open: give one or the other.
cli-error-other = the command cannot be understood ({ $error }).
cli-error-help = See tresse --help.
