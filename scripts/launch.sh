# Shared by ./run and by bin/comptoir of the release archive: finds Java, starts and stops Comptoir, runs its commands.
# Sourced, never run. Whoever sources it and calls comptoir says before
#   program            how people call it, such as ./run
#   server_jar         the executable server, for commands
#   server_home        the folder with the unpacked server, which starts faster
#   cache_home         the folder for the JDK's cache of that server
#   simulators_jar     the simulated providers of mode demo
#   ready_for_command  what is to be done before a command, and
#   ready_for_start    before a start
# shellcheck shell=bash

# How the product's JVMs are started: small heaps, so that a demo fits a laptop.
server_java=(-XX:+UseSerialGC "-Xmx${COMPTOIR_MEMORY:-512m}" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED "-Xlog:aot*=error")
small_java=(-XX:+UseSerialGC -Xmx128m --enable-native-access=ALL-UNNAMED)

# where nothing says how text is written, as for services and in containers, names and messages are UTF-8
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LC_CTYPE=C.UTF-8

java_places=("${JAVA_HOME:-}" "${JDK_25:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/root}"/.sdkman/candidates/java/*
    "${HOME:-/root}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home)

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

# find_java TOOL: sets JAVA_HOME to a Java 25 that has the tool (java, javac) even where the default java is older.
find_java() {
    local home default
    for home in "${java_places[@]}"; do
        if [ -x "$home/bin/$1" ] && [ "$(java_major "$home/bin/java")" = 25 ]; then
            export JAVA_HOME=$home PATH=$home/bin:$PATH
            return
        fi
    done
    home=$(command -v "$1" || true)
    default=$(command -v java >/dev/null && java_major java || true)
    if [ -n "$home" ] && [ "$default" = 25 ]; then
        JAVA_HOME=$(cd "$(dirname "$(readlink -f "$home")")/.." && pwd)
        export JAVA_HOME
        return
    fi
    die "no JDK 25 found${default:+, only a Java $default}. Install one (for example Temurin 25) or point JAVA_HOME at it."
}

find_server_command() {
    server_command=(java "${server_java[@]}")
    [ ! -f "$cache_home/comptoir.aot" ] || server_command+=("-XX:AOTCache=$cache_home/comptoir.aot")
    server_command+=(-jar "$server_home/comptoir.jar")
}

# what_cache_is_made_of: changes with the server, its place and the JDK, each of which makes a cache useless.
what_cache_is_made_of() {
    {
        sha256sum "$server_home/comptoir.jar"
        java -version 2>&1
    } | sha256sum
}

has_cache() {
    [ "$(cat "$cache_home/made-of" 2>/dev/null)" = "$(what_cache_is_made_of)" ]
}

# prepare_cache: keeps the classes of a start ready in the JDK's AOT cache, which more than halves the work of the next
# starts. Once per build and JDK.
prepare_cache() {
    has_cache && return
    say "Preparing fast starts, once per version."
    mkdir -p "$cache_home"
    rm -f "$cache_home/comptoir.aot"
    rehearse_start || say "A rehearsed start failed; Comptoir will start more slowly."
    what_cache_is_made_of >"$cache_home/made-of"
}

# Starts the server on a database of its own, asks it something, and ends it: the JVM then writes its cache.
rehearse_start() (
    for name in ${!COMPTOIR_*}; do unset "$name"; done
    folder=$(mktemp -d)
    chmod 711 "$folder" # PostgreSQL walks through it as another account when this one is root
    trap 'rm -rf "$folder"' EXIT
    export COMPTOIR_DATA=$folder/data COMPTOIR_PORT=0
    java "${server_java[@]}" "-XX:AOTCacheOutput=$cache_home/comptoir.aot" -jar "$server_home/comptoir.jar" \
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

# built COMMAND…: runs steps before a start, which a signal ends together with everything that they started: Maven and npm
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

server=
simulators=

# Ends the server first, so that its last calls still find the simulators.
stop_all() {
    local process
    for process in $server $simulators; do
        kill "$process" 2>/dev/null || true
        # a further signal ends this wait, not the process
        while kill -0 "$process" 2>/dev/null; do wait "$process" 2>/dev/null || true; done
    done
}

start_simulators() {
    java "${small_java[@]}" -jar "$simulators_jar" --port 0 --control-port 0 >"$scratch/simulators" &
    simulators=$!
    until grep -q ' ready: ' "$scratch/simulators"; do
        kill -0 "$simulators" 2>/dev/null || die "the simulators did not start."
        sleep 0.1
    done
    COMPTOIR_SIMULATORS_URL=$(sed -nE 's/.* ready: (http[^ ]+).*/\1/p' "$scratch/simulators")
    export COMPTOIR_SIMULATORS_URL
    say "Simulated providers: $(cat "$scratch/simulators")"
}

start() {
    $ready_for_start
    find_server_command
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    trap 'trap "" TERM INT HUP; stop_all' TERM INT HUP
    if [ "$COMPTOIR_MODE" = demo ] && [ -z "${COMPTOIR_SIMULATORS_URL:-}" ]; then
        start_simulators
    fi
    "${server_command[@]}" &
    server=$!
    local status=0
    wait "$server" || status=$?
    stop_all
    # 143 is how the JVM reports that it ended because we asked it to
    [ "$status" = 143 ] || return "$status"
}

# command_of_server ARGUMENT…: one of the executable's own commands.
command_of_server() {
    $ready_for_command
    java "${small_java[@]}" -jar "$server_jar" "$@"
}

usage() {
    cat <<END
$program                            start (settings: COMPTOIR_PORT, COMPTOIR_DATA, COMPTOIR_MODE …)
$program reset-password EMAIL       print a link that sets a new password, while Comptoir runs or not
$program remove-demo                take the demo's products, orders and customers away, while Comptoir runs or not
$program rotate-keys                give every store a new key and seal its secrets with it, while Comptoir runs
$program backup FILE                write everything that must survive into one file, while Comptoir runs or not
$program restore FILE [--replace]   make the data folder what the file says; --replace discards what is there now
$program prepare                    make what the first start would make to start faster, and do not start
END
}

# comptoir [COMMAND ARGUMENT…]: what people asked for.
comptoir() {
    case "${1:-start} $#" in
        'start 0' | 'start 1') start ;;
        'help 1' | '--help 1' | '-h 1') usage ;;
        'prepare 1') $ready_for_start ;;
        'backup 2' | 'restore 2' | 'restore 3')
            command_of_server "$1" "$(realpath -m "$2")" "${@:3}"
            ;;
        'reset-password 2' | 'remove-demo 1' | 'rotate-keys 1') command_of_server "$@" ;;
        *)
            say "comptoir: '$*' is not understood. What there is:"
            usage >&2
            exit 1
            ;;
    esac
}
