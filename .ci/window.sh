#!/usr/bin/env bash
# Works the real window by keyboard on a screen in memory: opens a plan, mends its hours, undoes and does again,
# gives a reason for a finding, saves, leaves, and compares the file; then drops it on an empty window, pastes two
# learners, and looks for them in the file. Needs Xvfb, xdotool, xclip, ImageMagick, python3-xlib and Mesa's software
# drivers, and the program built already; takes the path of the program as its only argument.
#
# Nothing waits for a fixed time: a key is held to have worked when the picture or the window's title has changed.
set -euo pipefail
cd "$(dirname "$0")/.."

here="$PWD/.ci/window"
target="${CARGO_TARGET_DIR:-target}"
program="${1:-$target/debug/tresse}"
[ -x "$program" ] || { echo "build the program first: $program is not there" >&2; exit 1; }

work="$(mktemp -d)"
out="${WINDOW_PICTURES:-$work}"
mkdir -p "$out" "$work/home" "$work/run"
chmod 700 "$work/run"
pids=()
plan="$work/plan.ron"
cp "$here/before.ron" "$plan"

leave() {
  local code=$?
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  if [ "$code" = 0 ] && [ "$out" = "$work" ]; then rm -rf "$work"; fi
  exit "$code"
}
trap leave EXIT

fail() {
  echo "the real window: $1" >&2
  import -window root "$out/failure.png" 2>/dev/null && echo "  picture: $out/failure.png" >&2
  echo "  title: $(title || true)" >&2
  echo "  what the program said:" >&2
  tail -n 20 "$work/program.log" >&2 || true
  exit 1
}

# until SECONDS WHAT COMMAND...: runs the command until it succeeds.
until_true() {
  local tries=$(($1 * 10)) what="$2"
  shift 2
  for _ in $(seq "$tries"); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  fail "waited in vain: $what"
}

title() { xdotool getwindowname "$window" 2>/dev/null; }
is_modified() { case "$(title)" in '•'*) true ;; *) false ;; esac; }
is_clean() { case "$(title)" in '•'*) false ;; *Tresse*) true ;; *) false ;; esac; }
picture() { import -window root -depth 8 rgb:- 2>/dev/null | md5sum; }
differs() { [ "$(picture)" != "$1" ]; }
has_window() { window="$(xdotool search --onlyvisible --name 'Tresse' 2>/dev/null | head -n 1)" && [ -n "$window" ]; }
is_gone() { ! kill -0 "$program_pid" 2>/dev/null; }

# Waits until two pictures are the same; a blinking caret may prevent it, so not for long.
settle() {
  local last now
  last="$(picture)"
  for _ in $(seq 15); do
    sleep 0.1
    now="$(picture)"
    [ "$now" = "$last" ] && return 0
    last="$now"
  done
}

# press WHAT KEYS: presses keys, and waits until the window shows something else.
press() {
  local before
  before="$(picture)"
  xdotool key --clearmodifiers "$2"
  until_true 20 "$1 ($2) shows" differs "$before"
  settle
}

echo '  a screen'
# The X server picks a free number and writes it down.
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
pids+=($!)
has_display() { [ -s "$work/display" ]; }
window=''
until_true 20 'the X server starts' has_display
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY

# run FILE...: starts the program with these plans and waits for its window.
run() {
  env HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/home/config" \
    XDG_STATE_HOME="$work/home/state" XDG_DATA_HOME="$work/home/data" \
    LC_ALL=C.UTF-8 LANG=fr_FR.UTF-8 LANGUAGE=fr TRESSE_PATH_FIELD=1 \
    "$program" "$@" >"$work/program.log" 2>&1 &
  program_pid=$!
  pids+=("$program_pid")
  until_true 60 'the window opens' has_window
  # No window manager gives it the keyboard.
  until_true 20 'the window takes the keyboard' xdotool windowfocus --sync "$window"
}

# quit: saves, leaves, and asks for a good end.
quit() {
  xdotool key --clearmodifiers ctrl+s
  until_true 30 'the plan is saved' is_clean
  xdotool key --clearmodifiers ctrl+q
  until_true 30 'the program ends' is_gone
  wait "$program_pid" || fail "the program ended with $?"
}

echo '  the program'
run "$plan"
has_plan() { case "$(title)" in *Vente*) true ;; *) false ;; esac; }
until_true 30 'the plan is read' has_plan
settle

echo '  mend, undo, do again'
press 'the list of findings' ctrl+6
xdotool key --clearmodifiers ctrl+shift+f
until_true 20 'all safe fixes are applied' is_modified
xdotool key --clearmodifiers ctrl+z
until_true 20 'undone to what is saved' is_clean
xdotool key --clearmodifiers ctrl+y
until_true 20 'done again' is_modified
settle

echo '  give a reason'
press 'the head of the first group' Down
press 'the first finding' Down
press 'the form for a reason' w
before="$(picture)"
xdotool type --delay 30 'Prevu au bilan'
until_true 20 'the reason shows' differs "$before"
xdotool key --clearmodifiers Tab
settle
# Enter in a field first ends the typing, then answers: press until the answer is taken and the plan can be saved.
for _ in $(seq 8); do
  xdotool key --clearmodifiers Return
  sleep 0.7
  xdotool key --clearmodifiers ctrl+s
  sleep 1
  if is_clean; then break; fi
done
import -window root "$out/worked.png"

echo '  save and leave'
quit

echo '  compare'
# The day of the reason is today; the seal at the end depends on it.
sed -E 's/date: "[0-9]{4}-[0-9]{2}-[0-9]{2}"/date: "TODAY"/; /^\/\/ sha256 /d' "$plan" >"$work/after.ron"
if ! diff -u "$here/after.ron" "$work/after.ron"; then
  cp "$plan" "$out/saved.ron"
  fail "the file saved is not the one expected; it is at $out/saved.ron"
fi
"$program" fmt --check "$plan" >/dev/null || fail 'the file saved is not in canonical form'
echo '  the file is the one expected'

echo '  drop the file on an empty window'
heads() { "$program" summary "$plan" --format json | tr -d '[:space:]' | sed 's/.*"headcount":\([0-9]*\).*/\1/'; }
before_heads="$(heads)"
run
settle
/usr/bin/python3 "$here/drop.py" "$window" "$plan" || fail 'the file was not taken'
until_true 30 'the dropped plan is read' has_plan
settle

echo '  paste a list of learners'
press 'the group' ctrl+3
printf 'Alias\tAutonomie\nA91\t2\nA92\t3\n' | xclip -selection clipboard
press 'what is pasted' ctrl+v
xdotool key --clearmodifiers Return
until_true 20 'two learners more' is_modified
import -window root "$out/pasted.png"
quit
[ "$(heads)" = "$((before_heads + 2))" ] || fail "the file holds $(heads) learners, and not two more than $before_heads"
"$program" fmt --check "$plan" >/dev/null || fail 'the file saved is not in canonical form'
echo '  two learners more, and the file is canonical'
