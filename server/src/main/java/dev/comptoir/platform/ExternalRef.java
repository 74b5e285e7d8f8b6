package dev.comptoir.platform;

import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a record is known where it comes from.
 *
 * @param source which shop, file or system, such as {@code woocommerce} or {@code shopify-fr}
 * @param externalId its own identifier there; unique within the source
 */
public record ExternalRef(String source, String externalId) implements Comparable<ExternalRef> {

    /** What a source is called: a lower case word. */
    public static final String SOURCE = "[a-z0-9][a-z0-9._-]{0,39}";

    /** Records that people make in Comptoir itself. */
    public static final String MANUAL = "manual";

    public static final int LONGEST_ID = 200;

    private static final Comparator<ExternalRef> ORDER =
            Comparator.comparing(ExternalRef::source).thenComparing(ExternalRef::externalId);

    /** What is wrong with a source and an identifier that somebody sent; either may be left out. */
    public static List<FieldProblem> problems(String source, @Nullable String externalId) {
        var problems = new ArrayList<FieldProblem>();
        if (!source.matches(SOURCE)) {
            problems.add(new FieldProblem("source", "source"));
        }
        if (externalId != null && externalId.length() > LONGEST_ID) {
            problems.add(new FieldProblem("externalId", "too-long", Map.of("max", LONGEST_ID)));
        }
        return problems;
    }

    @Override
    public int compareTo(ExternalRef other) {
        return ORDER.compare(this, other);
    }
}
