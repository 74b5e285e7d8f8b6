package dev.comptoir.webhooks;

import dev.comptoir.platform.http.Header;
import dev.comptoir.webhooks.spi.HookRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came.
 *
 * @param path what followed the connection's address
 * @param body absent when it is no text, or was dropped for its age
 * @param bodyBase64 when it is no text
 */
record HookMessageDetail(
        HookMessageView message,
        @Nullable String method,
        @Nullable String path,
        List<Header> headers,
        @Nullable String body,
        @Nullable String bodyBase64) {

    static HookMessageDetail of(HookMessageView message, @Nullable HookRequest request) {
        if (request == null) {
            return new HookMessageDetail(message, null, null, List.of(), null, null);
        }
        var text = text(request.body());
        return new HookMessageDetail(
                message,
                request.method(),
                request.path(),
                headers(request),
                text,
                text == null ? Base64.getEncoder().encodeToString(request.body()) : null);
    }

    private static List<Header> headers(HookRequest request) {
        return request.headers().entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .sorted(Comparator.comparing(Header::name))
                .toList();
    }

    private static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
