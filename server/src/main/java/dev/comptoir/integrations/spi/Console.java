package dev.comptoir.integrations.spi;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.Exchange;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Requests that a person writes by hand and sends on a connection. They go the way of all calls,
 * limits and log included; the connection's health is left alone, since what somebody tries out
 * proves nothing about it.
 */
public interface Console {

    /**
     * Sends on a connection of the current store, not inside a transaction.
     *
     * @param connector the caller itself: connections of other providers are not opened
     * @param request makes the calls
     * @return what went over the line, in order, as it was logged: secrets masked, bodies cut. Not
     *     empty, and the last one was answered, be it by a no
     * @throws ProviderFault when no answer came
     * @throws Problem when it could not be sent: connection unknown or inactive, secrets locked
     */
    <S extends Record> List<Exchange> send(
            Connector<S> connector, UUID integration, Consumer<Opened<S>> request);
}
