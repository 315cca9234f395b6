## The window: menus, views, dialogs.

app-name = Tresse
view-path = Path
view-blocks = Blocks
view-public = Learners
view-means = Means
view-dosage = Mix
view-checks = Checks

menu-file = File
menu-recent = Recent paths
menu-appearance = Language and display

command-new = New path
command-open = Open…
command-import = Import a certification…
command-import-file = Import a file…
command-save = Save
command-save-as = Save as…
command-share = Share…
command-close = Close the path
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-palette = Search or run a command
command-fix-all = Apply all safe fixes
command-policy = Policy of the path: thresholds, checks, equipment…
command-rehearse = Rehearse: centre closed, no network, no workplace…
command-view-path = Go to the path
command-view-blocks = Go to the blocks
command-view-public = Go to the learners
command-view-means = Go to the means
command-view-checks = Go to the checks
command-view-dosage = Go to the mix proposals
command-view-documents = Go to the documents
command-propose-dosage = Propose a mix
command-inspector = Show or hide the details
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-80 = Zoom 80%
command-zoom-100 = Zoom 100%
command-zoom-125 = Zoom 125%
command-zoom-150 = Zoom 150%
command-zoom-200 = Zoom 200%
command-light = Light theme
command-dark = Dark theme
command-system-theme = System theme
command-french = Switch to French
command-english = Switch to English
command-shortcuts = Keyboard shortcuts

key-shift = Shift
gesture-mix = Move the handle of a mix
    .keys = ← →
gesture-move = Move a module in the path
    .keys = Alt+← Alt+→
gesture-delete = Delete the selected object
    .keys = Del
gesture-duplicate = Duplicate the selected object
    .keys = Ctrl+D

palette-hint = Search or run a command
palette-nothing = Nothing matches.

plan-untitled = Untitled path
plan-modified = modified
plan-properties = Properties of the path

# command: name of the command; step: what it would undo or redo
step-of = { $command }: { $step }

status-errors = { $count ->
    [0] no blocker
    [one] { $count } blocker
   *[other] { $count } blockers
}
status-warnings = { $count ->
    [0] no warning
    [one] { $count } warning
   *[other] { $count } warnings
}
status-hints = { $count ->
    [0] no hint
    [one] { $count } hint
   *[other] { $count } hints
}
status-people = { $count ->
    [0] no learner
    [one] { $count } learner
   *[other] { $count } learners
}
status-saving = Saving…
# file: its name
status-opening = Opening { $file }…
status-copied = Modified · safety copy up to date
status-modified = Modified
status-saved = { $minutes ->
    [0] Saved just now
    [one] Saved { $minutes } min ago
   *[other] Saved { $minutes } min ago
}
status-unchanged = Saved

start-promise = Compose a multimodal path, set the mix of each module, see who will not be able to follow, and repair it.
start-new = New path
start-open = Open a file…
start-import = Import an RNCP or RS certification…
start-drop = You can also drop a file on the window.
start-recent = Recent paths
start-forget = Forget
start-templates = Start from a template

recovery-title = Unsaved work was found
recovery-never-saved = never saved
recovery-open = Recover
recovery-forget = Throw away
# date: of the copy; hour, minute: two figures each
recovery-when = copy of { $date } at { $hour }:{ $minute }
recovery-question = Take this work up where it was, or keep the file as it was saved. Nothing is lost until you throw it away.
recovery-later = Later
recovery-unreadable = The safety copy cannot be read. It stays here: { $file }
recovery-unavailable = Safety copies cannot be written: save often.

open-failed = This file cannot be opened
open-elsewhere = This path is already open elsewhere: { $who }. Saving might replace other work.
settings-not-kept = The preferences could not be kept: { $reason }
edit-refused = This change is not possible: { $reason }

path-open = Open a path
path-save = Save the path
path-copy = Save the variant
copy-saved = Variant saved: { $file }
copy-failed = The variant was not saved
copy-same = This is the file of the open plan: choose another name.
path-import = Import a certification
path-share = Save the copy to share
path-open-policy = Open a policy
path-save-policy = Save the policy
path-policy-folder = Folder of your own policies
path-not-a-folder = Choose a folder that exists.
path-import-file = Import a file
path-label = Path of the file
path-up = Parent folder
path-no-answer = The desktop did not answer the request for a file: type its path here.
path-switched-off = The desktop’s own dialogs are switched off: type the path here.
path-not-a-file = Choose a file that exists.
path-taken = A path bears this name already.
path-missing = Nothing bears this name: check the path.
path-not-an-export = Choose an XML or CSV file, or the folder of an export made of several CSV files.
path-no-folder = Choose a file name in a folder that exists.
path-replace = This file exists already. Press once more to replace it; the old version is kept beside.

button-ok = Close
button-cancel = Cancel
button-discard = Do not save
button-save = Save
button-open = Open
button-import = Import
button-choose = Choose
button-apply = Apply
button-waive = Waive

unsaved-title = Save the changes?
unsaved-question = “{ $title }” was modified since it was last saved.

save-failed = The path was not saved
save-nothing-lost = Nothing is lost: the path stays open and the old file is intact.
save-replace-read-only = Replace the protected file
save-replace-changed = Replace the other version
save-in-place = Write into the file itself
save-unfaithful = The text to write does not read back as the path: this is a fault of the program. Nothing was written.
put-failed = This file was not saved
saved-not-durable = Saved. A power cut might still bring the old version back.

fix-preview-title = Review the fix
fix-before = Before
fix-after = After
fix-brings = { $count ->
    [one] This fix brings to light one problem that was not there:
   *[other] This fix brings to light { $count } problems that were not there:
}
fix-all-none = No safe fix to apply.
fix-all-changed = The path changed during the search: no fix was applied.
fix-all-done = { $count ->
    [one] { $count } fix applied.
   *[other] { $count } fixes applied.
}
total-hours = Total
counted-variants = Individual variants
counted-supports = Supports
counted-modules = Modules
counted-loans = Loans assigned

waiver-title = Keep this finding knowingly
waiver-why = Reason
waiver-hint = Why is this choice the right one for this group?
waiver-author = Author

# When no window opens.
launch-title = Tresse cannot open its window
launch-nothing-works = No way of drawing worked. This was tried:
launch-tried = { $way }: { $reason }
launch-advice = A newer graphics driver often helps. To force one way of drawing, set the environment variable TRESSE_BACKEND (vulkan, gl, dx12, metal or glow).
launch-no-screen = No screen to open a window on: { $reason }. The commands still work: see tresse --help.
launch-unknown-backend = TRESSE_BACKEND is “{ $name }”, which is no known way of drawing: choose between { $known }.
launch-panicked = Tresse stopped because of an error in the program ({ $place }): { $message }
launch-child = The second start ended with an error ({ $status }).
