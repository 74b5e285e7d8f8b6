package dev.comptoir.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** Answers of several parts, split on bytes, and how the log keeps them. */
class MultipartAnswerTest {

    private static final String TYPE =
            "multipart/mixed; boundary=\"uuid:1-2\"; type=\"application/json\"";

    /** Each byte there is, twice, and what looks like a delimiter and is none. */
    private static final byte[] DOCUMENT = document();

    @Test
    void a_document_comes_out_byte_for_byte() {
        var answer = MultipartAnswer.read(headers(TYPE), body("\r\n", DOCUMENT));

        assertThat(answer.parts()).hasSize(2);
        assertThat(answer.part("label").orElseThrow().content()).isEqualTo(DOCUMENT);
        assertThat(answer.part("label").orElseThrow().mediaType())
                .isEqualTo("application/octet-stream");
        assertThat(answer.part("infos").orElseThrow().json(Map.class))
                .isEqualTo(Map.of("key", "secret-of-the-provider"));
    }

    @Test
    void bare_line_feeds_are_understood() {
        var plain = "a plain label".getBytes(ISO_8859_1);
        var answer = MultipartAnswer.read(headers(TYPE), body("\n", plain));

        assertThat(answer.part("label").orElseThrow().content()).isEqualTo(plain);
    }

    @Test
    void an_answer_of_one_piece_is_one_part() {
        var answer =
                MultipartAnswer.read(
                        headers("application/json; charset=utf-8"), "{}".getBytes(ISO_8859_1));

        assertThat(answer.parts()).hasSize(1);
        assertThat(answer.parts().getFirst().mediaType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no part at all",
                "--uuid:1-2\r\nContent-ID: <infos>\r\n\r\n{}",
                "--uuid:1-23\r\n\r\n{}\r\n--uuid:1-23--",
            })
    void an_answer_that_is_cut_or_another_is_no_success(String body) {
        var fault =
                catchThrowableOfType(
                        ProviderFault.class,
                        () -> MultipartAnswer.read(headers(TYPE), body.getBytes(ISO_8859_1)));

        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void the_log_keeps_what_can_be_read_and_masks_it() throws IOException {
        var answer =
                new Response(
                        200, Headers.none().with("Content-Type", TYPE), body("\r\n", DOCUMENT));
        try (var simulators = SimulatorServer.start();
                var harness = new RemoteCallsHarness(simulators.uri("api.custom.example"))) {
            simulators.faults().on("api.custom.example", "/open").play(new Fault.Answer(answer));

            harness.get(
                    harness.target(CallPolicy.defaults(), Secret.of("secret-of-the-provider")),
                    "/open");

            assertThat(harness.log.getFirst().responseBody())
                    .isEqualTo(
                            """
                            infos: {"key":"%s"}
                            label: [application/octet-stream, %d bytes]\
                            """
                                    .formatted(Redactor.MASK, DOCUMENT.length));
        }
    }

    private static byte[] body(String newLine, byte[] document) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("preamble\n".replace("\n", newLine).getBytes(ISO_8859_1));
        out.writeBytes(
                "--uuid:1-2\nContent-Type: application/json; charset=UTF-8\nContent-ID: <infos>\n\n{\"key\":\"secret-of-the-provider\"}\n--uuid:1-2\nContent-Type: application/octet-stream\ncontent-id: <label>\n\n"
                        .replace("\n", newLine)
                        .getBytes(ISO_8859_1));
        out.writeBytes(document);
        out.writeBytes("\n--uuid:1-2--\n".replace("\n", newLine).getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] document() {
        var out = new ByteArrayOutputStream();
        for (int n = 0; n < 512; n++) {
            out.write(n % 256);
        }
        out.writeBytes("\r\n--uuid:1-2x\r\n--uuid:1\r\n\r\n".getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static HttpHeaders headers(String contentType) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        return headers;
    }
}
