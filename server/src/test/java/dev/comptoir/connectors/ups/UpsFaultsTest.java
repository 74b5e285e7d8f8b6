package dev.comptoir.connectors.ups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.FailedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class UpsFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "401, 10401, AUTHENTICATION",
        "401, 250002, AUTHENTICATION",
        "400, 250003, AUTHENTICATION",
        "403, 10403, PERMISSION",
        "403, 250002, PERMISSION",
        "400, 110100, PERMISSION",
        "400, 9110045, INVALID_REQUEST",
        "429, 10429, RATE_LIMITED",
        "200, 10429, RATE_LIMITED",
        "400, 111210, INVALID_REQUEST",
        "200, 111285, INVALID_REQUEST",
        "200, 20001, UNAVAILABLE",
        "500, 999999, UNAVAILABLE",
        "404, 999999, NOT_FOUND",
        "400, 999999, INVALID_REQUEST",
    })
    void judges_by_code_before_status(int status, String code, FaultKind kind) {
        var fault =
                requireNonNull(
                        new UpsFaults()
                                .read(
                                        answer(
                                                status,
                                                """
                                                {"response":{"errors":[{"code":"%s","message":"In UPS's words."}]}}\
                                                """
                                                        .formatted(code))));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.providerCode()).contains(code);
        assertThat(fault.words()).isEqualTo("In UPS's words.");
    }

    @Test
    void tells_all_errors_and_takes_an_object_for_the_list() {
        var several =
                requireNonNull(
                        new UpsFaults()
                                .read(
                                        answer(
                                                400,
                                                """
                                                {"response":{"errors":[{"code":"111285","message":"One."},{"code":"111286","message":"Two."}]}}\
                                                """)));
        var single =
                requireNonNull(
                        new UpsFaults()
                                .read(
                                        answer(
                                                400,
                                                """
                                                {"response":{"errors":{"code":111285,"message":"One."}}}\
                                                """)));

        assertThat(several.words()).isEqualTo("One. Two.");
        assertThat(single.providerCode()).contains("111285");
    }

    @Test
    void leaves_what_is_not_ups_s_error_to_the_status() {
        assertThat(new UpsFaults().read(answer(200, "{\"RateResponse\":{}}"))).isNull();
        assertThat(new UpsFaults().read(answer(503, "<html>Bad gateway</html>"))).isNull();
        assertThat(new UpsFaults().read(answer(400, "{\"response\":{\"errors\":[]}}"))).isNull();
    }

    private static FailedAnswer answer(int status, String body) {
        return new FailedAnswer(status, new HttpHeaders(), body.getBytes(UTF_8));
    }
}
