package dev.comptoir.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @Test
    void quotesAndSaysThatItIsUtf8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvExport(bytes, ';')) {
            csv.row(List.of("café", "a;b", "say \"no\"", "two\nlines"));
            csv.row(Arrays.asList("x", null, "", "y"));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFcafé;\"a;b\";\"say \"\"no\"\"\";\"two\nlines\"\r\nx;;;y\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://a.example\")",
                "+33 6 12 34 56 78",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "'=1+1",
                "''=1+1"
            })
    void disarmsFormulasAndTakesThemBackAsTheyWere(String cell) {
        assertThat(SafeCells.neutralise(cell)).startsWith("'").isNotEqualTo(cell);
        assertThat(SafeCells.restore(SafeCells.neutralise(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-12.50", "+3", "-1,5", "12", "l'été", "'tis", "a=b", "'"})
    void leavesTheRestAlone(String cell) {
        assertThat(SafeCells.neutralise(cell)).isEqualTo(cell);
        assertThat(SafeCells.restore(cell)).isEqualTo(cell);
    }
}
