package dev.comptoir.platform.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from running what somebody typed into a name or an address. A cell
 * that a program would take for a formula gets an apostrophe in front, which the programs take for
 * "this is text"; plain numbers stay as they are. Rule: OWASP, CSV Injection (2026-11).
 */
public final class SafeCells {

    private static final String DANGEROUS = "=+-@\t\r\n";
    private static final String FULL_WIDTH = "＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

    private SafeCells() {}

    /** The cell as it may be written to a file. */
    public static String neutralise(String cell) {
        return dangerous(cell) || guarded(cell) ? "'" + cell : cell;
    }

    /**
     * The cell as it was before {@link #neutralise}: a file that we wrote may come back to us,
     * corrected.
     */
    public static String restore(String cell) {
        return guarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean guarded(String cell) {
        return cell.startsWith("'") && (dangerous(cell.substring(1)) || guarded(cell.substring(1)));
    }

    private static boolean dangerous(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        var first = cell.charAt(0);
        return (DANGEROUS.indexOf(first) >= 0 || FULL_WIDTH.indexOf(first) >= 0)
                && !NUMBER.matcher(cell).matches();
    }
}
