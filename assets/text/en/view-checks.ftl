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
checks-with-waived = { $count ->
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
checks-policy = Thresholds of the policy { $policy }.
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
