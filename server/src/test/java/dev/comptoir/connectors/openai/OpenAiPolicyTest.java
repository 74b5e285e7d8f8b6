package dev.comptoir.connectors.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.platform.http.Reach;
import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers may be connected, and how their address is read. */
class OpenAiPolicyTest {

    private static final String OFFICE = "http://192.168.1.20:1234";

    @ParameterizedTest
    @CsvSource({
        "https://llm.example,                      https://llm.example/v1",
        "https://llm.example/,                     https://llm.example/v1",
        "https://LLM.example/v1/,                  https://llm.example/v1",
        "https://llm.example/v1/chat/completions,  https://llm.example/v1",
        "https://llm.example/v1/models/,           https://llm.example/v1",
        "https://llm.example:8443/api/openai,      https://llm.example:8443/api/openai",
        "http://192.168.1.20:1234/v1,              http://192.168.1.20:1234/v1"
    })
    void reads_an_address_however_it_is_pasted(String typed, URI expected) {
        assertThat(BaseAddress.parse(typed)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llm.example/v1",
                "ftp://llm.example/v1",
                "https://user:key@llm.example/v1",
                "https://llm.example/v1?key=x",
                "https://llm.example/v1#x",
                "https:///v1",
                "https://llm example/v1",
                "file:///etc/passwd"
            })
    void refuses_what_is_no_address(String typed) {
        assertThat(complaints("*", typed)).containsExactly("openai-address-form");
    }

    @Test
    void allows_every_public_host_unless_it_is_told_otherwise() {
        assertThat(complaints("*", "https://llm.example/v1")).isEmpty();
        assertThat(reach("*", "https://llm.example/v1")).isEqualTo(Reach.TYPED);
        assertThat(complaints("", "https://llm.example/v1"))
                .containsExactly("openai-address-not-allowed");
        assertThat(complaints("", "https://api.openai.com/v1")).isEmpty();
        assertThat(reach("", "https://api.openai.com/v1")).isEqualTo(Reach.TYPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.21:1234/v1",
                "http://192.168.1.20/v1",
                "http://localhost:1234/v1",
                "http://llm.example/v1"
            })
    void a_plain_or_local_server_is_listed_by_name_or_not_called(String typed) {
        assertThat(reach(OFFICE, OFFICE + "/v1")).isEqualTo(Reach.LISTED);
        assertThat(complaints(OFFICE, OFFICE + "/v1")).isEmpty();
        assertThat(complaints("*," + OFFICE, typed)).containsExactly("openai-address-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"llm.example", "https://llm.example/v1", "ftp://llm.example", "https://*"})
    void a_policy_that_nobody_could_understand_stops_the_start(String entry) {
        assertThatThrownBy(() -> new OpenAiPolicy(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("COMPTOIR_OPENAI_ADDRESSES")
                .hasMessageContaining(entry);
    }

    private static List<String> complaints(String policy, String address) {
        return connector(policy).complaints(settings(address)).stream()
                .map(Complaint::key)
                .toList();
    }

    private static Reach reach(String policy, String address) {
        return connector(policy).address(settings(address)).map(TypedAddress::reach).orElseThrow();
    }

    private static OpenAiConnector connector(String policy) {
        return new OpenAiConnector(new OpenAiPolicy(List.of(policy.split(","))));
    }

    private static OpenAiSettings settings(String address) {
        return new OpenAiSettings(Secret.of("some-key-or-other"), null, null, address);
    }
}
