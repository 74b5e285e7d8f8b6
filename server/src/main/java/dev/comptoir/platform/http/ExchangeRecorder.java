package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.Correlation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.stereotype.Component;

/** Turns an attempt into an {@link Exchange} that may be shown: masked first, then cut. */
@Component
final class ExchangeRecorder {

    private final ObjectProvider<ExchangeLog> log;

    /** Asked for late: the log belongs to a module whose own services call providers. */
    ExchangeRecorder(ObjectProvider<ExchangeLog> log) {
        this.log = log;
    }

    /** What was sent, or was to be. */
    record Sending(
            RemoteTarget target,
            @Nullable String operation,
            int number,
            Instant at,
            HttpRequest request,
            @SuppressWarnings("ArrayRecordComponent") byte[] body) {} // never compared

    /** Begins to keep the exchange, see {@link ExchangeLog#record}. */
    void record(
            Sending sending,
            @Nullable ReadAnswer answer,
            @Nullable ProviderFault fault,
            Duration took,
            Redactor redactor) {
        log.getObject().record(exchange(sending, answer, fault, took, redactor));
    }

    private static Exchange exchange(
            Sending sending,
            @Nullable ReadAnswer answer,
            @Nullable ProviderFault fault,
            Duration took,
            Redactor redactor) {
        var target = sending.target();
        var request = sending.request();
        var sent = Body.of(request.getHeaders(), sending.body(), redactor);
        var received =
                answer == null ? Body.NONE : Body.of(answer.getHeaders(), answer.bytes(), redactor);
        return new Exchange(
                target.store(),
                target.connection(),
                correlationId(request),
                sending.operation(),
                sending.number(),
                sending.at(),
                took,
                request.getMethod().name(),
                redactor.uri(request.getURI()),
                answer == null ? null : Integer.valueOf(answer.getStatusCode().value()),
                redactor.headers(request.getHeaders()),
                sent.text,
                answer == null ? List.of() : redactor.headers(answer.getHeaders()),
                received.text,
                sent.cut || received.cut,
                fault == null ? null : fault.kind(),
                fault == null ? null : fault.providerCode().map(redactor::text).orElse(null),
                fault == null ? null : fault.words(),
                target.environment());
    }

    private static String correlationId(HttpRequest request) {
        var sent = request.getHeaders().getFirst(Correlation.HEADER);
        return sent == null ? Correlation.current() : sent;
    }

    /** A body as it is kept. */
    private record Body(@Nullable String text, boolean cut) {

        static final Body NONE = new Body(null, false);

        /**
         * Room behind the cut in which a secret that lies across it still ends, in its longest
         * encoding.
         */
        private static final int MARGIN = 16 * 1024;

        static Body of(HttpHeaders headers, byte[] body, Redactor redactor) {
            if (body.length == 0) {
                return NONE;
            }
            var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
            if (isBinary(type)) {
                return new Body(withheld(String.valueOf(type), body), false);
            }
            return text(
                    MultipartAnswer.announcedBy(headers) ? parts(headers, body) : body, redactor);
        }

        /** Documents among the parts are told, not kept. */
        private static byte[] parts(HttpHeaders headers, byte[] body) {
            try {
                return MultipartAnswer.read(headers, body).parts().stream()
                        .map(part ->
                                "%s: %s"
                                        .formatted(
                                                part.id(),
                                                part.isText()
                                                        ? new String(
                                                                part.content(),
                                                                StandardCharsets.UTF_8)
                                                        : withheld(
                                                                part.mediaType(), part.content())))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
            } catch (ProviderFault broken) {
                return withheld("multipart, not readable", body).getBytes(StandardCharsets.UTF_8);
            }
        }

        private static String withheld(String type, byte[] content) {
            return "[%s, %d bytes]".formatted(type, content.length);
        }

        private static Body text(byte[] body, Redactor redactor) {
            int examined = Math.min(body.length, Exchange.BODY_CAP + MARGIN);
            var read = new String(body, 0, examined, StandardCharsets.UTF_8);
            var text = storable(SecretFields.mask(redactor.text(read)));
            return text.length() > Exchange.BODY_CAP
                    ? new Body(text.substring(0, Exchange.BODY_CAP), true)
                    : new Body(text, examined < body.length);
        }

        /** PostgreSQL's text holds no zero; looking for one is cheaper than replacing none. */
        private static String storable(String text) {
            return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        }

        private static boolean isBinary(@Nullable String type) {
            if (type == null) {
                return false;
            }
            var lower = type.toLowerCase(Locale.ROOT);
            return List.of(
                            "image/",
                            "audio/",
                            "video/",
                            "font/",
                            "application/pdf",
                            "application/zip",
                            "application/octet-stream")
                    .stream()
                    .anyMatch(lower::startsWith);
        }
    }
}
