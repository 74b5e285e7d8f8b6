package dev.comptoir.testing;

import dev.comptoir.simulators.SimulatorServer;

/**
 * The simulators that a test's product calls. All tests of a run share them, one after the other: a
 * test that scripts faults resets them when it begins.
 */
public final class TestSimulators {

    private static final SimulatorServer SERVER = SimulatorServer.start();

    private TestSimulators() {}

    public static SimulatorServer get() {
        return SERVER;
    }
}
