## The view Checks.

checks-list = List of findings
checks-group-by = Group
checks-by-family = By family
checks-by-place = By place
checks-by-severity = By severity
checks-family = Family
checks-all-families = All families
checks-kind = Place
checks-all-places = All places
checks-search = Search the findings
checks-search-clear = Clear the search
checks-hide = Hide
checks-show = Show
checks-filters = Filters
checks-filters-active = Filters (active)
checks-with-waived = { $count ->
    [0] Show waived findings
    [one] Show the waived finding
   *[other] Show the { $count } waived findings
}
checks-stale-count = { $count ->
    [one] one waiver to look at again
   *[other] { $count } waivers to look at again
}
# name: a family, a kind of place, an object
checks-group = { $name }: { $count }
checks-other-family = Other checks
checks-orphans = Waivers that no longer apply
checks-orphan = Nothing left to waive
checks-orphan-note = This check no longer reports anything here. The waiver can be removed, or kept as a trace.

# place: kind and title of an object
checks-jump = Go to: { $place }
checks-why = Why
checks-why-shown = Why am I seeing this
checks-learners = Learners concerned:
checks-others = { $count ->
    [one] and one other
   *[other] and { $count } others
}
checks-no-fix = No ready-made fix: it is to be decided in the path.
checks-fix-safe = A safe fix: applied at once, can be undone. F applies the first one.
checks-fix-review = Shows before and after, then applies. F opens the first one.
checks-fix-all = Apply the safe fixes
checks-fix-all-count = Apply the safe fixes ({ $count })
checks-fix-all-hint = All fixes without risk, as a single step that can be undone.
checks-waive = Waive…
checks-waive-again = Waive again…
checks-waive-hint = Keep this choice knowingly, with a reason. Key W.
checks-waived = Waived
checks-stale = Look again: the numbers have changed
checks-unwaive = Remove the waiver

checks-nothing = Nothing to report
checks-nothing-note = { $count ->
    [one] The check of the policy { $policy } finds nothing to object to.
   *[other] The { $count } checks of the policy { $policy } find nothing to object to.
} They run again at every change of the path.
checks-none-match = No finding matches
    .note = The filters let nothing through.
checks-clear = Clear the filters
checks-all-waived = All that is left is waived
    .note = Waived findings stay on record; they can be read again and removed.
checks-show-waived = Show the waived findings

## The evidence map.

checks-page = Page
checks-page-findings = Problems
checks-page-evidence = Quality evidence
map-filter = Indicators shown
map-all = All ({ $count })
map-to-complete = To be completed ({ $count })
map-ready = Ready ({ $count })
map-none = No quality reference
# said: what the criterion is about
map-criterion = Criterion { $number } – { $said }
map-modified = changed since the reference of 2019
map-new = new since the reference of 2019
map-complete-in = To be completed in:
map-held-by = Held by:
map-close = Close the indicator
map-open = Show in the quality evidence
map-elsewhere-note = This indicator does not speak of a path like this one.
map-organisation-note = The evidence lies in the organisation, outside of any plan: watch, staff, results, complaints.
map-note = Statements are retold in a few words: the text of the source is what counts. Tresse shows what is ready and what is to be completed; judging is for the auditor.
evidence-hint-requirements = Level, experience or title asked at entry; say “none” too
evidence-hint-access-delay = Time from request to entry, such as “one month”
evidence-hint-accessibility = Reception, what can be arranged, whom to ask
evidence-hint-equivalences = Equivalences, bridges, further studies, jobs
evidence-hint-need-analysis = Who told the need, when, and what was kept of it
evidence-hint-habilitation = Number and date of the habilitation; or “certifier”
evidence-hint-engagement = Calls, milestones, what happens after an absence
evidence-hint-safeguarding = Reference of the procedure and whom to tell
evidence-hint-resources = Material, platform, and how learners make them their own
evidence-hint-disability-network = Agencies, associations, experts
evidence-hint-subcontracting = Who gives what, under which contract; leave empty if nobody does
evidence-hint-improvement = What changed since the last run, and why
evidence-hint-risks = Risks to quality, and what is planned against them
evidence-hint-learner-evaluation = When and how apprentices assess contents and teaching
