package dev.comptoir.platform.data;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A place in a list: the sort keys of the last item seen. Opaque outside; a checksum tells a
 * changed or truncated one from ours. It grants nothing: the query behind it stays under the same
 * permissions and policies.
 */
public record Cursor(List<String> keys) {

    private static final char SEPARATOR = '\u001f';

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** Keys are instants, UUIDs, numbers or texts. */
    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /**
     * @throws InvalidPageRequestException when the text is no cursor of ours
     */
    public static Cursor decode(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var checksum = bytes.getInt();
            var keys = new byte[bytes.remaining()];
            bytes.get(keys);
            if (checksum != checksum(keys)) {
                throw invalid();
            }
            return new Cursor(
                    List.of(
                            new String(keys, StandardCharsets.UTF_8)
                                    .split(String.valueOf(SEPARATOR), -1)));
        } catch (InvalidPageRequestException e) {
            throw e;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw invalid();
        }
    }

    public String encode() {
        var bytes = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        var whole =
                ByteBuffer.allocate(Integer.BYTES + bytes.length)
                        .putInt(checksum(bytes))
                        .put(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (InvalidPageRequestException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public String text(int index) {
        if (index >= keys.size()) {
            throw invalid();
        }
        return keys.get(index);
    }

    private static int checksum(byte[] bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    private static InvalidPageRequestException invalid() {
        return new InvalidPageRequestException(
                "cursor", "this cursor was not given out for this list");
    }
}
