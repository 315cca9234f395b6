#!/usr/bin/env bash
# Runs the real window on a virtual screen: opens a plan, edits it by keyboard, saves, closes, compares the file.
set -euo pipefail
cd "$(dirname "$0")/.."
target="${CARGO_TARGET_DIR:-target}"
cargo build --locked
program="$target/debug/tresse"

home=$(mktemp -d)
screen="$home/screen.png"
display=:$((90 + RANDOM % 400))
Xvfb "$display" -screen 0 1280x800x24 >"$home/xvfb.log" 2>&1 &
server=$!
window=''
finish() {
  status=$?
  if [ "$status" != 0 ]; then
    DISPLAY=$display import -window root "$screen" 2>/dev/null && echo "the screen: $screen"
    tail -n 20 "$home/tresse.log" 2>/dev/null || true
  fi
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  kill "$server" 2>/dev/null || true
  [ "$status" != 0 ] || rm -rf "$home"
}
trap finish EXIT
export DISPLAY=$display HOME=$home XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state LANG=en_GB.UTF-8
export LC_ALL='' LANGUAGE='' TRESSE_PATH_FIELD=1
unset WAYLAND_DISPLAY || true

wait_for() { # what, then a command that must succeed within 60 seconds
  what=$1; shift
  for _ in $(seq 120); do "$@" >/dev/null 2>&1 && return 0; sleep 0.5; done
  echo "waited in vain for $what"; return 1
}

cp examples/plan-vide-guide.ron "$home/plan.ron"
wait_for 'the screen' xdotool getdisplaygeometry
"$program" "$home/plan.ron" >"$home/tresse.log" 2>&1 &
window=$!
wait_for 'the window' xdotool search --name 'guidé'
id=$(xdotool search --name 'guidé' | tail -n 1)
xdotool windowfocus "$id" || true
sleep 1
# The palette goes to the second block, whose title is then the first field of the inspector.
xdotool key ctrl+k; sleep 0.7
xdotool type --delay 40 'B01'; sleep 0.7
xdotool key Return; sleep 1
saved() { "$program" fmt --check "$home/plan.ron" && [ "$home/plan.ron" -nt "$home/before" ]; }
# A language switch through the palette, and back to the plan: the window answers to keys.
xdotool key ctrl+k; sleep 0.7
xdotool type --delay 40 'french'; sleep 0.7
xdotool key Return; sleep 1
# A new module by its key in the path view, then saved.
xdotool key ctrl+1; sleep 0.7
xdotool key n; sleep 1
touch "$home/before"; sleep 1
xdotool key Escape; sleep 0.3
xdotool key ctrl+s
wait_for 'the file to be saved' saved
xdotool key ctrl+q
wait_for 'the window to close' sh -c "! kill -0 $window"
window=''
"$program" fmt --check "$home/plan.ron"
"$program" summary "$home/plan.ron" >"$home/summary"
modules=$(grep -c 'id: "M' "$home/plan.ron" || true)
[ "$modules" -ge 1 ] || { echo 'the file holds no new module'; exit 1; }
cmp -s examples/plan-vide-guide.ron "$home/plan.ron.bak" || { echo 'the version before was not kept'; exit 1; }
echo "the real window: opened, edited, saved, closed; $modules module added, the version before kept"
