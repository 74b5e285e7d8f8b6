package dev.comptoir.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comptoir.imports.sheet.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private static final String ACCENTS = "SKU;Désignation;Prix €\nA1;Théière « Été »;12,50\n";

    @TempDir private Path folder;

    private record Read(SheetFormat format, List<SheetRow> rows, List<Notice> notices) {
        List<List<String>> texts() {
            return rows.stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
        }
    }

    @Test
    void takesTheByteOrderMarkForWhatItIs() throws IOException {
        var read = read(bytes("\uFEFF" + ACCENTS, StandardCharsets.UTF_8));
        assertThat(read.format().encoding()).isEqualTo("UTF-8");
        assertThat(read.texts().getFirst()).containsExactly("SKU", "Désignation", "Prix €");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1252", "UTF-16LE"})
    void readsAccentsInEachEncoding(String encoding) throws IOException {
        var read = read(bytes(ACCENTS, Charset.forName(encoding)));
        assertThat(read.format().encoding()).isEqualTo(encoding);
        assertThat(read.texts().get(1)).containsExactly("A1", "Théière « Été »", "12,50");
    }

    @Test
    void readsLatin1() throws IOException {
        var latin = "sku,name\nA1,Théière\u0085\u0090\n";
        var read = read(bytes(latin, StandardCharsets.ISO_8859_1));
        assertThat(read.format().encoding()).isEqualTo("ISO-8859-1");
        assertThat(read.texts().get(1).get(1)).startsWith("Théière");
        var plain = read(bytes("sku,name\nA1,Théière\n", StandardCharsets.ISO_8859_1));
        assertThat(plain.texts().get(1)).containsExactly("A1", "Théière");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) throws IOException {
        var text =
                "sku,name,price\nA1,\"Vase; blue, tall|\t\",5\nA2,Bowl,6\n".replace(",", separator);
        var read = read(text);
        assertThat(read.format().separator()).isEqualTo(separator);
        assertThat(read.texts()).allMatch(row -> row.size() == 3);
    }

    @Test
    void isNotMisledByCommasInPrices() throws IOException {
        assertThat(read("sku;prix\nA1;12,50\nA2;3,20\nA3;7,00\n").format().separator())
                .isEqualTo(";");
    }

    @Test
    void obeysExcelsOwnSeparatorLine() throws IOException {
        var read = read("sep=|\r\nsku|name,more\r\nA1|Vase\r\n");
        assertThat(read.texts())
                .containsExactly(List.of("sku", "name,more"), List.of("A1", "Vase"));
        assertThat(read.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void readsQuotesNewlinesInCellsAndMixedLineEnds() throws IOException {
        var read =
                read(
                        "sku,name\r\nA1,\"Table \"\"Louis\"\"\"\nA2,\"two\r\nlines\"\rA3,Screen 24\" black\r\n\r\n,\nA4,end");
        assertThat(read.texts())
                .containsExactly(
                        List.of("sku", "name"),
                        List.of("A1", "Table \"Louis\""),
                        List.of("A2", "two\r\nlines"),
                        List.of("A3", "Screen 24\" black"),
                        List.of("A4", "end"));
        assertThat(read.rows().stream().map(SheetRow::line)).containsExactly(1, 2, 3, 5, 8);
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void keepsWhatStandsBeforeAQuoteThatIsNeverClosed() throws IOException {
        var read = read("sku,name\nA1,Vase\nA2,\"Bowl\nA3,Cup\nA4,Pla");
        assertThat(read.texts()).containsExactly(List.of("sku", "name"), List.of("A1", "Vase"));
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.code()).isEqualTo("unclosed-quote");
                    assertThat(notice.params()).containsEntry("line", 3);
                });
    }

    @Test
    void tellsARowThatWasCutOff() throws IOException {
        var read = read("sku,name,price\nA1,Vase,5\nA2,Bo");
        assertThat(read.notices()).extracting(Notice::code).containsExactly("cut-row");
        assertThat(read.rows().getLast().cells()).containsExactly(Cell.CUT_ROW);
    }

    @Test
    void isNotWorriedByACharacterThatTheEndCutsInTwo() throws IOException {
        var whole = bytes("sku,name\nA1,Thé", StandardCharsets.UTF_8);
        var read = read(java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(read.format().encoding()).isEqualTo("UTF-8");
        assertThat(read.texts().getLast().getLast()).startsWith("Th");
    }

    @Test
    void takesBackTheFormulasThatItDisarmed() throws IOException {
        assertThat(read("sku,name\nA1,'=1+1\nA2,'tis\n").texts())
                .contains(List.of("A1", "=1+1"), List.of("A2", "'tis"));
    }

    @Test
    void findsUtf8BehindTheFirstBlock() throws IOException {
        var text = "sku,name\n" + "A1,Vase\n".repeat(20_000) + "A2,Théière\n";
        assertThat(read(text).texts().getLast()).containsExactly("A2", "Théière");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 …|NOT_A_TABLE",
                "<!DOCTYPE html><table></table>|NOT_A_TABLE",
                "<?xml version='1.0'?>|NOT_A_TABLE",
                "{\\rtf1 …}|NOT_A_TABLE",
            })
    void refusesWhatIsNoTable(String text, Reason reason) {
        refuses(bytes(text, StandardCharsets.UTF_8), reason);
    }

    @Test
    void refusesBinaryAndEmptyFiles() {
        refuses(new byte[0], Reason.EMPTY);
        refuses(new byte[] {'a', ',', 0, 1, 2, 3, '\n'}, Reason.NOT_A_TABLE);
        refuses(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                Reason.OLD_OR_LOCKED_EXCEL);
    }

    @Test
    void refusesARowOfAThousandCells() {
        refuses(
                bytes("a,b\n" + "x,".repeat(1000) + "\n", StandardCharsets.UTF_8),
                Reason.TOO_MANY_COLUMNS);
    }

    private void refuses(byte[] content, Reason reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Read read(String text) throws IOException {
        return read(bytes(text, StandardCharsets.UTF_8));
    }

    private Read read(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        try (var sheet = Sheet.open(file)) {
            var rows = new ArrayList<SheetRow>();
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
            return new Read(sheet.format(), rows, sheet.notices());
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
