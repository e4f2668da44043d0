#!/usr/bin/env bash
# How long the result papers of all agencies take, and in how much memory. PRONGSAI_PAPERS says how many (8300).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
need_jdk
need_maven
cd "$root"
mkdir -p target/proof
papers=${PRONGSAI_PAPERS:-8300}
control=$((papers / 20 > 20 ? papers / 20 : 20))
mvn -B -q -Pbench test-compile dependency:build-classpath -Dspotless.check.skip=true \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test >target/bench.log 2>&1 </dev/null \
  || { say "The benchmarks do not build, see $root/target/bench.log"; exit 1; }
"$JAVA" -Xmx384m -XX:ActiveProcessorCount=2 -Djava.awt.headless=true -Dstdout.encoding=UTF-8 --sun-misc-unsafe-memory-access=allow \
  -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" \
  org.prongsai.bench.ResultPapersRun "$papers" "$control" 2>target/papers.log | tail -n 1 >target/papers.json
python3 - target/papers.json >target/proof/papers.md <<'PY'
import json, sys

TARGET = 25  # papers a second from two cores
run = json.load(open(sys.argv[1]))
rate = run["papers"] / run["seconds"]
cpu = run["cpu"] / run["papers"] * 1000
control = run["controlPapers"] / run["controlSeconds"]
control_cpu = run["controlCpu"] / run["controlPapers"] * 1000
heap = run["heap"]
print("## papers: the results of all agencies as PDF\n")
print(f"{run['papers']:,} papers of two pages, each from made-up answers of an agency: scored, composed, laid out, Thai shaped,")
print("PDF/A-2u with embedded fonts and the agency's crest; two threads, at most 384 MB of heap. The control reads the")
print("four font files anew for each paper.\n")
print("| | papers | by the clock, per second | processor time for each |\n|---|---|---|---|")
print(f"| papers | {run['papers']:,} | {rate:.1f} | {cpu:.0f} ms |")
print(f"| control: fonts read anew | {run['controlPapers']:,} | {control:.1f} | {control_cpu:.0f} ms |")
print(f"\nProcessor time allows {2000 / cpu:.1f} a second from two cores that nothing else uses. {run['bytes'] / run['papers'] / 1024:.0f} kB a paper.")
print(f"In use after each tenth, garbage collected: {', '.join(map(str, heap))} MB; the process never held more than {run['peak'] // 1024} MB.")
fast = rate >= TARGET
flat = len(heap) < 2 or heap[-1] <= heap[0] * 1.5 + 16
slower = control_cpu > 1.3 * cpu
print(f"\nThe target of {TARGET} a second is {'kept' if fast else 'MISSED'}; memory is {'flat' if flat else 'NOT flat'}; "
      f"the control is {'slower, as it must be' if slower else 'NOT slower'}.")
sys.exit(0 if fast and flat and slower else 1)
PY
