#!/usr/bin/env bash
# Runs all tests on the oldest PostgreSQL that Prongsai supports and this system has, as an operator's own server.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

version=$(for programs in /usr/lib/postgresql/*/bin; do "$programs/postgres" --version; done | sort -V | head -n 1)
log=$root/target/postgres15.log
PRONGSAI_TEST_DATABASE=oldest "$root/test" >"$log" 2>&1 && rc=0 || rc=$?
summary=$(tail -n 1 "$log")

mkdir -p "$root/target/proof"
{
  echo '## All tests on the oldest supported PostgreSQL'
  echo
  echo "Server: $version. The tests of every module, pages included, use it instead of the embedded server."
  echo "Result: **$summary**."
  echo
  echo 'Control: the same tests on the embedded PostgreSQL 18 are `./test`.'
} >"$root/target/proof/postgres15.md"
exit "$rc"
