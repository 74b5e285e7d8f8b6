package dev.comptoir.connectors.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No path leads out of the base address. */
class CustomAddressTest {

    private static final URI BASE = URI.create("https://api.example.com/v2");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/orders",
                "/orders/",
                "/orders/17/lines",
                "/a.b/c..d/...",
                "/orders;v=2/x",
                "/files/a%2Fb%20c",
                "/@me/:id",
                "/caf%C3%A9"
            })
    void stays_below_the_base(String path) {
        assertThat(CustomAddress.isPath(path)).isTrue();
        var address = CustomAddress.below(BASE, path, List.of());
        assertThat(address.getHost()).isEqualTo("api.example.com");
        assertThat(address.normalize().getRawPath()).startsWith("/v2/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "@evil.example/",
                ".evil.example/",
                ":8443/x",
                "//evil.example/x",
                "/a//b",
                "https://evil.example/",
                "/..",
                "/../admin",
                "/a/../../admin",
                "/./a",
                "/%2e%2e/admin",
                "/%2E./admin",
                "/%252e%252e/admin",
                "/a%2f..%2f..%2fadmin",
                "/a%5c..%5cadmin",
                "/..;/admin",
                "/..%3bx/admin",
                "/a\\..\\b",
                "/a b",
                "/a?b",
                "/a#b",
                "/a\r\nHost: evil",
                "/%zz",
                "/%",
                "/é",
                "/a\u0000"
            })
    void refuses_what_might_lead_elsewhere(String path) {
        assertThat(CustomAddress.isPath(path)).isFalse();
    }

    @Test
    void answers_quickly_whatever_is_typed() {
        var begin = System.nanoTime();
        assertThat(CustomAddress.isPath("/" + "a".repeat(1990) + "é")).isFalse();
        assertThat(CustomAddress.isPath("/" + "%25".repeat(660))).isTrue();
        assertThat(CustomAddress.isPath("/" + "a".repeat(100_000))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com, https://api.example.com",
        "https://API.example.com/, https://api.example.com",
        "https://api.example.com:8443/v2//, https://api.example.com:8443/v2",
        "HTTPS://api.example.com/v2/x, https://api.example.com/v2/x"
    })
    void reads_a_base_address(String typed, URI expected) {
        assertThat(CustomAddress.base(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com",
                "api.example.com",
                "https://user@api.example.com",
                "https://api.example.com?x=1",
                "https://api.example.com#x",
                "https://api.example.com/a/../b",
                "https://api.example.com/%2e%2e/b",
                "https:///v2",
                "https://a b/"
            })
    void refuses_another_base_address(String typed) {
        assertThat(CustomAddress.base(typed)).isEmpty();
    }

    @Test
    void encodes_parameters_and_keeps_a_query_that_is_there() {
        var address =
                CustomAddress.below(
                        BASE, "/me?fields=id", List.of(new Parameter("key", "a+b&c#d/é")));

        assertThat(address.toString())
                .isEqualTo("https://api.example.com/v2/me?fields=id&key=a%2Bb%26c%23d%2F%C3%A9");
        assertThat(CustomAddress.isPathWithQuery("/me?fields=id")).isTrue();
        assertThat(CustomAddress.isPathWithQuery("/me?a b")).isFalse();
        assertThat(CustomAddress.isPathWithQuery("/me?a#b")).isFalse();
    }
}
