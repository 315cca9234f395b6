## What all checks share: families, severities, notes on the policy.

family-autonomy = Autonomy and comprehension
family-equipment = Equipment and access
family-mix = Dosage
family-structure = Structure
family-coverage = Coverage and assessment
family-cost = Cost and budget
family-offer = Offer and catalogues
family-foad = Remote training
family-afest = Work situation (AFEST)
family-agreement = Agreement and information
family-quality = Quality evidence
family-privacy = Personal data


# entry: the key of a threshold in the policy file
rules-missing = The policy { $policy } has no entry { $entry }; the value that comes with Tresse is used.
rules-out-of-range = The entry { $entry } goes from { $least } to { $most }: { $value } is left aside.
rules-unknown = No check reads the entry { $entry }: it changes nothing.
rules-unknown-check = The policy sets a check { $code } that does not exist.
rules-other-policy = The plan follows the policy { $wanted }; it is checked by { $used }.
rules-too-early = The policy { $policy } holds from { $from }; the path begins on { $day }.
rules-too-late = The policy { $policy } holds until { $until }; the path goes on until { $day }.
rules-too-early-today = The policy { $policy } holds from { $from } only; the path has no dates, and today is { $day }.
rules-too-late-today = The policy { $policy } holds until { $until } only; the path has no dates, and today is { $day }.

# Parts of a mix, as they stand inside a sentence.
scope-classroom = classroom
scope-remote_sync = live remote
scope-remote_async = remote at one’s own time
scope-remote = remote
scope-workplace = workplace
scope-from-classroom = from classroom
scope-from-remote_sync = from live remote
scope-from-remote_async = from remote at one’s own time
scope-from-workplace = from workplace
scope-to-classroom = to classroom
scope-to-remote_sync = to live remote
scope-to-remote_async = to remote at one’s own time
scope-to-workplace = to workplace

# Explaining a check.
explain-what = What it compares
explain-why = Why it matters
explain-example = Example of a plan
explain-found = What it says of it
explain-fixed = After the first fix
explain-quiet = It is silent on
explain-fix-safety = Fix safety
explain-except = When to keep it
explain-thresholds = Thresholds
# value: a number with its unit; source: where it comes from
explain-threshold = { $name } ({ $key }): { $value } – { $source }
explain-threshold-own = { $name } ({ $key }): { $value } in this plan, instead of { $policy } – { $source }
explain-since = { $source }, since { $since }
explain-policy = Policy { $policy }, in force since { $from }.
explain-policy-undated = Policy { $policy }.
explain-unknown = No check bears the code { $code }. “tresse explain” lists them all.
