package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"start_url\":\"https://z/s/1?zak=x\"} | {\"start_url\":\"•••\"}",
                "{\"join_url\" : \"https://z/j/1\"} | {\"join_url\" : \"•••\"}",
                "{\"h323_password\":\"1\"} | {\"h323_password\":\"•••\"}",
                "{\"password\":\"a\\\"b\"} | {\"password\":\"•••\"}",
                "{\"dynamic_host_key\":\"123456\",\"id\":1} | {\"dynamic_host_key\":\"•••\",\"id\":1}",
                "{\"password\":\"\"} | {\"password\":\"\"}",
                "{\"start_time\":\"2031\"} | {\"start_time\":\"2031\"}",
            })
    void masksTheValueAndLeavesTheRest(String body, String masked) {
        assertThat(SecretFields.mask(body)).isEqualTo(masked);
    }

    @Test
    void masksEachOfManyAndOneThatWasCut() {
        var one = "{\"join_url\":\"https://z/j/1\"},";
        var cut = "{\"start_url\":\"https://z/s/2?zak=beg";

        var masked = SecretFields.mask(one.repeat(300) + cut);

        assertThat(masked).doesNotContain("https://").endsWith("{\"start_url\":\"•••");
    }
}
