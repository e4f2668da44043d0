#!/usr/bin/env bash
# How fast the public site is with the whole country in it; program, database and clients on one machine.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
. "$root/scripts/public-country"

RUNS=${RUNS:-3}
SECONDS_EACH=${SECONDS_EACH:-6}
lines=$(mktemp)
command -v wrk >/dev/null || { say "This proof needs wrk (Debian: apt-get install wrk)."; exit 1; }

# ask CLIENTS SECONDS WHAT [BEGIN] [LAST]: figures of one run: answers a second, p50, p95, p99 in ms, faults
ask() {
  local clients=$1 time=$2
  shift 2
  wrk -t1 -c"$clients" -d"${time}s" --timeout 20s -s "$root/bench/portal.lua" "$site" -- "$@" | sed -n 's/^figures //p'
}

# measure NAME CLIENTS ASKED…: the median run of several, by answers a second
measure() {
  local name=$1 clients=$2 run figures
  shift 2
  figures=$(for ((run = 0; run < RUNS; run++)); do ask "$clients" "$SECONDS_EACH" "$@"; done | sort -n |
    sed -n "$(((RUNS + 1) / 2))p")
  note "$name" "$clients" $figures
}

# measure_once NAME CLIENTS ASKED…: one run, for what is there only once
measure_once() {
  local name=$1 clients=$2
  shift 2
  note "$name" "$clients" $(ask "$clients" "$((SECONDS_EACH * 2))" "$@")
}

note() {
  printf '%s|%s|%s|%s|%s|%s|%s\n' "$@" >>"$lines"
  say "$(tail -n 1 "$lines")"
}

figure() { awk -F'|' -v name="$1" -v column="$2" '$1 == name { print $column }' "$lines"; }

# printed on the way: how long a page takes that nobody asked for before
start_country PRONGSAI_PORTAL_ROOM=0B
ask 8 20 english >/dev/null # until it is compiled
measure "agency page, made for each reader (control)" 32 agency
measure "search" 1 search
measure "search, many at once" 8 search
measure "national page, made for each reader" 1 /th/2565
measure "whole year as XLSX, made for each reader (control)" 1 /data/2565/agencies.xlsx
stop_program
start_country
ask 8 20 english >/dev/null
measure_once "agency page, cold: each for the first time" 32 agency
# the pages that were made before fill the room, and yield to those that are asked for again and again
ask 32 20 agency 0 500 >/dev/null
measure "agency page, warm: 500 agencies in turn" 32 agency 0 500
measure "national page, warm" 32 /th/2565
memory=$(awk '/^VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$program/status")
stop_program

mkdir -p "$root/target/proof"
{
  printf '## portal: the public site with 8,300 agencies and three years in it\n\n'
  printf 'Program (heap of at most 1 GiB), its PostgreSQL and the clients (wrk, one thread) share one machine. Pages are asked for\n'
  printf 'uncompressed; every answer must be a 200. Each line is the median of %d runs of %d s by answers a second; what is\n' "$RUNS" "$SECONDS_EACH"
  printf 'there only once, of one run of twice the time. Searches are 23 texts as people type them, whole and mistyped.\n'
  printf 'The program and all its memory, threads and code included, took %s MB at its highest.\n\n' "$memory"
  printf 'Control: a program without room for answers, which makes each page for each reader; and a file that is much work,\n'
  printf 'which must take longer than a search may.\n\n'
  printf '| what | clients | answers/s | p50 | p95 | p99 | faults |\n|---|---|---|---|---|---|---|\n'
  awk -F'|' '{ printf "| %s | %s | **%s** | %s ms | %s ms | %s ms | %s |\n", $1, $2, $3, $4, $5, $6, $7 }' "$lines"
} >"$root/target/proof/portal.md"

holds() { awk "BEGIN { exit !($1) }" || { say "does not hold: $1 ($2)"; failed=1; }; }
failed=0
warm="agency page, warm: 500 agencies in turn"
control="agency page, made for each reader (control)"
holds "$(figure "$warm" 3) >= 2000" "agency page warm, answers a second"
holds "$(figure "$warm" 6) <= 50" "agency page warm, p99"
holds "$(figure "agency page, cold: each for the first time" 3) >= 300" "agency page cold, answers a second"
holds "$(figure search 5) <= 100" "search, p95"
holds "$(figure "national page, made for each reader" 5) <= 200" "national page, p95"
holds "$(figure "$control" 3) < 2000" "the control must be slower"
holds "$(figure "whole year as XLSX, made for each reader (control)" 4) > 100" "the control must take longer"
holds "$(awk -F'|' '{ s += $7 } END { print s }' "$lines") == 0" "faults"
exit "$failed"
