package dev.comptoir.integrations.log;

import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.http.ExchangeLog;
import org.springframework.stereotype.Component;

/** Keeps every exchange with a provider in the log of the connection that it was made for. */
@Component
final class LoggedExchanges implements ExchangeLog {

    private final LogWriter writer;

    LoggedExchanges(LogWriter writer) {
        this.writer = writer;
    }

    @Override
    public void record(Exchange exchange) {
        var underWay =
                LogScope.find()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "A provider is called outside of an opened connection"));
        var scope = underWay.scope();
        underWay.follow(writer.write(LogEntry.of(exchange, scope)));
        scope.watcher().accept(exchange);
    }
}
