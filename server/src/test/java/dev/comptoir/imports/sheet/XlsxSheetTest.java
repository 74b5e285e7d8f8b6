package dev.comptoir.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comptoir.imports.sheet.UnreadableFileException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSheetTest {

    @TempDir private Path folder;

    @Test
    void readsTextsNumbersDatesAndTruthValues() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Orders");
            sheet.value(0, 0, "number");
            sheet.value(1, 0, "A-1");
            sheet.value(1, 1, 12.5);
            sheet.value(1, 2, 3701234567890L);
            sheet.value(1, 3, LocalDate.of(2026, 3, 4));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 3, 4, 9, 30));
            sheet.style(1, 4).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 5, true);
            sheet.value(1, 6, 0.1 + 0.2);
            sheet.value(3, 0, "after an empty row");
        }
        var rows = read(bytes.toByteArray());
        assertThat(rows.get(1).cells())
                .containsExactly(
                        Cell.text("A-1"),
                        new Cell(Cell.Kind.TYPED, "12.5"),
                        new Cell(Cell.Kind.TYPED, "3701234567890"),
                        new Cell(Cell.Kind.TYPED, "2026-03-04"),
                        new Cell(Cell.Kind.TYPED, "2026-03-04T09:30:00"),
                        new Cell(Cell.Kind.TYPED, "true"),
                        new Cell(Cell.Kind.TYPED, "0.3"));
        assertThat(rows.get(2).line()).isEqualTo(4);
    }

    @Test
    void takesWhatExcelLastCalculatedAndSaysWhereThereIsNothing() throws IOException {
        var rows =
                read(
                        new Workbook()
                                .rows(
                                        """
                                        <row r="1"><c r="A1"><f>1+1</f><v>2</v></c>
                                        <c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
                                        <c r="C1"><f>NOW()</f></c>
                                        <c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                                        <c r="E1" t="e"><v>#REF!</v></c>
                                        <c r="F1" t="str"><f>""</f><v></v></c>
                                        <c r="G1" t="b"><f>TRUE()</f><v>1</v></c></row>\
                                        """)
                                .bytes());
        assertThat(rows.getFirst().cells())
                .containsExactly(
                        new Cell(Cell.Kind.TYPED, "2"),
                        Cell.text("ab"),
                        Cell.FORMULA_WITHOUT_VALUE,
                        Cell.ERROR,
                        Cell.ERROR,
                        Cell.EMPTY,
                        new Cell(Cell.Kind.TYPED, "true"));
    }

    @Test
    void knowsDatesByTheirFormatAndBothCalendars() throws IOException {
        var xml =
                """
                <row r="1"><c r="A1" s="1"><v>46085</v></c><c r="B1" s="2"><v>46085.5</v></c>
                <c r="C1" s="3"><v>1000</v></c><c r="D1" s="4"><v>46085</v></c><c r="E1" s="0"><v>46085</v></c></row>\
                """;
        assertThat(read(new Workbook().rows(xml).bytes()).getFirst().cells())
                .containsExactly(
                        new Cell(Cell.Kind.TYPED, "2026-03-04"),
                        new Cell(Cell.Kind.TYPED, "2026-03-04T12:00:00"),
                        Cell.text("01000"),
                        new Cell(Cell.Kind.TYPED, "46085"),
                        new Cell(Cell.Kind.TYPED, "46085"));
        var apple =
                """
                <row r="1"><c r="A1" s="1"><v>44623</v></c></row>\
                """;
        assertThat(read(new Workbook().since1904().rows(apple).bytes()).getFirst().cell(0).text())
                .isEqualTo("2026-03-04");
    }

    @Test
    void tellsThatThereAreOtherSheets() throws IOException {
        var file =
                Files.write(folder.resolve("two"), new Workbook().anotherSheet().rows("").bytes());
        try (var sheet = Sheet.open(file)) {
            assertThat(sheet.notices()).extracting(Notice::code).containsExactly("other-sheets");
            assertThat(sheet.format().sheet()).isEqualTo("Data");
        }
    }

    @Test
    void refusesACutWorkbook() {
        var whole = new Workbook().rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes();
        refuses(Arrays.copyOf(whole, whole.length / 2), Reason.BROKEN_WORKBOOK);
    }

    @Test
    void refusesAWorkbookWhoseSheetIsNotXml() {
        refuses(
                new Workbook().rows("<row r=\"1\"><c r=\"A1\"><v>1</c>").bytes(),
                Reason.BROKEN_WORKBOOK);
    }

    @Test
    void refusesOtherArchives() throws IOException {
        refuses(zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), Reason.NOT_A_TABLE);
        refuses(
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet"
                                .getBytes(StandardCharsets.US_ASCII)),
                Reason.OPEN_DOCUMENT);
    }

    @Test
    void refusesATableOfTextsThatUnpacksWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var block = new byte[1 << 20];
            for (int i = 0; i <= XlsxArchive.MOST_TEXT >> 20; i++) {
                zip.write(block);
            }
        }
        refuses(bytes.toByteArray(), Reason.TOO_LARGE_UNPACKED);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private void refuses(byte[] content, Reason reason) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<SheetRow> read(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("book"), content);
        try (var sheet = Sheet.open(file)) {
            var rows = new ArrayList<SheetRow>();
            for (var row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
            return rows;
        }
    }
}
