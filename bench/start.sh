#!/usr/bin/env bash
# How long from ./run to the first page, already built: with what ./run prepares for fast starts and without.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

STARTS=${STARTS:-5}
export PRONGSAI_DATA=$root/target/start-data
unset PRONGSAI_DATABASE_URL PRONGSAI_PORT PRONGSAI_ADDRESS

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# The status of the first page, or nothing while nobody answers.
status() {
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 0
  printf 'GET /sign-in HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n\r\n' >&3
  head -n 1 <&3 | cut -d ' ' -f 2
  exec 3>&-
}

# start FAST_START PORT: prints milliseconds of the wall clock, and of the processor, until the first page.
start() {
  local began ended pid answer='' cpu
  began=$(milliseconds)
  PRONGSAI_FAST_START=$1 "$root/run" --port "$2" >"$root/target/start.log" 2>&1 </dev/null &
  pid=$!
  until [[ $answer == 2* ]]; do
    kill -0 "$pid" 2>/dev/null || { say "it ended: $(cat "$root/target/start.log")"; return 1; }
    answer=$(status "$2")
    sleep 0.02
  done
  ended=$(milliseconds)
  cpu=$(sed 's/.*) //' "/proc/$pid/stat" | awk -v hertz="$(getconf CLK_TCK)" '{ print ($12 + $13) * 1000 / hertz }')
  kill -TERM "$pid"
  wait "$pid" 2>/dev/null || true
  echo "$((ended - began)) $cpu"
}

row() { # row NAME RESULTS-FILE
  sort -n "$2" | awk -v name="$1" '
    { wall[NR] = $1; cpu[NR] = $2; best = NR == 1 ? $1 : best }
    END {
      n = asort_copy(cpu, NR)
      printf "| %s | %d | %.1f s | %.1f to %.1f s | %.1f s |\n", name, NR, wall[int((NR + 1) / 2)] / 1000, wall[1] / 1000,
        wall[NR] / 1000, cpu[int((NR + 1) / 2)] / 1000 }
    function asort_copy(a, n,   i, j, t) {
      for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j - 1] > a[j]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
      return n }'
}

"$root/run" --version >/dev/null
rm -rf "$PRONGSAI_DATA"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
start on 8931 >"$results/first"
for ((i = 0; i < STARTS; i++)); do
  start on 8931 >>"$results/fast"
  start off 8931 >>"$results/plain"
done

mkdir -p "$root/target/proof"
{
  echo '## From `./run` to the first page'
  echo
  echo 'Built already; embedded PostgreSQL included. Processor time is that of the program alone.'
  echo
  echo '| start | runs | median | from, to | processor, median |'
  echo '|---|---|---|---|---|'
  row '**as usual**' "$results/fast"
  row 'the very first, in an empty data folder' "$results/first"
  row 'control: without the JDK cache (`PRONGSAI_FAST_START=off`)' "$results/plain"
} >"$root/target/proof/start.md"
