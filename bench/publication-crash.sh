#!/usr/bin/env bash
# Publication day with kill -9: freezing and publishing 8,300 agencies while program and database die again and again.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
. "$root/scripts/public-country"

KILLS=${KILLS:-10}
work=$root/target/publication-crash
page=$site/national/2564/publication
rm -rf "$work"
mkdir -p "$work" "$root/target/proof"

# sign_in POST: a cookie jar named for the button of the sample data
sign_in() {
  local jar=$work/$1.jar post token
  curl -fs -c "$jar" -o "$work/sign-in.html" "$site/sign-in"
  token=$(grep -o 'name="_csrf" value="[^"]*"' "$work/sign-in.html" | head -n 1 | sed 's/.*value="//; s/"$//')
  post=$(sed 's|</*span[^>]*>||g' "$work/sign-in.html" | grep -o "name=\"post\" value=\"[^\"]*\">$2<" | cut -d '"' -f 4)
  curl -fsS -b "$jar" -c "$jar" -o /dev/null --data-urlencode "_csrf=$token" --data-urlencode "post=$post" "$site/sign-in/sample"
}

# look JAR: the page as it is now
look() { curl -fs -b "$work/$1.jar" -c "$work/$1.jar" -o "$work/page.html" "$page"; }

# act JAR ACT [NAME=VALUE …]: fails unless it was done
act() {
  local jar=$1 what=$2 form=()
  shift 2
  look "$jar"
  form=(--data-urlencode "_csrf=$(grep -o 'name="_csrf" value="[^"]*"' "$work/page.html" | head -n 1 | sed 's/.*value="//; s/"$//')")
  for each in "$@"; do form+=(--data-urlencode "$each"); done
  [ "$(curl -s -b "$work/$jar.jar" -c "$work/$jar.jar" -o "$work/answer.html" -w '%{http_code}' "${form[@]}" "$page/$what")" = 303 ]
}

# offers ACT: whether the page has this form
offers() { look officer && grep -q "action=\"/national/2564/publication/$1\"" "$work/page.html"; }
version() { curl -fs "$site/api/v1/years/2564" | grep -o '"version":[0-9]*' | head -n 1 | cut -d : -f 2; }
seconds_since() { awk -v from="$1" -v to="$(date +%s%N)" 'BEGIN { printf "%.1f", (to - from) / 1e9 }'; }

# until_done COMMAND…: waits for it, five minutes at most
until_done() {
  for ((i = 0; i < 1500; i++)); do
    ! "$@" 2>/dev/null || return 0
    sleep 0.2
  done
  say "It did not come: $*"
  return 1
}
published() { [ "$(version)" = "$1" ]; }

# kill_all: the program, and every second time its database before it
kill_all() {
  local postmaster
  postmaster=$(head -n 1 "$data"/postgres/cluster-*/postmaster.pid 2>/dev/null || true)
  [ $(($1 % 2)) = 0 ] || kill -9 "$postmaster" 2>/dev/null || true
  kill -9 "$program"
  wait "$program" 2>/dev/null || true
}

start_country
sign_in officer เจ้าหน้าที่คณะกรรมการ
sign_in approver ผู้อนุมัติของคณะกรรมการ
look officer
if offers take-back; then act officer take-back; fi
if offers discard; then act officer discard; fi
first=$(version)

say 'without kills'
began=$(date +%s%N)
act officer freeze edition=2564
until_done offers propose
frozen=$(seconds_since "$began")
act officer propose reason=ทดสอบ resolution=1/2564 'resolvedOn=1 ส.ค. 2564'
began=$(date +%s%N)
act approver approve
until_done published $((first + 1))
public=$(seconds_since "$began")

say "with $KILLS kills"
began=$(date +%s%N)
act officer freeze edition=2564
standing=0
for ((round = 1; round <= KILLS; round++)); do
  sleep "0.$((RANDOM % 9 + 1))"
  kill_all "$round"
  start_program
  [ "$(version)" != $((first + 1)) ] || standing=$((standing + 1)) # what was public still is, and nothing else
done
until_done offers propose
act officer propose reason=ทดสอบ resolution=2/2564 'resolvedOn=1 ส.ค. 2564'
act approver approve
kill_all 1
start_program
until_done published $((first + 2))
killed=$(seconds_since "$began")
curl -fsS -o "$work/ita-2564.jsonl.gz" "$site/data/2564/recompute.jsonl.gz"
# the first line is about the year, each other one about an agency
zcat "$work/ita-2564.jsonl.gz" | sed 1d | grep -o '"code":"demo-[0-9]*"' >"$work/codes.txt"
agencies=$(sort -u "$work/codes.txt" | wc -l)
copies=$(wc -l <"$work/codes.txt")
stop_program
"$root/run" recompute "$work/ita-2564.jsonl.gz" >"$work/recomputed.txt" 2>&1 && agree=yes || agree=no
# the control: one digit of one total is another one
zcat "$work/ita-2564.jsonl.gz" | sed '/"code":"demo-04711"/s/"total":"\([0-9]*\)\.\([0-9]\)/"total":"\1.\2x/; s/8x/9/; s/[0-79]x/8/' | gzip >"$work/altered.jsonl.gz"
"$root/run" recompute "$work/altered.jsonl.gz" --language en >"$work/altered.txt" 2>&1 && control='not noticed' ||
  control=$(grep -o 'demo-[0-9]*' "$work/altered.txt" | sort -u | tr '\n' ' ')

{
  printf '## publication-crash: publication day with kill -9\n\n'
  printf 'The commission freezes, proposes, approves and publishes 8,300 agencies in the browser'"'"'s way: two people, their forms, the\n'
  printf 'jobs of the running program. Then the same again while the program, and every second time its database, are killed.\n\n'
  printf '| what | found |\n|---|---|\n'
  printf '| frozen and scored, until the page offers the next step | %s s |\n' "$frozen"
  printf '| from the approval until the public site shows it | %s s |\n' "$public"
  printf '| the same with %d kills while freezing and one right after the approval, all starts included | %s s |\n' "$KILLS" "$killed"
  printf '| what was public before, public and unchanged after each kill | %d of %d |\n' "$standing" "$KILLS"
  printf '| agencies in the publication after the kills, and copies of them | **%d** and **%d** of 8,300 |\n' "$agencies" "$copies"
  printf '| recomputed from its download, offline: all agree | %s |\n' "$agree"
  printf '| control: one digit of one total altered in the download; named | %s |\n' "$control"
} >"$root/target/proof/publication-crash.md"
[ "$standing" = "$KILLS" ] && [ "$agencies" = 8300 ] && [ "$copies" = 8300 ] && [ "$agree" = yes ] &&
  [ "$control" = 'demo-04711 ' ] && awk "BEGIN { exit !($frozen + $public <= 60) }"
