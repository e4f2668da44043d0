#!/usr/bin/env bash
# Signs in through Keycloak: its distribution runs beside the test, with the realm of bench/keycloak.json.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../scripts/toolchain"

version=26.7.3
port=18180
home=$root/target/keycloak/keycloak-$version
(cd "$root" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
  -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$root/target/keycloak" </dev/null)
mkdir -p "$home/data/import"
cp "$root/bench/keycloak.json" "$home/data/import/ministry-realm.json"

"$home/bin/kc.sh" start-dev --http-port=$port --import-realm >"$root/target/keycloak.log" 2>&1 &
keycloak=$!
trap 'kill $keycloak 2>/dev/null || true; wait $keycloak 2>/dev/null || true' EXIT

issuer=http://localhost:$port/realms/ministry
for _ in $(seq 1 180); do
  curl -sf -o /dev/null "$issuer/.well-known/openid-configuration" && break
  kill -0 $keycloak 2>/dev/null || { tail -n 20 "$root/target/keycloak.log" >&2; exit 1; }
  sleep 1
done

(cd "$root" && mvn -q -B test -Dtest=KeycloakJourney -Dspotless.check.skip=true -Dkeycloak.issuer="$issuer" \
  -Dkeycloak.version=$version </dev/null)
