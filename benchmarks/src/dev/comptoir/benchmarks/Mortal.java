package dev.comptoir.benchmarks;

import java.util.Map;

/** A server that is killed and started again, on a database of its own behind a {@link StepWire}. */
final class Mortal implements AutoCloseable {

    private final Settings settings;
    private final Map<String, String> environment;
    private final StepWire wire;
    private Product product;

    private Mortal(Settings settings, Map<String, String> environment, StepWire wire, Product product) {
        this.settings = settings;
        this.environment = environment;
        this.wire = wire;
        this.product = product;
    }

    static Mortal start(Settings settings, Map<String, String> environment, StepWire wire) throws Exception {
        return new Mortal(settings, environment, wire, Product.start(settings, environment));
    }

    StepWire wire() {
        return wire;
    }

    /** SIGKILL, if it still lives. */
    void kill() {
        product.kill();
    }

    /** Starts the next one, with a wire that lets everything through. */
    void rise() throws Exception {
        wire.revive();
        product = Product.start(settings, environment);
    }

    @Override
    public void close() throws InterruptedException {
        product.close();
    }
}
