## Opening and saving: notes and failures.

# figure: a number, already written
size-mb = { $figure } MB
size-kb = { $figure } kB

## Why a save did not happen: the file is what it was.

save-read-only = This file is read-only: { $path }
save-changed-on-disk = Another program changed this file after it was opened: { $path }
save-removed-from-disk = This file was removed or moved after it was opened: { $path }
save-not-a-file = This is not a file: { $path }
save-folder-missing = The folder does not exist: { $path }
save-folder-refuses = No file can be created in this folder: { $path }
save-disk-full = The disk is full; { $size } are needed. The previous file is intact: { $path }
save-quota-exceeded = Your space on this disk is used up; { $size } are needed. The previous file is intact: { $path }
save-file-too-large = The file would be too large ({ $size }, and the limit is { $limit }): { $path }
save-file-too-large-here = The file would be too large for this disk ({ $size }): { $path }
save-drive-gone = The drive or network share no longer answers. The previous file is intact: { $path }
save-in-use = Another program is holding this file: { $path }
save-bad-name = This disk does not accept this file name: { $path }
save-not-verified = The disk gave back something else than was written. Save elsewhere; the previous file is intact: { $path }
# reason: what the system said
save-io = Saving failed ({ $reason }). The previous file is intact: { $path }
save-not-durable = Saved, but a power cut right now might bring the previous version back.
# copy: the file that holds the previous version
save-torn = The file may be damaged: { $path }. Its previous version is whole here: { $copy }

## Why a file could not be read.

read-missing = This file does not exist: { $path }
read-not-a-file = This is not a file: { $path }
read-refused = You are not allowed to read this file: { $path }
read-too-large = This file is too large to be a plan ({ $size }, and the limit is { $limit }): { $path }
read-utf-16 = This file is written in UTF-16; save it as UTF-8: { $path }
# kind: one of looks-like-…
read-not-text = This is not a plan but { $kind }: { $path }
read-not-utf-8 = This is not UTF-8 text, from line { $line }, column { $column } on: { $path }
read-io = Reading failed ({ $reason }): { $path }

## Recovery copies of unsaved work.

recovery-folder = Recovery copies cannot be reached ({ $reason }): { $path }
recovery-damaged = This recovery copy is damaged: { $path }

## Why a text could not be read as a plan. The caller names the file.

