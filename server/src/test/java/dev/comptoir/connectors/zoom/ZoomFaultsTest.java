package dev.comptoir.connectors.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class ZoomFaultsTest {

    private static final String DAILY =
            "{\"code\":429,\"message\":\"You have exceeded the daily rate limit (100) of Meeting Create/Update API requests.\"}";

    @ParameterizedTest
    @CsvSource({
        "401, 124, AUTHENTICATION",
        "400, 4711, PERMISSION",
        "400, 104, PERMISSION",
        "401, 4717, PERMISSION",
        "401, 4738, PERMISSION",
        "400, 4741, AUTHENTICATION",
        "400, 200, PERMISSION",
        "200, 200, PERMISSION",
        "400, 300, INVALID_REQUEST",
        "404, 1001, NOT_FOUND",
        "400, 1010, NOT_FOUND",
        "400, 1120, NOT_FOUND",
        "400, 3000, PERMISSION",
        "404, 3001, NOT_FOUND",
        "400, 3161, PERMISSION",
        "403, 2306, PERMISSION",
        "429, 429, RATE_LIMITED",
        "400, 4001, RATE_LIMITED",
        "403, 99999, PERMISSION",
        "500, 99999, UNAVAILABLE",
        "504, 99999, TIMEOUT",
        "400, 99999, INVALID_REQUEST",
    })
    void judges_by_code_before_status(int status, String code, FaultKind kind) {
        var json = "{\"code\":%s,\"message\":\"In Zoom's words.\"}".formatted(code);
        var xml =
                "<?xml version=\"1.0\"?><result><code>%s</code><message>In Zoom's words.</message></result>"
                        .formatted(code);

        for (var fault : new ProviderFault[] {read(status, json), read(status, xml)}) {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.providerCode()).contains(code);
            assertThat(fault.words()).isEqualTo("In Zoom's words.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Invalid client_id or client_secret, invalid_client, invalid_client, AUTHENTICATION",
        "Bad Request, invalid_request, invalid_request, AUTHENTICATION",
        "unsupported grant type, unsupported_grant_type, unsupported_grant_type, AUTHENTICATION",
        "The app has been disabled, invalid_request, 4717, PERMISSION",
    })
    void reads_the_sign_in_s_own_way(String reason, String error, String code, FaultKind kind) {
        var fault = read(400, "{\"reason\":\"%s\",\"error\":\"%s\"}".formatted(reason, error));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.providerCode()).contains(code);
        assertThat(fault.words()).isEqualTo(reason);
    }

    @Test
    void tells_which_fields_are_wrong() {
        var fault =
                read(
                        400,
                        "{\"code\":300,\"message\":\"Validation Failed.\",\"errors\":[{\"field\":\"timezone\",\"message\":\"Invalid field.\"}]}");

        assertThat(fault.words()).isEqualTo("Validation Failed. timezone: Invalid field.");
    }

    @Test
    void an_old_api_key_is_no_missing_permission() {
        assertThat(read(400, "{\"code\":200,\"message\":\"Invalid api key or secret.\"}").kind())
                .isEqualTo(FaultKind.AUTHENTICATION);
    }

    @Test
    void the_day_of_a_daily_limit_ends_at_midnight_utc() {
        var headers = new HttpHeaders();
        headers.set("Date", "Sat, 21 Nov 2026 22:30:00 GMT");
        var fault =
                requireNonNull(
                        new ZoomFaults()
                                .read(new FailedAnswer(429, headers, DAILY.getBytes(UTF_8))));

        assertThat(fault.retryAfter()).contains(Duration.ofMinutes(90));
    }

    @Test
    void a_date_that_zoom_names_is_left_to_be_read() {
        var headers = new HttpHeaders();
        headers.set("Retry-After", "2026-11-22T00:00:00Z");
        var fault =
                requireNonNull(
                        new ZoomFaults()
                                .read(new FailedAnswer(429, headers, DAILY.getBytes(UTF_8))));

        assertThat(fault.retryAfter()).isEmpty();
    }

    @Test
    void names_what_zoom_s_support_asks_for() {
        var headers = new HttpHeaders();
        headers.set("x-zm-trackingid", "v=2.0;rid=1");
        var fault =
                requireNonNull(
                        new ZoomFaults()
                                .read(
                                        new FailedAnswer(
                                                400,
                                                headers,
                                                "{\"code\":300,\"message\":\"No.\"}"
                                                        .getBytes(UTF_8))));

        assertThat(fault.requestId()).contains("v=2.0;rid=1");
    }

    @Test
    void xml_that_names_files_or_is_broken_is_not_read() {
        var file =
                "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><r><code>1</code><message>&e;</message></r>";

        assertThat(new ZoomFaults().read(answer(400, file))).isNull();
        assertThat(new ZoomFaults().read(answer(400, "<?xml version=\"1.0\"?><r><code>1")))
                .isNull();
        assertThat(read(200, "<?xml version=\"1.0\"?><meeting/>").kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void leaves_what_is_no_refusal_to_others() {
        assertThat(new ZoomFaults().read(answer(201, "{\"id\":1,\"topic\":\"code\"}"))).isNull();
        assertThat(new ZoomFaults().read(answer(200, "{\"meetings\":[]}"))).isNull();
        assertThat(new ZoomFaults().read(answer(503, "<html>Bad gateway</html>"))).isNull();
        assertThat(new ZoomFaults().read(answer(400, "[]"))).isNull();
    }

    private static ProviderFault read(int status, String body) {
        return requireNonNull(new ZoomFaults().read(answer(status, body)));
    }

    private static FailedAnswer answer(int status, String body) {
        return new FailedAnswer(status, new HttpHeaders(), body.getBytes(UTF_8));
    }
}
