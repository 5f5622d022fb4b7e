#!/usr/bin/env bash
# Opens the window on an office file under a virtual display, takes a picture of the screen, and checks that
# the program itself is drawn: its red title strip, and the golden bars of the year, which need an answer of the office file.
set -euo pipefail

program=$1 office=$2 picture=$3
home=$(mktemp -d)
log=$home/log.txt
cleanup() {
  [ -z "${window:-}" ] || kill "$window" 2>/dev/null || true
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  rm -rf "$home"
}
trap cleanup EXIT

mkfifo "$home/display"
exec 3<>"$home/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp >"$log" 2>&1 &
server=$!
read -r -t 20 number <&3 || { cat "$log"; echo "Xvfb did not start" >&2; exit 1; }

env HOME="$home" XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" XDG_CACHE_HOME="$home" DISPLAY=":$number" \
  WEBKIT_DISABLE_DMABUF_RENDERER=1 WEBKIT_DISABLE_COMPOSITING_MODE=1 GDK_BACKEND=x11 \
  dbus-run-session -- "$program" --data "$office" >>"$log" 2>&1 &
window=$!

# How many points of the screen have exactly this colour.
points() { grep -c " $1" "$home/points.txt" || true; }

# The first paint takes a few seconds on a slow machine; a minute is a failure.
for _ in $(seq 60); do
  sleep 1
  kill -0 "$window" 2>/dev/null || { cat "$log"; echo "the window closed by itself" >&2; exit 1; }
  DISPLAY=":$number" import -window root "$picture" 2>/dev/null || continue
  DISPLAY=":$number" import -window root -depth 8 rgb:- 2>/dev/null | od -An -v -tx1 -w3 >"$home/points.txt"
  strip=$(points 'a6 1b 1b')
  bars=$(points 'd4 a7 2c')
  if [ "$strip" -gt 1000 ] && [ "$bars" -gt 1000 ]; then
    exit 0
  fi
done
cat "$log"
echo "the window did not draw itself: strip $strip, bars $bars" >&2
exit 1