# line, column: numbers from 1
load-place = line { $line }, column { $column }
# place: see load-place; path: modules[3].mix.classroom
load-place-path = { $place }, { $path }
load-too-large = This file is too large for a plan ({ $size } MB; the limit is { $limit } MB). Check that it is the right file.
load-too-many = This file holds more than { $limit } objects: it is probably not a plan.
load-empty = This file is empty. If it was a plan, take its copy (same name, ending in .bak).
# offset: how many bytes stand before
load-encoding = { $where } (byte { $offset }): this is not UTF-8 text. The file is damaged, or must be saved as UTF-8.
# kind: one of looks-like-…
load-not-a-plan = This is not a Tresse plan but { $kind }. A plan begins with “(format: 1, …”.
load-no-format = The line “format: 1,” is missing at the beginning of the plan. Add it after the first bracket.
load-odd-format = { $where }: the format must be a number from 1, not { $found }.
load-newer = This plan was written by a newer version of Tresse (format { $found }; this version reads up to format { $known }). Update Tresse to open it; nothing was changed.
load-too-deep = { $where }: more than { $limit } brackets inside each other. This is no plan, or it is damaged.
load-cut = The file stops halfway: `{ $opened }`, opened at { $where }, is never closed. If it was cut, take its copy (same name, ending in .bak).
load-bracket = { $where }: `{ $found }` does not close `{ $opened }`, opened on line { $openedline }. One is missing, or one is too many.
load-stray = { $where }: `{ $found }` closes nothing. It is one too many, or the beginning is missing.
# found: what stands there; expected: one of expected-…
load-value = { $where }: `{ $found }` does not fit. It should be { $expected }.
# known: the words of the list
load-unknown-word = { $where }: `{ $found }` is not known here. Choose one of { $known }.
load-unknown-word-near = { $where }: `{ $found }` is not known here. Did you mean `{ $near }`? Choose one of { $known }.
load-unknown-field = { $where }: there is no field `{ $found }` here. The fields are { $known }.
load-unknown-field-near = { $where }: there is no field `{ $found }` here. Did you mean `{ $near }`? The fields are { $known }.
load-missing-field = { $where }: the field `{ $field }` is missing.
load-duplicate-field = { $where }: the field `{ $field }` stands twice. Keep one of them.

## What a file that is no plan seems to be.

looks-like-zip = an archive, perhaps an office document
looks-like-pdf = a PDF document
looks-like-utf16 = UTF-16 text, to be saved as UTF-8 first
looks-like-xml = XML or a web page
looks-like-json = JSON
looks-like-binary = a binary file
looks-like-unknown = something else

## What should stand in a field of a plan, with an example of how it is written.

expected-duration = a duration in quotes, such as "3h30", "7h" or "45min", of 20,000 h at most
expected-grain = a step in quotes, from "1min" to "7h"
expected-mix-total = a mix of 20,000 h at most in all
expected-share = a share in quotes, such as "40%" or "37.5%"
expected-amount = an amount in euros in quotes, such as "3412.50", up to 100 million
expected-date = a date in quotes, year-month-day, such as "2027-01-12"
expected-identifier = an identifier in quotes, such as "M01": 40 letters, digits, hyphens or points at most
expected-place = the name of an object in quotes, such as "module:M01" or "activity:M01/A02"
expected-count = a whole number from 0, without quotes
expected-small-count = a whole number from 0 to 255, without quotes
expected-integer = a whole number, without quotes
expected-headcount = a head-count from 1 to 10,000, without quotes
expected-autonomy = an autonomy from 0 to 3, such as 2 or (technique: 1, social: 3)
expected-digital = a digital level from 0 to 8, without quotes
expected-reading = a reading degree from 1 to 4, without quotes
expected-rate = a rate in quotes, such as "1.5 Mbit/s"
expected-connection = a connection in quotes: "fibre", "adsl", "mobile", "none", or "8/2 Mbit/s" (down/up)
expected-position = a position in quotes, latitude then longitude in degrees, like "50.63391, 3.05512"
expected-text = a text in straight quotes
expected-words = a text in straight quotes, or one for each language, such as (fr: "Accord", en: "Agreement")
expected-yes-no = true or false
expected-list = a list in square brackets: […]
expected-object = an object in round brackets, such as (id: "M01")
expected-word = a word without quotes
expected-comma = a comma
expected-colon = a colon after the name of the field
expected-closing = a comma or the closing bracket
expected-escape = one of the known characters after a backslash; for a backslash itself, double it
expected-end = the end of the file
expected-notation = the notation that docs/format.md describes

## What the reader of a file should know.

# kind: module, learner…; id: what stood twice; now: its new identifier
note-duplicate-id = The identifier { $id } ({ $kind }) stood twice: the second object is now called { $now }. References mean the first.
note-changed = This file has changed since Tresse saved it. If nobody edited it by hand, read it over: it may be damaged.

# Policies.
policy-too-long = This file is too large for a policy ({ $size } MB; the limit is { $limit } MB).
# reason: a sentence with line, column and field
policy-form = This policy cannot be read: { $reason } Mend the file and open it again; nothing was changed.
policy-none = This is no policy of Tresse. A policy begins with “(format: 1, id: "…", title: "…", …”.
policy-unusable = { $path }: { $reason }
policy-newer = This policy was written by a newer version of Tresse (format { $found }; this version reads up to format { $known }). Update Tresse.
provider-unusable = { $path } cannot be used: { $reason }
