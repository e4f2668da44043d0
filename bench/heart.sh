#!/usr/bin/env bash
# How long the heart takes: the fold, the what-if, goal-seek and the draft text, by JMH.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

cd "$root"
scripts/bench -f 1 -wi 2 -w 2 -i 3 -r 3 >"$root/target/bench.out" 2>&1
mkdir -p target/proof
python3 - target/bench.json >target/proof/heart.md <<'PY'
import json, sys

LIMITS = {"fold": 0.1}  # milliseconds, the figure to keep for one agency's whole fold
print("## heart: how long the fold and what stands on it take\n")
print("OPDC, fiscal year 2564: 45 survey items from 70 tallies, 43 verdicts. JMH, sampled times of single calls in")
print("milliseconds, one fork, three rounds of three seconds. The controls do needless work in the same harness and must")
print("be slower: if they are not, the harness measures nothing.\n")
print("| call | median | 90 % within | calls |\n|---|---|---|---|")
unit = {"ns/op": 1e-6, "us/op": 1e-3, "ms/op": 1.0, "s/op": 1e3}
medians = {}
for row in json.load(open(sys.argv[1])):
    name = row["benchmark"].rsplit(".", 1)[1]
    group = row["benchmark"].rsplit(".", 2)[1].removesuffix("Bench").lower()
    metric = row["primaryMetric"]
    factor = unit[metric["scoreUnit"]]
    percentiles = metric["scorePercentiles"]
    calls = sum(count for fork in metric["rawDataHistogram"] for round in fork for _, count in round)
    medians[name] = percentiles["50.0"] * factor
    print(f"| {group}: {name} | {medians[name]:.3f} | {percentiles['90.0'] * factor:.3f} | {calls:,} |")
late = [name for name, limit in LIMITS.items() if medians[name] > limit]
slower = medians["controlReadsTheEditionEachTime"] > 10 * medians["fold"]
slower = slower and medians["controlTriesThreeHundred"] > 10 * medians["whatIf"]
print(f"\nThe fold's limit of 0.1 ms is {'missed' if late else 'kept'}; the controls are {'slower, as they must be' if slower else 'NOT slower'}.")
sys.exit(0 if not late and slower else 1)
PY
