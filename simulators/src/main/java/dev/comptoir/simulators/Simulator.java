package dev.comptoir.simulators;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.Map;
import java.util.Set;

/**
 * One provider. Found by {@link java.util.ServiceLoader}, so that a new one is a folder and one
 * service line; each {@link SimulatorServer} has instances of its own.
 */
public interface Simulator {

    /** Short name, that of the connector's folder: {@code ups}. */
    String code();

    /** The provider's real host names; each is a path prefix of the server. */
    Set<String> hosts();

    /** The operations. Called once; time is read from the clock at each request. */
    Routes routes(VirtualClock clock);

    /** How this provider words a common trouble. */
    Response refuse(Refusal refusal);

    default Settings settings() {
        return Settings.of(Map.of());
    }

    /** What it sold; empty for providers that sell nothing one by one. */
    default Ledger ledger() {
        return new Ledger();
    }

    /** The parcels that it carries. */
    default Journeys journeys() {
        return new Journeys();
    }

    /** Forgets everything since the start. */
    void reset();
}
