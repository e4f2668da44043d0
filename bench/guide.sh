#!/usr/bin/env bash
# Takes the pictures of the user guide anew from the running program, by its browser journeys, and prints the Thai guide.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

cd "$root"
need_maven
rm -rf target/guide
mvn -q -B test -Dtest='EveryPageTest,ImportJourneyTest,GuidePrintTest' -Dspotless.check.skip=true </dev/null
mkdir -p src/main/resources/static/guide target/proof
cp target/guide/*.png src/main/resources/static/guide/
cp target/guide/guide-th.pdf docs/
{
  printf '## guide: the pictures of the user guide\n\n'
  printf '%s pictures were taken by the browser journeys of this commit; `docs/guide-th.pdf` has %s bytes.\n' \
    "$(ls target/guide/*.png | wc -l)" "$(stat -c %s docs/guide-th.pdf)"
  printf 'The control is in the tests: a picture that the guide names and no journey takes fails `GuideTest`.\n'
} >target/proof/guide.md
