package dev.comptoir.webhooks;

import dev.comptoir.access.LinkToken;
import dev.comptoir.webhooks.spi.HookRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * A request at some connection's address, {@code /hooks/{connector}/{key}} and what may follow.
 *
 * @param rest what follows the key, without its slash
 */
record HookKnock(String code, LinkToken key, String rest) {

    static final String PLACE = "/hooks/";

    /** 256 bits in Base64 without padding. */
    private static final int KEY_LENGTH = 43;

    private static final int LONGEST_REST = 200;
    private static final int FIRST_READ = 8 * 1024;

    /** Their values prove who sends; whoever reads a kept message does not need them. */
    private static final Set<String> NEVER_KEPT =
            Set.of("authorization", "proxy-authorization", "cookie", "x-api-key", "dhl-api-key");

    /** A body that is refused for its size or slowness. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        Refused(HttpStatus status) {
            super(status.toString(), null, false, false);
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    /** Empty for a path that no address of ours has. */
    static Optional<HookKnock> of(String path) {
        int code = path.indexOf('/', PLACE.length());
        if (code < 0) {
            return Optional.empty();
        }
        int end = path.indexOf('/', code + 1);
        var key = path.substring(code + 1, end < 0 ? path.length() : end);
        var rest = end < 0 ? "" : path.substring(end + 1);
        return key.length() != KEY_LENGTH || rest.length() > LONGEST_REST
                ? Optional.empty()
                : Optional.of(
                        new HookKnock(
                                path.substring(PLACE.length(), code), new LinkToken(key), rest));
    }

    /**
     * Reads the request as the connector is to see it.
     *
     * @throws Refused when the body is too large or comes too slowly
     */
    HookRequest read(HttpServletRequest request, HookSettings settings)
            throws IOException, Refused {
        return new HookRequest(
                request.getMethod(), rest, headers(request), body(request, settings));
    }

    private static byte[] body(HttpServletRequest request, HookSettings settings)
            throws IOException, Refused {
        long most = settings.size().toBytes();
        long told = request.getContentLengthLong();
        if (told > most) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        long begun = System.nanoTime();
        var bytes = new byte[told >= 0 ? (int) told : FIRST_READ];
        int length = 0;
        try {
            var in = request.getInputStream();
            int read;
            while (length != told && (read = in.read(bytes, length, bytes.length - length)) >= 0) {
                length += read;
                if (length > most) {
                    throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
                }
                if (System.nanoTime() - begun > settings.time().toNanos()) {
                    throw new Refused(HttpStatus.REQUEST_TIMEOUT);
                }
                bytes = length < bytes.length ? bytes : Arrays.copyOf(bytes, 2 * length + 1);
            }
        } catch (SocketTimeoutException stalled) {
            throw new Refused(HttpStatus.REQUEST_TIMEOUT);
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        var headers = new HashMap<String, List<String>>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                    .addAll(Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    /** The headers that are kept with the message. */
    static Map<String, List<String>> kept(HookRequest request, Door door) {
        var credential = door.address().credential().reveal();
        var kept = new HashMap<>(request.headers());
        kept.entrySet()
                .removeIf(header ->
                        NEVER_KEPT.contains(header.getKey())
                                || header.getValue().stream()
                                        .anyMatch(value -> value.contains(credential)));
        return kept;
    }
}
