# Shared by ./run, ./test and ./bench: finds the tools and builds what changed. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# shellcheck source=scripts/launch.sh
. "$root/scripts/launch.sh"

# find_jdk: sets JAVA_HOME to a JDK 25 even where the default java is older.
find_jdk() { find_java javac; }

need() {
    command -v "$1" >/dev/null 2>&1 || die "$1 is missing. Comptoir is built with a JDK 25, Maven, Node and git."
}

# maven ARGS: quiet, and without the notices that Maven's own libraries cause on a JDK 25.
maven() {
    (cd "$root" && mvn -B -ntp -q "$@" 2> >(grep -vE '^WARNING: (A |sun\.misc|Please consider|Use --|java\.lang|Restricted)' >&2))
}

# digest PATH…: one hash over the tracked and the new files below the paths, as they are now.
digest() {
    (cd "$root" && git ls-files -co --exclude-standard -z -- "$@" | LC_ALL=C sort -z \
        | xargs -0 sh -c 'for f; do [ -f "$f" ] && printf "%s\n" "$f" && cat "$f"; done' _ | sha256sum | cut -d' ' -f1)
}

# once STAMP COMMAND… -- PATH…: runs the command unless nothing below the paths changed since it last succeeded.
once() {
    local stamp=$root/.build/$1 command=()
    shift
    while [ "$1" != -- ]; do
        command+=("$1")
        shift
    done
    shift
    local now
    now=$(digest "$@")
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ] && return
    "${command[@]}"
    mkdir -p "$(dirname "$stamp")"
    printf '%s' "$now" >"$stamp"
}

install_node_modules() {
    (cd "$root/$1" && npm ci --no-audit --no-fund --loglevel=error)
}

# node_modules FOLDER: installs what the folder's lock file names, once per lock file.
node_modules() {
    [ -d "$root/$1/node_modules" ] || rm -f "$root/.build/modules-$1"
    once "modules-$1" install_node_modules "$1" -- "$1/package.json" "$1/package-lock.json"
}

build_web_now() {
    rm -rf "$root/server/target/classes/static" # assets of an earlier build, which have other names
    (cd "$root/web" && npm run --silent build)
}

# build_web: the web application into web/dist, from which the server's build takes it.
build_web() {
    node_modules web
    [ -d "$root/web/dist" ] || rm -f "$root/.build/web"
    once web build_web_now -- web contract
}

build_java_now() {
    maven package -DskipTests
}

# build_java: the executable server and the simulators.
build_java() {
    [ -f "$root/server/target/comptoir.jar" ] || rm -f "$root/.build/java"
    once java build_java_now -- pom.xml .mvn server simulators web contract
}

# What scripts/launch.sh starts.
# shellcheck disable=SC2034
server_jar=$root/server/target/comptoir.jar
# shellcheck disable=SC2034
simulators_jar=$root/simulators/target/comptoir-simulators.jar
server_home=$root/server/target/ready
cache_home=$server_home

# prepare_server: unpack_server, once per build; server_command is then how to start it.
prepare_server() {
    unpack_server
    find_server_command
}

# unpack_server: the server unpacked, with a cache of its classes. Once per build.
unpack_server() {
    local unpacked
    unpacked=$(sha256sum <"$server_jar")
    if [ "$(cat "$server_home/unpacked" 2>/dev/null)" != "$unpacked" ]; then
        rm -rf "$server_home"
        java -Djarmode=tools -jar "$server_jar" extract --destination "$server_home" >/dev/null
        printf '%s' "$unpacked" >"$server_home/unpacked"
    fi
    prepare_cache
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# find_chromium: sets CHROMIUM; installs the system's package where this account may.
find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return
        fi
    done
    if command -v apt-get >/dev/null 2>&1; then
        say "Installing Chromium from the system's packages."
        as_root apt-get update -qq >/dev/null 2>&1 || true
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null 2>&1 || true
    fi
    command -v chromium >/dev/null 2>&1 || die "the browser tests need Chromium: install the package chromium, or set CHROMIUM."
    CHROMIUM=$(command -v chromium)
    export CHROMIUM
}
