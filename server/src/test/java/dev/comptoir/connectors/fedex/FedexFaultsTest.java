package dev.comptoir.connectors.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.testing.VendorSpecs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** FedEx's ways of saying no. */
class FedexFaultsTest {

    private static final Map<String, FaultKind> BY_STATUS =
            Map.of(
                    "401", FaultKind.AUTHENTICATION,
                    "403", FaultKind.PERMISSION,
                    "404", FaultKind.NOT_FOUND,
                    "500", FaultKind.UNAVAILABLE,
                    "503", FaultKind.UNAVAILABLE);

    @ParameterizedTest
    @CsvSource({
        "401, NOT.AUTHORIZED.ERROR, AUTHENTICATION",
        "403, FORBIDDEN.ERROR, PERMISSION",
        "400, ACCOUNTNUMBER.REGISTRATION.REQUIRED, PERMISSION",
        "422, SHIPMENT.USER.UNAUTHORIZED, PERMISSION",
        "400, SERVICE.PACKAGECOMBINATION.INVALID, INVALID_REQUEST",
        "404, TRACKING.REFERENCENUMBER.NOTFOUND, NOT_FOUND",
        "400, TRACKING.REFERENCENUMBER.NOTFOUND, NOT_FOUND",
        "429, TOO.MANY.REQUESTS, RATE_LIMITED",
        "500, INTERNAL.SERVER.ERROR, UNAVAILABLE",
        "200, INTERNAL.SERVER.ERROR, UNAVAILABLE",
        "200, SOMETHING.NEW, INVALID_REQUEST"
    })
    void the_code_decides_before_the_status(int status, String code, FaultKind kind) {
        var fault = Objects.requireNonNull(read(status, body(code)));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.providerCode()).contains(code);
        assertThat(fault.requestId()).contains("624deea6");
        assertThat(fault.words()).isEqualTo("First. Second.");
    }

    @Test
    void an_error_of_one_parcel_is_no_fault_of_the_call() {
        var answer =
                """
                {"output":{"completeTrackResults":[{"trackingNumber":"1","trackResults":[
                  {"error":{"code":"TRACKING.TRACKINGNUMBER.NOTFOUND","message":"No."}}]}]}}
                """;

        assertThat(read(200, answer)).isNull();
    }

    @Test
    void what_holds_no_error_is_judged_by_its_status() {
        assertThat(read(403, "{}")).isNull();
        assertThat(read(500, "<html>no</html>")).isNull();
        assertThat(read(400, "{\"errors\":{}}")).isNull();
    }

    /** Each published error example of the APIs that we use. */
    @TestFactory
    Collection<DynamicTest> reads_the_published_errors() {
        return VendorSpecs.tests(
                "derived/vendor-examples/fedex",
                folder ->
                        examples(folder)
                                .map(file ->
                                        DynamicTest.dynamicTest(
                                                folder.relativize(file).toString(),
                                                () -> reads(file)))
                                .toList());
    }

    private static Stream<Path> examples(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("response_\\d+__.*json"))
                    .filter(file ->
                            file.toString()
                                    .matches(
                                            ".*/(ship_Shipment|rates_|track_(Tracking|Ref)|pickup_|address_|authorization_).*"))
                    // one 404 has a form of its own, which the status alone explains
                    .filter(file -> !file.toString().contains("packages_validate/response_404"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reads(Path file) throws IOException {
        var status = file.getFileName().toString().replaceAll("\\D", "").substring(0, 3);
        var fault = Objects.requireNonNull(read(Integer.parseInt(status), Files.readString(file)));

        assertThat(fault.words()).isNotBlank();
        assertThat(fault.providerCode()).isPresent();
        if (BY_STATUS.containsKey(status)) {
            assertThat(fault.kind()).isEqualTo(BY_STATUS.get(status));
        } else {
            assertThat(fault.kind())
                    .isIn(FaultKind.INVALID_REQUEST, FaultKind.PERMISSION, FaultKind.NOT_FOUND);
        }
    }

    private static String body(String code) {
        return """
        {"transactionId":"624deea6","errors":[
          {"code":"%s","message":"First."},{"code":"OTHER","message":"Second."}]}
        """
                .formatted(code);
    }

    private static @Nullable ProviderFault read(int status, String body) {
        return new FedexFaults()
                .read(
                        new FailedAnswer(
                                status, new HttpHeaders(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
