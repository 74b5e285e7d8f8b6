package dev.comptoir.platform.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A provider's answer, as its {@link FaultReader} sees it.
 *
 * @param body as it came, decompressed; not to be changed
 */
@SuppressWarnings(
        "ArrayRecordComponent") // never compared; copying every answer's body would be waste
public record FailedAnswer(int status, HttpHeaders headers, byte[] body) {

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, charset());
    }

    /** The body, if it is JSON. */
    public Optional<JsonNode> json() {
        try {
            var tree = RemoteJson.MAPPER.readTree(body);
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the ASCII text occurs in the body. Asked before {@link #json()} of an answer that is
     * most likely no fault, it saves reading the whole of it.
     */
    public boolean mentions(String ascii) {
        return new String(body, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    private Charset charset() {
        try {
            var type = headers.getContentType();
            var charset = type == null ? null : type.getCharset();
            return charset == null ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalArgumentException e) {
            return StandardCharsets
                    .UTF_8; // the provider names no type or character set that exists
        }
    }
}
