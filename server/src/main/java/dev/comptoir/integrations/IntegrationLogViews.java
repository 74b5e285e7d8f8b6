package dev.comptoir.integrations;

import dev.comptoir.access.ActorNames;
import dev.comptoir.access.ActorView;
import dev.comptoir.integrations.log.LogDetail;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogRow;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words entries of the log for whoever looks at them. */
@Component
class IntegrationLogViews {

    private final Wording words;
    private final ActorNames names;

    IntegrationLogViews(Wording words, ActorNames names) {
        this.words = words;
        this.names = names;
    }

    IntegrationLogView.Detail detail(LogDetail detail) {
        var row = detail.row();
        boolean call = row.kind() == LogKind.CALL;
        return new IntegrationLogView.Detail(
                views(List.of(row)).getFirst(),
                call
                        ? new IntegrationLogView.Request(
                                detail.requestHeaders(), detail.requestBody())
                        : null,
                row.status() == null
                        ? null
                        : new IntegrationLogView.Response(
                                row.status(),
                                detail.responseHeaders(),
                                detail.responseBody(),
                                detail.truncated()),
                row.kind() == LogKind.CHANGE ? detail.changes() : null);
    }

    /** The entries in the viewer's language, their actors by the names that they have now. */
    List<IntegrationLogView> views(List<LogRow> rows) {
        var actors = names.of(rows.stream().map(LogRow::actor).toList());
        return rows.stream().map(row -> view(row, actors.apply(row.actor()))).toList();
    }

    private IntegrationLogView view(LogRow row, ActorView actor) {
        return new IntegrationLogView(
                row.id(),
                row.at(),
                row.integration(),
                row.label(),
                row.kind(),
                row.operation(),
                row.outcome(),
                row.environment(),
                actor,
                row.method(),
                row.url(),
                row.status(),
                row.attempt(),
                row.durationMillis(),
                row.fault(),
                row.providerCode(),
                text(row, actor),
                row.correlationId());
    }

    private String text(LogRow row, ActorView actor) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("provider", words.provider(row.type()));
        params.put("label", row.label());
        params.put("status", row.status() == null ? null : row.status().toString());
        params.put("millis", row.durationMillis());
        params.put("message", row.kind() == LogKind.ERROR ? title(row) : row.message());
        params.put("actor", actor.label());
        return words.text(key(row), params);
    }

    /** An error is kept by its problem's code. */
    private String title(LogRow row) {
        return words.find("problem." + row.message() + ".title")
                .orElse(String.valueOf(row.message()));
    }

    private static String key(LogRow row) {
        var prefix = "integrations.log." + row.kind().id() + ".";
        return switch (row.kind()) {
            case CHANGE -> prefix + row.operation();
            case CALL, TEST, ERROR ->
                    prefix + row.outcome().id() + (row.message() == null ? "" : ".words");
        };
    }
}
