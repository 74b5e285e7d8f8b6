package dev.comptoir.connectors;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.simulators.SimulatorServer;

/**
 * What the contracts of a carrier's capabilities stand on; {@link ConnectorContract} has it all.
 * Each of them is an interface with tests, so that a carrier's test implements as many as the
 * carrier has capabilities.
 *
 * @param <S> the connector's settings
 */
public interface CarrierContract<S extends Record> {

    /** A new connection to the simulator with good settings. */
    Opened<S> open();

    SimulatorServer simulators();

    /** The provider's production host, under which the simulator answers. */
    String host();
}
