package dev.comptoir.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Knows the COMMIT among what one client says to PostgreSQL: spelled out, or by the name of a prepared statement. */
final class CommitSpotter {

    private static final String COMMIT = "COMMIT";

    private final Set<String> prepared = new HashSet<>();

    /**
     * @param type of the message
     * @param content without type and length
     * @return whether it is the wish to commit
     */
    boolean seen(int type, byte[] content) {
        return switch (type) {
            case 'P' -> {
                var name = text(content, 0);
                if (text(content, name.length() + 1).equalsIgnoreCase(COMMIT)) {
                    prepared.add(name);
                } else {
                    prepared.remove(name);
                }
                yield false;
            }
            case 'B' -> prepared.contains(text(content, text(content, 0).length() + 1));
            case 'Q' -> text(content, 0).equalsIgnoreCase(COMMIT);
            default -> false;
        };
    }

    /** One that ends with a zero; names are ASCII, and so is a COMMIT. */
    private static String text(byte[] content, int from) {
        int to = from;
        while (to < content.length && content[to] != 0) {
            to++;
        }
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
