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
read-not-utf-8 = This is not UTF-8 text, from line { $line }, column { $column } on: { $path }
read-io = Reading failed ({ $reason }): { $path }

## Recovery copies of unsaved work.

recovery-folder = Recovery copies cannot be reached ({ $reason }): { $path }
recovery-damaged = This recovery copy is damaged: { $path }
