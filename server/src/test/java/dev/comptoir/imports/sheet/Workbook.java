package dev.comptoir.imports.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, to hold what no library writes. */
public final class Workbook {

    private String properties = "";
    private String rows = "";
    private String moreSheets = "";

    /** The content of {@code sheetData}. */
    public Workbook rows(String xml) {
        rows = xml;
        return this;
    }

    Workbook since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Workbook anotherSheet() {
        moreSheets = "<sheet name=\"More\" sheetId=\"2\" r:id=\"rId1\"/>";
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>\
                    """);
            part(
                    zip,
                    "xl/workbook.xml",
                    """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">%s
                    <sheets><sheet name="Data" sheetId="1" r:id="rId1"/>%s</sheets></workbook>\
                    """
                            .formatted(properties, moreSheets));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>\
                    """);
            part(
                    zip,
                    "xl/styles.xml",
                    """
                    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                    <numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
                    <numFmt numFmtId="165" formatCode="00000"/>
                    <numFmt numFmtId="166" formatCode="&quot;day&quot; #,##0.00"/></numFmts>
                    <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
                    <xf numFmtId="166"/></cellXfs></styleSheet>\
                    """);
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>\
                    """
                            .formatted(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
