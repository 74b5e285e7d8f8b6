package dev.comptoir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.platform.web.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private final Texts texts = Texts.fromClassPath();

    @Test
    void sayTheSameThings() {
        assertThat(texts.keys(Locale.FRENCH)).isEqualTo(texts.keys(Locale.ENGLISH));
    }

    @Test
    void mentionTheSameParameters() {
        for (var key : texts.keys(Locale.ENGLISH)) {
            assertThat(texts.parameters(key, Locale.FRENCH))
                    .as(key)
                    .isEqualTo(texts.parameters(key, Locale.ENGLISH));
        }
    }

    @Test
    void nameEachPermission() {
        assertThat(texts.keys(Locale.ENGLISH))
                .containsAll(
                        Arrays.stream(Permission.values())
                                .map(each -> "permission." + each.id())
                                .toList());
    }
}
