package dev.comptoir.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.imports.sheet.Conventions.DateOrder;
import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAndDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "-7|-7",
                "+3|3",
                "12.5|12.5",
                "12,50|12.50",
                ",5|0.5",
                "1 234,50|1234.50",
                "1\u00A0234\u202F567|1234567",
                "1'234.50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "0,123|0.123",
                "1234,567|1234.567",
            })
    void readsNumbersThatSayWhatTheyAre(String text, BigDecimal expected) {
        for (var convention : DecimalSign.values()) {
            assertThat(Numbers.read(text, convention))
                    .isEqualTo(new Numbers.Reading.Number(expected));
        }
        assertThat(Numbers.read(text, null)).isEqualTo(new Numbers.Reading.Number(expected));
    }

    @Test
    void doesNotGuessBetweenTwoNumbers() {
        assertThat(Numbers.read("1,234", null)).isEqualTo(new Numbers.Reading.Ambiguous());
        assertThat(Numbers.read("1,234", DecimalSign.COMMA)).isEqualTo(number("1.234"));
        assertThat(Numbers.read("1,234", DecimalSign.POINT)).isEqualTo(number("1234"));
        assertThat(Numbers.read("1.234", DecimalSign.COMMA)).isEqualTo(number("1234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "12€", "1,2,3", "1.23,45.6", "12-", "1e5", "--1", "1,23.456,7"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(Numbers.read(text, DecimalSign.COMMA)).isEqualTo(new Numbers.Reading.NoNumber());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|COMMA",
                "12.5|POINT",
                "1.234,5|COMMA",
                "1,234,567|POINT",
                "1,234|",
                "12|"
            })
    void learnsTheDecimalSignFromNumbersThatProveIt(String text, @Nullable DecimalSign proven) {
        assertThat(Numbers.evidence(text).orElse(null)).isEqualTo(proven);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04,2026-03-04T00:00",
        "2026/3/4,2026-03-04T00:00",
        "2026-03-04 09:30,2026-03-04T09:30",
        "2026-03-04T09:30:15.123,2026-03-04T09:30:15",
        "4.3.2026,2026-03-04T00:00",
        "25/12/2026 8:05,2026-12-25T08:05",
        "12/25/26,2026-12-25T00:00",
        "05/05/2026,2026-05-05T00:00"
    })
    void readsDatesThatSayWhatTheyAre(String text, String expected) {
        assertThat(Dates.read(text, null))
                .isInstanceOfSatisfying(
                        Dates.Reading.Date.class,
                        date -> assertThat(date.local()).hasToString(expected));
    }

    @Test
    void doesNotGuessBetweenTwoDays() {
        assertThat(Dates.read("03/04/2026", null)).isEqualTo(new Dates.Reading.Ambiguous());
        assertThat(Dates.read("03/04/2026", DateOrder.DAY_FIRST))
                .isEqualTo(Dates.read("2026-04-03", null));
        assertThat(Dates.read("03/04/2026", DateOrder.MONTH_FIRST))
                .isEqualTo(Dates.read("2026-03-04", null));
    }

    @Test
    void keepsTheOffsetOfAnInstant() {
        var zone = ZoneId.of("Europe/Paris");
        assertThat(instant("2026-03-04T09:30:00+0200", zone)).isEqualTo("2026-03-04T07:30:00Z");
        assertThat(instant("2026-03-04 09:30:00 UTC", zone)).isEqualTo("2026-03-04T09:30:00Z");
        assertThat(instant("2026-03-04", zone)).isEqualTo("2026-03-03T23:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-30", "31/13/2026", "2026-3", "46085", "12/2026"})
    void refusesWhatIsNoDate(String text) {
        assertThat(Dates.read(text, DateOrder.DAY_FIRST)).isEqualTo(new Dates.Reading.NoDate());
    }

    private static Instant instant(String text, ZoneId zone) {
        return ((Dates.Reading.Date) Dates.read(text, null)).in(zone);
    }

    private static Numbers.Reading number(String value) {
        return new Numbers.Reading.Number(new BigDecimal(value));
    }
}
