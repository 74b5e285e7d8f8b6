package dev.comptoir.integrations;

import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.platform.csv.CsvExport;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the log as a file, page by page: neither the server's memory nor a transaction holds more
 * of it than a page. Headers and bodies are left out; each entry's id leads to them.
 */
@Component
final class IntegrationLogExport {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "at",
                    "integrationId",
                    "integration",
                    "kind",
                    "operation",
                    "outcome",
                    "environment",
                    "actor",
                    "method",
                    "url",
                    "status",
                    "attempt",
                    "durationMillis",
                    "faultKind",
                    "providerCode",
                    "text",
                    "correlationId");

    private final IntegrationLog log;
    private final IntegrationLogViews views;
    private final JsonMapper json;

    IntegrationLogExport(IntegrationLog log, IntegrationLogViews views, JsonMapper json) {
        this.log = log;
        this.views = views;
        this.json = json;
    }

    void csv(LogFilter filter, HttpServletResponse response) throws IOException {
        announce(response, CsvExport.MEDIA_TYPE, "csv");
        try (var csv = new CsvExport(response.getOutputStream(), ',')) {
            csv.row(COLUMNS);
            each(filter, entry -> csv.row(cells(entry)));
        }
    }

    void lines(LogFilter filter, HttpServletResponse response) throws IOException {
        announce(response, MediaType.APPLICATION_NDJSON_VALUE, "ndjson");
        var out = response.getOutputStream();
        each(filter, entry -> write(out, json.writeValueAsString(entry) + "\n"));
        out.flush();
    }

    private static void announce(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("integration-log." + extension)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void each(LogFilter filter, Consumer<IntegrationLogView> take) {
        @Nullable Cursor after = null;
        do {
            var page = log.list(filter, new PageRequest(after, PageRequest.MAX_LIMIT));
            views.views(page.items()).forEach(take);
            after = page.nextCursor() == null ? null : Cursor.decode(page.nextCursor());
        } while (after != null);
    }

    private static List<@Nullable String> cells(IntegrationLogView entry) {
        return Arrays.asList(
                entry.id().toString(),
                entry.at().toString(),
                entry.integrationId().toString(),
                entry.integrationLabel(),
                entry.kind().id(),
                entry.operation(),
                entry.outcome().id(),
                entry.environment().id(),
                entry.actor().label(),
                entry.method(),
                entry.url(),
                text(entry.status()),
                text(entry.attempt()),
                text(entry.durationMillis()),
                entry.faultKind() == null ? null : entry.faultKind().id(),
                entry.providerCode(),
                entry.text(),
                entry.correlationId());
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : Objects.toString(number);
    }

    private static void write(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
