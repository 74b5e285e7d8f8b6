package dev.comptoir.benchmarks;

import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every tenth of a second how much memory the server has, until it is closed. */
final class MemoryWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 100;

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private volatile double most;

    MemoryWatch(Product product) {
        thread =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                while (!closed.get()) {
                                    most = Math.max(most, product.residentMegabytes());
                                    Thread.sleep(PAUSE_MILLIS);
                                }
                            } catch (Exception ended) {
                                most = Double.NaN; // so that no figure is made of it
                            }
                        });
    }

    double mostMegabytes() {
        return most;
    }

    @Override
    public void close() throws InterruptedException {
        closed.set(true);
        thread.join();
    }
}
