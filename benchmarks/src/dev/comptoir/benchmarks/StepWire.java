package dev.comptoir.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The wire between the server and its database. It understands just enough of PostgreSQL's protocol to count round
 * trips, and can end the server exactly before the database hears of one, or exactly after the database has done it and
 * before the server hears of that. From then on nothing passes. Or it lets conversations come as far as a named write or its
 * commit, and no further, so that several stand at the same step when the server dies.
 */
final class StepWire implements AutoCloseable {

    /** The moment of a round trip at which the server dies. */
    enum Side {
        BEFORE,
        AFTER
    }

    private record Trap(int step, Side side, Runnable kill, AtomicBoolean sprung) {}

    private final ServerSocket door;
    private final int database;
    private final AtomicInteger steps = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Trap trap;
    private volatile @Nullable StandStill standStill;
    private volatile boolean dead;

    StepWire(int databasePort) throws IOException {
        database = databasePort;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Counts from here. */
    void restart() {
        steps.set(0);
    }

    /** Round trips since the last restart of the count, background work included. */
    int steps() {
        return steps.get();
    }

    /** From here on, the given round trip (the first is 1) ends the server. */
    void arm(int step, Side side, Runnable kill) {
        steps.set(0);
        trap = new Trap(step, side, kill, new AtomicBoolean());
    }

    /** Whether the server died in the trap; when not, the trap is taken away. */
    boolean disarm() {
        var armed = trap;
        trap = null;
        return armed != null && !armed.sprung().compareAndSet(false, true);
    }

    /** From here on, conversations stop where that says. */
    void stop(StandStill at) {
        standStill = at;
    }

    /** Ends the server as it stands; nothing that it said and that was held reaches the database. */
    void die(Runnable kill) {
        dead = true;
        kill.run();
        cut();
    }

    /** Lets the next server through. */
    void revive() {
        cut();
        trap = null;
        standStill = null;
        dead = false;
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void cut() {
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
        var over = standStill;
        if (over != null) {
            over.release();
        }
    }

    private void spring(Trap armed) {
        if (armed.sprung().compareAndSet(false, true)) {
            die(armed.kill());
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), database);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                var conversation = new Conversation(near, far);
                Thread.ofVirtual().start(conversation::requests);
                Thread.ofVirtual().start(conversation::answers);
            } catch (IOException e) {
                // the measurement is over, or this server is dead
            }
        }
    }

    /** One connection of the server. */
    private final class Conversation {

        private final Socket near;
        private final Socket far;
        private final CommitSpotter commits = new CommitSpotter();
        private volatile @Nullable Trap answerTrap;
        private volatile @Nullable UUID committed;
        private @Nullable UUID subject;

        Conversation(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void requests() {
            try (near; far) {
                var in = new DataInputStream(new BufferedInputStream(near.getInputStream()));
                var out = new BufferedOutputStream(far.getOutputStream());
                copyStartup(in, out);
                var batch = new ByteArrayOutputStream();
                while (!dead) {
                    int type = in.read();
                    if (type < 0) {
                        return;
                    }
                    var message = copyMessage(type, in, batch);
                    stopAt(type, message);
                    if (endsRoundTrip(type) && !mayPass()) {
                        return;
                    }
                    if (!belongsToBatch(type) && !dead) {
                        batch.writeTo(out);
                        out.flush();
                        batch.reset();
                    }
                }
            } catch (IOException e) {
                // cut
            }
        }

        void answers() {
            try (near; far) {
                var in = new DataInputStream(new BufferedInputStream(far.getInputStream()));
                var out = new BufferedOutputStream(near.getOutputStream());
                while (!dead) {
                    int type = in.read();
                    if (type < 0) {
                        return;
                    }
                    var message = new ByteArrayOutputStream();
                    copyMessage(type, in, message);
                    if (type == 'Z' && answered()) {
                        return;
                    }
                    message.writeTo(out);
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // cut
            }
        }

        /** At what the server says; stands there until the server is dead when it came as far as it was to. */
        private void stopAt(int type, byte[] message) {
            var stop = standStill;
            if (stop == null) {
                subject = null;
                commits.seen(type, message);
                return;
            }
            boolean commit = commits.seen(type, message);
            var written = type == 'B' ? stop.subject(message).orElse(null) : null;
            if (written != null && stop.moment() == StandStill.Moment.BEFORE_WRITE) {
                stop.stand(written);
            }
            subject = written == null ? subject : written;
            var row = subject;
            if (commit && row != null) {
                subject = null;
                if (stop.moment() == StandStill.Moment.BEFORE_COMMIT) {
                    stop.stand(row);
                } else {
                    committed = row;
                }
            }
        }

        /** The database is ready for the next query: this one is done. True when the server never hears of that. */
        private boolean answered() {
            var armed = answerTrap;
            if (armed != null) {
                spring(armed);
                return true;
            }
            var row = committed;
            var stop = standStill;
            if (row != null && stop != null) {
                stop.stand(row);
                return true;
            }
            return false;
        }

        /** False when this was the round trip before which the server dies. */
        private boolean mayPass() {
            int step = steps.incrementAndGet();
            var armed = trap;
            if (armed != null && armed.step() == step) {
                if (armed.side() == Side.BEFORE) {
                    spring(armed);
                    return false;
                }
                answerTrap = armed;
            }
            return true;
        }

        private static void copyStartup(DataInputStream in, BufferedOutputStream out) throws IOException {
            int length = in.readInt();
            var data = new DataOutputStream(out);
            data.writeInt(length);
            data.write(in.readNBytes(length - Integer.BYTES));
            data.flush();
        }

        /** @return what the message says, without its type and length */
        private static byte[] copyMessage(int type, DataInputStream in, ByteArrayOutputStream to) throws IOException {
            var data = new DataOutputStream(to);
            int length = in.readInt();
            var content = in.readNBytes(length - Integer.BYTES);
            data.writeByte(type);
            data.writeInt(length);
            data.write(content);
            return content;
        }

        /** Sync and simple Query. */
        private static boolean endsRoundTrip(int type) {
            return type == 'S' || type == 'Q';
        }

        /** Parse, Bind, Describe, Execute, Close: the database is to hear of them with the Sync, or never. */
        private static boolean belongsToBatch(int type) {
            return type == 'P' || type == 'B' || type == 'D' || type == 'E' || type == 'C';
        }
    }
}
