package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.MismatchedInputException;

/** An answer that was read to its end, and no longer holds a connection. */
final class ReadAnswer implements ClientHttpResponse {

    private final HttpStatusCode status;
    private final String statusText;
    private final HttpHeaders headers;
    private final byte[] body;
    private @Nullable Object content;

    private ReadAnswer(HttpStatusCode status, String statusText, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.statusText = statusText;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Reads and closes it.
     *
     * @throws ProviderFault when it is larger than the policy allows; the rest is not read
     */
    static ReadAnswer of(ClientHttpResponse response, CallPolicy policy, Attempt attempt)
            throws IOException {
        try (response) {
            int cap = Math.toIntExact(policy.responseCap().toBytes());
            var body = read(response, cap + 1, attempt);
            if (body.length > cap) {
                attempt.abort();
                throw ProviderFault.of(
                        FaultKind.PROTOCOL,
                        NetworkCause.TOO_LARGE,
                        "Its answer is larger than %d kB."
                                .formatted(policy.responseCap().toKilobytes()));
            }
            return new ReadAnswer(
                    response.getStatusCode(),
                    response.getStatusText(),
                    response.getHeaders(),
                    body);
        }
    }

    private static byte[] read(ClientHttpResponse response, int most, Attempt attempt)
            throws IOException {
        try {
            return response.getBody().readNBytes(most);
        } catch (IOException e) {
            attempt.abort(); // closing would else try to read on
            throw e;
        }
    }

    /**
     * Reads the body as JSON of this type; {@link Body#content} gives the result.
     *
     * @throws tools.jackson.core.JacksonException when it is broken or of another form
     */
    void readAs(JavaType form) {
        content = RemoteJson.MAPPER.readValue(body, form);
        if (content == null) {
            throw MismatchedInputException.from(
                    (JsonParser) null, form, "the word null where something is documented");
        }
    }

    byte[] bytes() {
        return body;
    }

    FailedAnswer asFailed() {
        return new FailedAnswer(status.value(), headers, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public String getStatusText() {
        return statusText;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new Body(body, content);
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** The body as a converter gets it: what it was read into already need not be read again. */
    static final class Body extends ByteArrayInputStream {

        private final @Nullable Object content;

        private Body(byte[] bytes, @Nullable Object content) {
            super(bytes);
            this.content = content;
        }

        Optional<Object> content() {
            return Optional.ofNullable(content);
        }
    }
}
