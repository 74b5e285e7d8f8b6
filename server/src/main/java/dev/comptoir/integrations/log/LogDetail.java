package dev.comptoir.integrations.log;

import dev.comptoir.platform.http.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry with all that is kept of it. */
public record LogDetail(
        LogRow row,
        List<Header> requestHeaders,
        @Nullable String requestBody,
        List<Header> responseHeaders,
        @Nullable String responseBody,
        boolean truncated,
        List<LogEntry.Change> changes) {}
