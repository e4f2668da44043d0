#!/usr/bin/env bash
# How long the result papers of all agencies take, and in how much memory. PRONGSAI_PAPERS says how many (8300).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
need_jdk
need_maven
cd "$root"
mkdir -p target/proof
papers=${PRONGSAI_PAPERS:-8300}
control=$((papers / 5 > 200 ? papers / 5 : 200))
processes=8
mvn -B -q -Pbench test-compile dependency:build-classpath -Dspotless.check.skip=true \
  -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test >target/bench.log 2>&1 </dev/null \
  || { say "The benchmarks do not build, see $root/target/bench.log"; exit 1; }
make_papers() {
  "$JAVA" -Xmx384m -XX:ActiveProcessorCount=2 -Djava.awt.headless=true -Dstdout.encoding=UTF-8 --sun-misc-unsafe-memory-access=allow \
    -cp "target/bench-classes:target/classes:$(cat target/bench.classpath)" org.prongsai.bench.ResultPapersRun "$@" 2>>target/papers.log
}
make_papers "$papers" "$control" | tail -n 1 >target/papers.json
began=$(date +%s%N)
for ((i = 0; i < processes; i += 2)); do
  make_papers 1 0 &
  make_papers 1 0 &
  wait
done
ended=$(date +%s%N)
python3 - target/papers.json "$processes" $((ended - began)) >target/proof/papers.md <<'PY'
import json, sys

TARGET = 25  # papers a second from two cores
run = json.load(open(sys.argv[1]))
rate = run["papers"] / run["seconds"]
cpu = run["cpu"] / run["papers"] * 1000
processes, nanoseconds = int(sys.argv[2]), int(sys.argv[3])
alone = processes / nanoseconds * 1e9
heap = run["heap"]
print("## papers: the results of all agencies as PDF\n")
print(f"{run['papers']:,} papers of two pages, each from made-up answers of an agency: scored, composed, laid out, Thai shaped,")
print("PDF/A-2u with embedded fonts and the agency's crest; two threads, at most 384 MB of heap. The controls: a process of")
print("its own for each paper, two at a time, as a script would do it; and papers that are kept in memory.\n")
print("| | papers | by the clock, per second | MB in use after each tenth, garbage collected |\n|---|---|---|---|")
print(f"| papers | {run['papers']:,} | {rate:.1f} | {', '.join(map(str, heap))} |")
print(f"| control: a process each | {processes} | {alone:.1f} | – |")
print(f"| control: papers kept | {run['controlPapers']:,} | – | {', '.join(map(str, run['controlHeap']))} |")
print(f"\nProcessor time of a paper {cpu:.0f} ms: {2000 / cpu:.1f} a second from two cores that nothing else uses. "
      f"{run['bytes'] / run['papers'] / 1024:.0f} kB a paper. The process never held more than {run['peak'] // 1024} MB.")


def flat(heap):
    return heap[-1] <= heap[0] * 1.5 + 8


holds = rate >= TARGET and flat(heap)
fails = alone < TARGET and not flat(run["controlHeap"])
print(f"\nThe target of {TARGET} a second is {'kept' if rate >= TARGET else 'MISSED'}; memory is {'flat' if flat(heap) else 'NOT flat'}; "
      f"the controls {'fail, as they must' if fails else 'do NOT fail'}.")
sys.exit(0 if holds and fails else 1)
PY
