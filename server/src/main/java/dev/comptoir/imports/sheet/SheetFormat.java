package dev.comptoir.imports.sheet;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file was recognised.
 *
 * @param encoding of the characters, for CSV
 * @param separator between cells, for CSV
 * @param sheet the one that is read, for XLSX
 */
@Schema(name = "ImportFormat")
public record SheetFormat(
        Type type, @Nullable String encoding, @Nullable String separator, @Nullable String sheet) {

    /** The kinds of files that are read. */
    @Schema(name = "ImportFileType")
    public enum Type {
        CSV,
        XLSX;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static SheetFormat csv(CsvEncoding encoding, char separator) {
        return new SheetFormat(
                Type.CSV, encoding.charset().name(), String.valueOf(separator), null);
    }

    static SheetFormat xlsx(String sheet) {
        return new SheetFormat(Type.XLSX, null, null, sheet);
    }
}
