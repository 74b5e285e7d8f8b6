package dev.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A secret slips out of nowhere by accident. */
class SecretTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Secret secret = Secret.of("correct-horse-battery");

    @Test
    void doesNotPrint() {
        assertThat(secret).hasToString("***");
        assertThat("%s %s".formatted(secret, List.of(secret))).doesNotContain("horse");
        assertThat(new Settings("acme", secret).toString())
                .isEqualTo("Settings[name=acme, key=***]");
    }

    @Test
    void isNotWrittenAsJson() {
        assertThatThrownBy(() -> JSON.writeValueAsString(new Settings("acme", secret)))
                .isInstanceOf(JacksonException.class)
                .hasMessageNotContaining("horse");
        assertThatThrownBy(() -> JSON.writeValueAsString(secret))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void isReadFromJson() {
        var settings =
                JSON.readValue(
                        "{\"name\":\"acme\",\"key\":\"correct-horse-battery\"}", Settings.class);
        assertThat(settings.key()).isEqualTo(secret);
    }

    @Test
    void isNotSerialised() throws Exception {
        try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(secret))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void showsItsEndOnlyWhenLong() {
        assertThat(secret.lastFour()).contains("tery");
        assertThat(Secret.of("elevenchars").lastFour()).isEmpty();
    }

    @Test
    void equalsByValue() {
        assertThat(secret)
                .isEqualTo(Secret.of("correct-horse-battery"))
                .isNotEqualTo(Secret.of("wrong"));
    }

    private record Settings(String name, Secret key) {}
}
