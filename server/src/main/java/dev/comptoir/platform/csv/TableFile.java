package dev.comptoir.platform.csv;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.web.ViewerLocale;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The kinds of files in which tables are handed out. */
public enum TableFile {
    CSV,
    XLSX;

    /** The name in the API and the extension of the file: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins the file as the answer to a request.
     *
     * @param name of the file, without extension, and of a workbook's sheet
     */
    public TableExport open(HttpServletResponse response, String name) throws IOException {
        response.setContentType(this == CSV ? CsvExport.MEDIA_TYPE : XlsxExport.MEDIA_TYPE);
        var attachment = ContentDisposition.attachment().filename(name + "." + id()).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (this) {
            case CSV -> new CsvExport(response.getOutputStream(), separator());
            case XLSX -> new XlsxExport(response.getOutputStream(), name);
        };
    }

    /** Where the comma is the decimal sign, spreadsheet programs expect a semicolon. */
    private static char separator() {
        return ViewerLocale.current().equals(Locale.FRENCH) ? ';' : ',';
    }
}
