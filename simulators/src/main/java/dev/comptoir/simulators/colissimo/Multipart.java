package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** An answer in parts, with the heads that Colissimo's server writes. */
final class Multipart {

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared or changed
    record Part(String id, String type, byte[] content) {}

    private Multipart() {}

    static Part json(byte[] infos) {
        return new Part("jsonInfos", "application/json;charset=UTF-8", infos);
    }

    static Part paper(String id, byte[] content) {
        return new Part(id, "application/octet-stream", content);
    }

    static Response of(int status, List<Part> parts) {
        var boundary = "uuid:" + UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(
                    ascii(
                            "\r\n--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <%s>\r\n\r\n"
                                    .formatted(boundary, part.type(), part.id())));
            out.writeBytes(part.content());
        }
        out.writeBytes(ascii("\r\n--%s--".formatted(boundary)));
        var type =
                "multipart/mixed; boundary=\"%s\"; start=\"<jsonInfos>\"; type=\"application/json\""
                        .formatted(boundary);
        return new Response(status, Headers.none().with("Content-Type", type), out.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
