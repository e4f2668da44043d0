#!/usr/bin/env bash
# A client generated from the description of the API compiles, and reads a whole year that agrees with the download.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"
. "$root/scripts/public-country"
need_jdk
need_maven

GENERATOR=7.14.0
work=$root/target/portal-client
rm -rf "$work"
mkdir -p "$work"
start_country
(cd "$root" && mvn -q -B dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$GENERATOR \
  -DoutputDirectory="$work" </dev/null)
generator=("$JAVA" -jar "$work/openapi-generator-cli-$GENERATOR.jar")
curl -fs -o "$work/openapi.json" "$site/api/v1/openapi.json"
# the control: what the API calls a number is described as a truth value
sed 's/"pages": {"type": "integer"/"pages": {"type": "boolean"/' "$work/openapi.json" >"$work/wrong.json"
! cmp -s "$work/openapi.json" "$work/wrong.json"

"${generator[@]}" validate -i "$work/openapi.json" >"$work/validated.txt"

# made DESCRIPTION FOLDER: generates a client, adds the reader, compiles both
made() {
  "${generator[@]}" generate -i "$1" -g java --library native -o "$2" \
    --additional-properties=hideGenerationTimestamp=true,groupId=client,artifactId=client,apiPackage=client.api,modelPackage=client.model,invokerPackage=client \
    >"$2.log" 2>&1
  mkdir -p "$2/src/main/java/client"
  cp "$root/bench/client/ReadsAYear.java" "$2/src/main/java/client/"
  (cd "$2" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=classpath.txt -DskipTests </dev/null >>"$2.log" 2>&1) ||
    { tail -n 30 "$2.log" >&2; return 1; }
}
reads() { "$JAVA" -cp "$1/target/classes:$(cat "$1/classpath.txt")" client.ReadsAYear "$site" 2565; }

made "$work/openapi.json" "$work/client"
reads "$work/client" >"$work/read.txt"
read -r agree all millis <"$work/read.txt"
if ! made "$work/wrong.json" "$work/wrong" 2>"$work/wrong.txt"; then
  control='does not compile'
elif ! reads "$work/wrong" >"$work/wrong.txt" 2>&1; then
  control='refuses to read'
else
  control='reads it'
fi
stop_program

classes=$(find "$work/client/target/classes" -name '*.class' | wc -l)

mkdir -p "$root/target/proof"
{
  printf '## portal-client: a client made from the description of the API reads a year\n\n'
  printf 'openapi-generator %s finds no fault in the description (OpenAPI 3.1), makes a client for Java from it, which compiles\n' "$GENERATOR"
  printf '(%d classes), and that client reads all agencies of 2565, page by page, at the running program.\n\n' "$classes"
  printf '| client | found |\n|---|---|\n'
  printf '| agencies whose code, total and grade are those of the year as a file | **%d of %d**, %d ms |\n' "$agree" "$all" "$millis"
  printf '| control: made from a description in which one number is called a truth value | %s |\n' "$control"
} >"$root/target/proof/portal-client.md"
grep -q 'No validation issues' "$work/validated.txt" || { cat "$work/validated.txt" >&2; exit 1; }
[ "$agree" = "$all" ] && [ "$all" = 8300 ] && [ "$control" != 'reads it' ]
