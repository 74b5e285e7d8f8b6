package dev.comptoir.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One PostgreSQL data directory and the server on it: made, started, stopped. The caller holds the
 * folder's lock.
 */
final class PostgresCluster {

    private static final String CONFIGURATION = "comptoir.conf";

    /** A dead server's last children may need seconds to notice and to end. */
    private static final int TRIES = 40;

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Path data;
    private final Path logs;
    private final PostgresBinaries binaries;
    private final OsUser user;
    private final Durability durability;

    PostgresCluster(Path folder, PostgresBinaries binaries, OsUser user, Durability durability) {
        this.data = folder.resolve("data");
        this.logs = folder.resolve("log");
        this.binaries = binaries;
        this.user = user;
        this.durability = durability;
    }

    boolean exists() {
        return Files.isDirectory(data);
    }

    /** Makes the data directory; a crash on the way leaves none. */
    void initialise(String superuserPassword) throws IOException {
        var unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Folders.create(unfinished, "rwx------");
        user.own(unfinished);
        var passwordFile = unfinished.resolveSibling("initdb.password");
        writePassword(passwordFile, superuserPassword);
        try {
            var made =
                    Programs.run(
                            user.command(
                                    List.of(
                                            binaries.program("initdb"),
                                            "--pgdata=" + unfinished,
                                            "--username=" + EmbeddedCredentials.SUPERUSER,
                                            "--pwfile=" + passwordFile,
                                            "--auth=scram-sha-256",
                                            "--encoding=UTF8",
                                            "--locale-provider=builtin",
                                            "--builtin-locale=C.UTF-8",
                                            "--locale=C",
                                            "--wal-segsize=1",
                                            durability == Durability.FULL
                                                    ? "--data-checksums"
                                                    : "--no-sync")));
            if (!made.succeeded()) {
                throw PostgresTrouble.explain("could not be set up", data, made.output());
            }
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "# Settings of your own go below this line; the file it names is written anew at every start.\n"
                        + "include '"
                        + CONFIGURATION
                        + "'\n");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the server and waits until it takes connections.
     *
     * @param preferredPort the port of the last start, 0 for any
     * @return the port it listens on: another one when somebody has taken the preferred one
     *     meanwhile
     */
    int start(int preferredPort) throws IOException {
        Folders.create(logs, "rwx------");
        user.own(logs);
        var port = preferredPort == 0 ? freePort() : preferredPort;
        for (var tries = 1; ; tries++) {
            var started = pgCtlStart(port);
            if (started.succeeded()) {
                return port;
            }
            var said = saidBy(started);
            if (tries == TRIES || !PostgresTrouble.mayPass(said)) {
                throw PostgresTrouble.explain("did not start", data, said);
            }
            port = PostgresTrouble.portTaken(said) ? freePort() : port;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /**
     * Starts the server again after it died, on the same port: the connection pools know no other.
     */
    void restart(int port) throws IOException {
        stop();
        var started = pgCtlStart(port);
        if (!started.succeeded()) {
            throw PostgresTrouble.explain("did not start again", data, saidBy(started));
        }
    }

    /**
     * Stops the server if there is one: connections are ended, transactions rolled back, everything
     * written.
     */
    void stop() throws IOException {
        if (postmaster().isEmpty()) {
            Files.deleteIfExists(pidFile());
            return;
        }
        var mode = durability == Durability.FULL ? "fast" : "immediate";
        if (!stop(mode).succeeded() && postmaster().isPresent()) {
            stop("immediate");
        }
    }

    /**
     * The server process of this directory, if it lives. A process id alone proves nothing: after a
     * crash of the machine another program may have it, and a dead server that nobody reaped keeps
     * its own.
     */
    Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        var firstLine =
                Files.readString(pidFile(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        if (!firstLine.strip().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(firstLine.strip()))
                .filter(this::servesThisDirectory);
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .arguments()
                        .filter(arguments -> List.of(arguments).contains(data.toString()))
                        .isPresent();
    }

    private Programs.Result pgCtlStart(int port) throws IOException {
        configure(port);
        keepPreviousLog();
        return Programs.run(
                user.command(
                        List.of(
                                binaries.program("pg_ctl"),
                                "--pgdata=" + data,
                                "--log=" + log(),
                                "--timeout=600",
                                "--wait",
                                "--silent",
                                "start")));
    }

    private String saidBy(Programs.Result start) throws IOException {
        return start.output() + (Files.exists(log()) ? Files.readString(log()) : "");
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(
                    log(),
                    logs.resolve("postgresql.previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path log() {
        return logs.resolve("postgresql.log");
    }

    private Programs.Result stop(String mode) throws IOException {
        return Programs.run(
                user.command(
                        List.of(
                                binaries.program("pg_ctl"),
                                "--pgdata=" + data,
                                "--mode=" + mode,
                                "--timeout=60",
                                "--wait",
                                "--silent",
                                "stop")));
    }

    private Path pidFile() {
        return data.resolve("postmaster.pid");
    }

    private void writePassword(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        user.own(file);
    }

    /**
     * What is about the log and about flushes keeps commits from waiting for the disk at bad
     * moments (ADR 91).
     */
    private void configure(int port) throws IOException {
        var file = data.resolve(CONFIGURATION);
        Files.writeString(
                file,
                """
                # Written by Comptoir at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                fsync = %2$s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                min_wal_size = '128MB'
                max_wal_size = '512MB'
                backend_flush_after = '256kB'
                bgwriter_delay = '50ms'
                bgwriter_lru_maxpages = 1000
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                log_error_verbosity = terse
                """
                        .formatted(port, durability == Durability.FULL ? "on" : "off"));
        user.own(file);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
