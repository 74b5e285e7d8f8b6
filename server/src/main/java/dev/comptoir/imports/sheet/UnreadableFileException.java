package dev.comptoir.imports.sheet;

import java.util.Map;

/** Nothing can be imported from a file. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What a file turned out to be, or to lack. */
    public enum Reason {
        EMPTY("empty"),
        /** Neither text nor a workbook. */
        NOT_A_TABLE("not-a-table"),
        /** A workbook of Excel 97 to 2003, or one with a password: both are OLE 2 files. */
        OLD_OR_LOCKED_EXCEL("old-or-locked-excel"),
        OPEN_DOCUMENT("open-document"),
        /** It ends in the middle, or its parts contradict each other. */
        BROKEN_WORKBOOK("broken-workbook"),
        /** It unpacks to more than any honest workbook. */
        TOO_LARGE_UNPACKED("too-large-unpacked"),
        TOO_MANY_ROWS("too-many-rows"),
        TOO_MANY_COLUMNS("too-many-columns"),
        /** There are headings and nothing below. */
        NO_ROWS("no-rows");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private final Reason reason;
    private final transient Map<String, Object> params;

    public UnreadableFileException(Reason reason, Map<String, Object> params) {
        super(reason.id());
        this.reason = reason;
        this.params = Map.copyOf(params);
    }

    public UnreadableFileException(Reason reason) {
        this(reason, Map.of());
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> params() {
        return params;
    }
}
