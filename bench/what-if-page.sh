#!/usr/bin/env bash
# How long the server takes for the what-if's answer: the fragment that the page asks for while someone types.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

cd "$root"
export PRONGSAI_DATA=$root/target/what-if-data
unset PRONGSAI_DATABASE_URL PRONGSAI_PORT PRONGSAI_ADDRESS
port=8932
rm -rf "$PRONGSAI_DATA"
"$root/run" --port $port >target/what-if.log 2>&1 </dev/null &
pid=$!
trap 'kill -TERM $pid 2>/dev/null || true; wait $pid 2>/dev/null || true' EXIT
site=http://localhost:$port
page=$site/agencies/opdc/2564
cookies=target/what-if.cookies
for ((i = 0; i < 600; i++)); do curl -fs -c $cookies -o target/sign-in.html "$site/sign-in" && break; sleep 0.2; done

# As the first post that the sign-in page offers, the integrity officer.
hidden() { grep -o "name=\"$1\" value=\"[^\"]*\"" target/sign-in.html | head -n 1 | sed 's/.*value="//; s/"$//'; }
curl -fsS -b $cookies -c $cookies -o /dev/null --data-urlencode "_csrf=$(hidden _csrf)" --data-urlencode "post=$(hidden post)" \
  "$site/sign-in/sample"

# measure ADDRESS: milliseconds to the last byte of 400 answers on one connection, after 600 to warm up
measure() {
  for ((i = 0; i < 1000; i++)); do printf 'url = "%s"\noutput = /dev/null\n' "$1"; done |
    curl -fsS -b $cookies -K - -H 'HX-Request: true' -w '%{time_total}\n' | tail -n 400 | awk '{ print $1 * 1000 }' | sort -n
}
[ "$(curl -s -b $cookies -o /dev/null -w '%{http_code}' "$page/what-if")" = 200 ]
measure "$page/what-if/result?I7=95&I13=90&I15=90&E11=95&O30=pass" >target/what-if.ms
measure "$page/table" >target/what-if-control.ms

mkdir -p target/proof
row() { awk -v name="$1" '{ t[NR] = $1 } END { printf "| %s | %.1f ms | %.1f ms | %.1f ms |\n", name, t[int(NR / 2)], t[int(NR * 0.9)], t[NR] }' "$2"; }
{
  printf '## what-if-page: how long the server takes for the answer of the what-if page\n\n'
  printf 'Five items changed, OPDC 2564; 400 answers on one connection of this machine, after 600 to warm up, to the last byte.\n'
  printf 'The control, the table of all 160 nodes, has more to print and must take longer.\n\n'
  printf '| answer | median | 90 %% within | longest |\n|---|---|---|---|\n'
  row 'what-if, five changes' target/what-if.ms
  row 'control: the whole score table' target/what-if-control.ms
} >target/proof/what-if-page.md
median() { awk '{ t[NR] = $1 } END { print t[int(NR / 2)] }' "$1"; }
awk -v answer="$(median target/what-if.ms)" -v control="$(median target/what-if-control.ms)" \
  'BEGIN { exit !(answer <= 20 && control > answer) }'
