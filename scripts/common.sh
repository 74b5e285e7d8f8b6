# Shared by ./run, ./test and ./bench: finds the tools and builds what changed. Sourced, never run.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# How the product's JVMs are started: small heaps, so that a demo fits a laptop.
# shellcheck disable=SC2034
server_java=(-XX:+UseSerialGC -Xmx512m -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED "-Xlog:aot*=error")
# shellcheck disable=SC2034
small_java=(-XX:+UseSerialGC -Xmx128m --enable-native-access=ALL-UNNAMED)

say() { printf '%s\n' "$*" >&2; }

die() {
    say "comptoir: $*"
    exit 1
}

# java_major BIN: the feature version that a java binary reports, or nothing.
java_major() {
    # not always the first line: notices about picked up options come before it
    "$1" -version 2>&1 | sed -nE 's/.* version "([0-9]+).*/\1/p' | head -n 1
}

# find_jdk: sets JAVA_HOME to a JDK 25 even where the default java is older.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "${JDK_25:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/javac" ] && [ "$(java_major "$home/bin/java")" = 25 ]; then
            export JAVA_HOME=$home PATH=$home/bin:$PATH
            return
        fi
    done
    home=$(command -v javac || true)
    if [ -n "$home" ] && [ "$(java_major java)" = 25 ]; then
        JAVA_HOME=$(cd "$(dirname "$(readlink -f "$home")")/.." && pwd)
        export JAVA_HOME
        return
    fi
    die "no JDK 25 found. Install one (for example Temurin 25) or point JAVA_HOME at it."
}

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

server_folder=$root/server/target/ready

# prepare_server: unpack_server, once per build; server_command is then how to start it.
prepare_server() {
    unpack_server
    find_server_command
}

# unpack_server: the server unpacked, and the classes of a start kept ready in the JDK's AOT cache, which more than halves
# the work of the next starts. Once per build.
unpack_server() {
    local jar=$root/server/target/comptoir.jar made_of
    made_of=$(sha256sum <"$jar")
    if [ "$(cat "$server_folder/made-of" 2>/dev/null)" != "$made_of" ]; then
        say "Preparing fast starts, once per build."
        rm -rf "$server_folder"
        java -Djarmode=tools -jar "$jar" extract --destination "$server_folder" >/dev/null
        rehearse_start || say "A rehearsed start failed; Comptoir will start more slowly."
        printf '%s' "$made_of" >"$server_folder/made-of"
    fi
}

find_server_command() {
    server_command=(java "${server_java[@]}")
    [ ! -f "$server_folder/comptoir.aot" ] || server_command+=("-XX:AOTCache=$server_folder/comptoir.aot")
    server_command+=(-jar "$server_folder/comptoir.jar")
}

# Starts the server on a database of its own, asks it something, and ends it: the JVM then writes its cache.
rehearse_start() (
    for name in ${!COMPTOIR_*}; do unset "$name"; done
    folder=$(mktemp -d)
    chmod 711 "$folder" # PostgreSQL walks through it as another account when this one is root
    trap 'rm -rf "$folder"' EXIT
    export COMPTOIR_DATA=$folder/data COMPTOIR_PORT=0
    java "${server_java[@]}" "-XX:AOTCacheOutput=$server_folder/comptoir.aot" -jar "$server_folder/comptoir.jar" \
        >"$folder/log" 2>&1 &
    server=$!
    # an interrupted rehearsal ends its database before its folder
    trap 'kill "$server" 2>/dev/null; wait "$server"; exit 143' TERM INT HUP
    until grep -q 'Started Application' "$folder/log"; do
        kill -0 "$server" 2>/dev/null || return 1
        sleep 0.2
    done
    port=$(sed -nE 's/.*started on port ([0-9]+).*/\1/p' "$folder/log")
    if [ -n "$port" ] && exec 3<>"/dev/tcp/127.0.0.1/$port"; then
        printf 'GET /api/v1/public/installation HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        cat <&3 >/dev/null || true
        exec 3>&-
    fi
    kill "$server"
    wait "$server" || [ $? = 143 ]
)

# built COMMAND…: runs steps of the build, which a signal ends together with everything that they started: Maven and npm
# would otherwise go on alone. They get a process group of their own for that, and nothing to read.
built() {
    set -m
    "$@" </dev/null &
    building=$!
    set +m
    trap 'stop_building TERM 143' TERM HUP
    trap 'stop_building INT 130' INT
    local status=0
    wait "$building" || status=$?
    trap - TERM INT HUP
    return "$status"
}

stop_building() {
    trap '' TERM INT HUP
    kill "-$1" -- "-$building" 2>/dev/null || true
    # whoever does not end within 20 s is killed
    local patience=200
    while kill -0 -- "-$building" 2>/dev/null; do
        patience=$((patience - 1))
        [ "$patience" -gt 0 ] || kill -KILL -- "-$building" 2>/dev/null || true
        sleep 0.1
    done
    exit "$2"
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
