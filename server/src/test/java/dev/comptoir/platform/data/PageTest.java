package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PageTest {

    private static final Instant AT = Instant.parse("2026-11-21T22:30:00.123456Z");

    @Test
    void aPageThatIsFullTellsWhereTheNextBegins() {
        var rows = IntStream.rangeClosed(1, 11).boxed().toList();
        var page = Page.of(rows, PageRequest.first(10), Cursor::of);
        assertThat(page.items()).hasSize(10);
        var next = PageRequest.of(page.nextCursor(), 10).cursor().orElseThrow();
        assertThat(next.number(0)).isEqualTo(10);
    }

    @Test
    void theLastPageHasNoNext() {
        var page = Page.of(List.of(1, 2), PageRequest.first(2), Cursor::of);
        assertThat(page.nextCursor()).isNull();
        assertThat(JsonMapper.shared().writeValueAsString(page)).isEqualTo("{\"items\":[1,2]}");
    }

    @Test
    void aCursorKeepsItsKeys() {
        var id = Ids.next();
        var cursor = Cursor.decode(Cursor.of(AT, id, "é,\"x\"", 7).encode());
        assertThat(cursor.instant(0)).isEqualTo(AT);
        assertThat(cursor.uuid(1)).isEqualTo(id);
        assertThat(cursor.text(2)).isEqualTo("é,\"x\"");
        assertThat(cursor.number(3)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "!!!", "AAAAAAAAAAAA", "é"})
    void whatWeDidNotGiveOutIsRefused(String text) {
        assertThatThrownBy(() -> PageRequest.of(text, null))
                .isInstanceOfSatisfying(
                        InvalidPageRequestException.class,
                        refusal -> assertThat(refusal.parameter()).isEqualTo("cursor"));
    }

    @Test
    void eachChangedCharacterIsNoticed() {
        var text = Cursor.of(AT, Ids.next()).encode();
        for (var i = 0; i < text.length() - 1; i++) {
            var changed =
                    text.substring(0, i)
                            + (text.charAt(i) == 'A' ? 'B' : 'A')
                            + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(changed))
                    .isInstanceOf(InvalidPageRequestException.class);
        }
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Cursor.of("a name");
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(InvalidPageRequestException.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(InvalidPageRequestException.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(InvalidPageRequestException.class);
        assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(InvalidPageRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void aLimitOutOfRangeIsRefused(int limit) {
        assertThatThrownBy(() -> PageRequest.of(null, limit))
                .isInstanceOf(InvalidPageRequestException.class);
    }
}
