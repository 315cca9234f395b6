## Policies: names of their entries, the dialog that shows and edits them, the command line.

policy-group-remote-sync = Needs of remote synchronous work
policy-group-remote-async-tutored = Needs of tutored asynchronous work
policy-group-remote-async = Needs of asynchronous work without a tutor
policy-group-workplace = Needs at the workplace
policy-group-dose = Doses by autonomy
policy-group-support = Support and acculturation
policy-group-rhythm = Group and rhythm
policy-group-hours = Hours, bands and caps
policy-group-legal = Statements that the law asks for
policy-group-means = Means and usual costs
policy-group-unknown = Without effect

# group: what an entry is about; name: its name
policy-full-name = { $group }: { $name }
# item: an item of autonomy
policy-need-autonomy = Autonomy, { $item }
policy-need-digital = Digital level (0 to 8)
policy-need-reading = Reading degree (1 to 4)
policy-need-french = Level in French
policy-need-down-block = Download rate: blocks below
policy-need-down-warn = Download rate: at the limit below
policy-need-up-block = Upload rate: blocks below
policy-need-up-warn = Upload rate: at the limit below
# level: of the weakest item of autonomy, 0 to 3
policy-dose-async = Asynchronous share of a module, at most, for an autonomy of { $level }
policy-dose-remote = Remote share of the path, at most, for an autonomy of { $level }
policy-solitude = Asynchronous time without contact, at most, for an autonomy of { $level }
# device: a funding device
policy-cap-most = { $device }: hours at most
policy-cap-usual = { $device }: usual hours at most
policy-cap-all-workplace = { $device }: hours at most, all at the workplace
policy-hourly = { $device }: funding of one learner-hour
# scope: a part of the mix, inside a sentence
policy-band-min = { $device }: { $scope }, at least
policy-band-max = { $device }: { $scope }, at most
# item: what is to be stated
policy-legal-agreement = The agreement states { $item }
policy-legal-information = The learner knows { $item }
policy-legal-assistance = The assistance says { $item }

policy-entry-solitude-contact = Contact added by the fix
policy-entry-support-minutes = Support that raises autonomy: time
policy-entry-support-per-remote = Support that raises autonomy: for this remote time
policy-entry-support-raise = Support that raises autonomy: levels gained
policy-entry-support-remote-from = Support is expected from this remote time on
policy-entry-acculturation-digital = Acculturation is expected up to this digital level
policy-entry-acculturation-minutes = Acculturation time added by the fix
policy-entry-acculturation-up-to = Highest digital level reached by acculturation
policy-entry-mediator-digital = Digital levels that a mediator makes up for
policy-entry-assistance-answer = Delay of answer written by the fix
policy-entry-cohort-cannot-follow = Part of the group that cannot follow: dosage to review
policy-entry-cohort-least = Fewest people of whom a part is worth speaking
policy-entry-group-team = People in a team
policy-entry-presence-part = Part brought back in presence by the fix
policy-entry-screen-day = Live remote time in one day, at most
policy-entry-touchpoint-span = Wholly remote: collective time at least once in each
policy-entry-touchpoint-minutes = Collective time added by the fix
policy-entry-reflexive-minutes = Reflexive phase added by the fix
policy-entry-hours-tolerance = How far from the target hours may be
policy-entry-bands-each-module = Bands hold for each module too
policy-entry-apprenticeship-remote = Apprenticeship: remote share that reduces funding
policy-entry-rate-mobile-key-down = Lent 4G key: download rate
policy-entry-rate-mobile-key-up = Lent 4G key: upload rate
policy-entry-tutor-learners = Learners followed by one tutor, at most
policy-entry-cost-trainer = One hour of a trainer
policy-entry-cost-room = One hour of a room
policy-entry-cost-live-platform = One hour of the live platform
policy-entry-cost-tutoring = Following one learner for an asynchronous hour

policy-yes = yes
policy-no = no
policy-no-limit = no limit
policy-house-default = Tresse’s own judgement

policy-taken = { $path }: the identifier “{ $policy }” is that of another policy already.

policy-shipped = comes with Tresse
policy-always = without dates
policy-from = from { $from }
policy-until = until { $until }
policy-from-until = { $from } to { $until }
policy-tab-checks = Checks
policy-check-off = off
policy-check-own = its own severity
# severity: that of the check itself
policy-check-usual = { $severity } (its own)

policy-title = Policy of the path
policy-button = Policy…
policy-see = See and change…
policy-tabs = Parts of the policy
policy-tab-numbers = Thresholds
policy-tab-equipment = Equipment
policy-only-changed = Only what differs
policy-search = Search for a threshold, a check, a source
policy-nothing = Nothing matches.
# name: an entry, a check, a kind of remote work
policy-reset = Back to default: { $name }
policy-reset-all = All back to default
policy-default = default: { $value }
policy-changes = { $count ->
    [one] { $count } change of this path’s own
   *[other] { $count } changes of this path’s own
}
# errors, warnings, hints: counts in words
policy-effect = With these settings: { $errors }, { $warnings }, { $hints }.
policy-effect-less = { $code }: { $count } fewer
policy-effect-more = { $code }: { $count } more
policy-gone = { $policy } (not found)
policy-open = Open…
policy-keep = Save as a policy…
policy-folder = Folder of your own policies: { $folder }
policy-follow = Follow “{ $title }”
policy-shipped-value = original value: { $value }
policy-since = since { $date }
policy-unset = not set by this policy
policy-unread = read by no check
policy-own-source = Source of this change
policy-range = From { $least } to { $most }
policy-check-severity = severity
policy-or = { " or " }
policy-equipment-none = No equipment asked for.
policy-equipment-add = Ask for another item
policy-equipment-remove = No longer ask for: { $name }
# context: a kind of remote work; name: kinds of equipment
policy-equipment-row = { $context }: { $name }

policy-keep-heading = Save as a policy
policy-keep-note = The policy followed, with the changes of this path. Your other paths can follow it; this path will too.
policy-keep-title = My policy
policy-keep-source = choice of “{ $title }”
policy-keep-id = Identifier (letters, digits, dashes)
policy-keep-from = Valid from (dd/mm/yyyy)
policy-keep-until = Valid until (dd/mm/yyyy)
policy-keep-shipped = This identifier is that of a policy that comes with Tresse.
policy-keep-bad-id = An identifier is made of unaccented letters, digits and dashes.
policy-keep-replaces = Replaces your policy of the same identifier; the old one is kept beside (.bak).
policy-keep-elsewhere = Save elsewhere…
policy-keep-here = Save and follow
policy-kept = Policy saved: { $path }
policy-own-name = the identifier “{ $policy }” is that of a policy that comes with Tresse; give this file another one.
