package dev.comptoir.integrations;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.log.LogScope;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Console;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.web.FaultOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Service
final class ConnectionConsole implements Console {

    private static final String OPERATION = "console";

    private final Catalogue catalogue;
    private final Opener opener;
    private final Wording words;

    ConnectionConsole(Catalogue catalogue, Opener opener, Wording words) {
        this.catalogue = catalogue;
        this.opener = opener;
        this.words = words;
    }

    @Override
    public <S extends Record> List<Exchange> send(
            Connector<S> connector, UUID integration, Consumer<Opened<S>> request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A provider is never called inside a database transaction");
        }
        var provider = catalogue.of(connector);
        var sealed = opener.read(integration);
        var connection = sealed.connection();
        if (!connection.type().equals(provider.type())) {
            throw new Problem(IntegrationsProblem.UNKNOWN_INTEGRATION, Map.of("id", integration));
        }
        if (!connection.active()) {
            throw new Problem(IntegrationsProblem.INACTIVE, Map.of("label", connection.label()));
        }
        new FaultOrigin(provider.type(), words.provider(provider.type())).note();
        var opened = opener.open(provider, sealed);
        var seen = new ArrayList<Exchange>();
        var scope =
                new LogScope(
                        connection.logSubject(),
                        ActorRef.current(),
                        OPERATION,
                        Set.of(),
                        seen::add);
        try {
            scope.call(() -> {
                request.accept(opened);
                return true;
            });
        } catch (ProviderFault fault) {
            if (seen.isEmpty() || seen.getLast().status() == null) {
                throw fault;
            }
        }
        return List.copyOf(seen);
    }
}
