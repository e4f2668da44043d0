#!/usr/bin/env bash
# Lets Jazzer make inputs for the readers of uploaded files, a minute each; a planted reader is the control.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

cd "$root"
mkdir -p target/proof
log=target/fuzz-targets.log
mvn -q -B test-compile -Dspotless.check.skip=true </dev/null
# fuzz CLASS METHOD: 0 if nothing was found
fuzz() {
  JAZZER_FUZZ=1 mvn -B surefire:test -Dtest="$1#$2" -DexcludedTests= >"$log" 2>&1 </dev/null
}
runs() { grep -aoE '#[0-9]+' "$log" | tr -d '#' | sort -n | tail -n 1; }

broken=0
{
  printf '## The readers of uploaded files answer whatever they are given\n\n'
  printf 'Jazzer, a minute for each target, from the corpus among the tests. The control is a reader that fails at three\n'
  printf 'bytes in a row.\n\n| target | inputs | found |\n|---|---|---|\n'
} >target/proof/fuzz-targets.md
for target in sheet edition dirtyText agencyList; do
  found=0
  fuzz ReadersFuzzTest "$target" || { found=1; broken=1; cp "$log" "target/fuzz-$target.log"; }
  printf '| %s | %s | **%s** |\n' "$target" "$(runs)" "$found" >>target/proof/fuzz-targets.md
done
if fuzz PlantedFuzz fails; then
  say 'the control was not found'
  broken=1
fi
printf '| control | %s | %s |\n' "$(runs)" 'found, as it must be' >>target/proof/fuzz-targets.md
exit "$broken"
