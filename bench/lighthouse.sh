#!/usr/bin/env bash
# What Lighthouse says of the public site: performance, accessibility, best practices.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
. "$root/scripts/public-country"

LIGHTHOUSE=12.8.2
LEAST=95
work=$root/target/lighthouse
mkdir -p "$work" "$root/target/proof"
command -v npm >/dev/null || { say "This proof needs Node.js and npm (Debian: apt-get install npm)."; exit 1; }
[ -x "$work/node_modules/.bin/lighthouse" ] ||
  npm install --silent --no-audit --no-fund --prefix "$work" "lighthouse@$LIGHTHOUSE" >"$work/npm.log" 2>&1 ||
  { tail "$work/npm.log" >&2; exit 1; }

start_country
# The control: a page without language, title and alternatives, whose picture has no size and whose script holds it up.
node -e '
  require("http").createServer((request, response) => {
    response.setHeader("content-type", request.url === "/" ? "text/html" : "text/javascript")
    if (request.url === "/") return response.end("<html><body><script src=/slow.js></script><img src=/none.png>" +
      "<p style=\"color:#bbb\">grey on white</p><input><a href=javascript:void(0)></a></body></html>")
    setTimeout(() => response.end("const end = Date.now() + 3000; while (Date.now() < end);document.nothing()"), 3000)
  }).listen(8935)' &
control=$!
trap 'kill $control 2>/dev/null || true; stop_program' EXIT

# judge NAME ADDRESS FORM: one line of the table
judge() {
  local report=$work/$1-$3.json options=()
  [ "$3" = phone ] || options=(--preset=desktop)
  curl -fs -o /dev/null "$2" || true # the first one is nobody: it has to be made
  CHROME_PATH=${CHROMIUM:-/usr/bin/chromium} "$work/node_modules/.bin/lighthouse" "$2" "${options[@]}" --quiet \
    --only-categories=performance,accessibility,best-practices --output=json --output-path="$report" \
    --chrome-flags='--headless=new --no-sandbox --disable-gpu' >/dev/null 2>"$work/$1-$3.log" ||
    { tail "$work/$1-$3.log" >&2; return 1; }
  node -e '
    const { categories: c, audits: a } = JSON.parse(require("fs").readFileSync(process.argv[1]))
    const points = name => Math.round(c[name].score * 100)
    console.log([process.argv[2], process.argv[3], points("performance"), points("accessibility"), points("best-practices"),
      a["largest-contentful-paint"].displayValue, a["total-byte-weight"].displayValue.replace(/.*was /, "")].join("|"))' \
    "$report" "$1" "$3" | tee -a "$work/lines" >&2
}

rm -f "$work/lines"
for form in phone desk; do
  judge country "$site/th" $form
  judge country-of-a-year "$site/th/2565" $form
  judge agency "$site/th/2565/agencies/demo-00012" $form
  judge search "$site/th/search?q=%E0%B9%80%E0%B8%97%E0%B8%A8%E0%B8%9A%E0%B8%B2%E0%B8%A5" $form
  judge agency-english "$site/en/2565/agencies/demo-00012" $form
done
judge control http://localhost:8935/ phone

{
  printf '## lighthouse: what Lighthouse %s says of the public site\n\n' "$LIGHTHOUSE"
  printf 'Of 100 points; its own simulated phone on slow 4G with a processor four times slower, and its own desk. All 8,300 agencies\n'
  printf 'are there; each page was asked for once before. The control is a page with faults.\n\n'
  printf '| page | on | performance | accessibility | best practices | largest paint | weight |\n|---|---|---|---|---|---|---|\n'
  awk -F'|' '{ printf "| %s | %s | **%s** | **%s** | **%s** | %s | %s |\n", $1, $2, $3, $4, $5, $6, $7 }' "$work/lines"
} >"$root/target/proof/lighthouse.md"
awk -F'|' -v least=$LEAST '
  $1 == "control" { if ($3 >= least || $4 >= least || $5 >= least) wrong = wrong " control"; next }
  $3 < least || $4 < least || $5 < least { wrong = wrong " " $1 "-" $2 }
  END { if (wrong) { print "below " least ":" wrong > "/dev/stderr"; exit 1 } }' "$work/lines"
