package dev.comptoir.platform.data;

import dev.comptoir.platform.Normalised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A query with only the conditions that are asked for, so that each combination gets the plan, and
 * the index, that fits it. The pieces are constants of the code; what people send is always a
 * parameter.
 */
public final class Filtered {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * Restricts when there is a value.
     *
     * @param condition SQL with one parameter of the given name
     */
    public Filtered where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Restricts by a condition without a value. */
    public Filtered where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Restricts to where each word begins one of the words found by the condition.
     *
     * @param condition SQL with the places {@code %1$s} and {@code %2$s} for the ends of a range
     */
    public Filtered words(String condition, @Nullable String searched, int most) {
        wordsOf(searched, most)
                .forEach(word -> {
                    var range = range(word);
                    conditions.add(condition.formatted(range.from(), range.to()));
                });
        return this;
    }

    /**
     * Restricts to where one identifier begins with what is searched.
     *
     * @param condition SQL with the places {@code %1$s} and {@code %2$s} for the ends of a range
     */
    public Filtered beginning(String condition, @Nullable String searched) {
        if (searched != null) {
            var range = range(searched);
            conditions.add(condition.formatted(range.from(), range.to()));
        }
        return this;
    }

    /** Each word once, normalised as it is stored. */
    public static List<String> wordsOf(@Nullable String searched, int most) {
        var words = searched == null ? "" : Normalised.key(searched);
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(most)
                .toList();
    }

    /**
     * All that begins with a word.
     *
     * @param from names the parameter of the first such text, with its colon
     * @param to names the parameter of the first text after them, with its colon
     */
    public record Range(String from, String to) {}

    /** Binds the ends of a range that a condition of the query's text mentions. */
    public Range range(String word) {
        var from = "word" + values.size();
        var to = "word" + (values.size() + 1);
        values.put(from, word);
        values.put(to, Normalised.after(word));
        return new Range(":" + from, ":" + to);
    }

    /** A value that the conditions or the rest of the query mention. */
    public Filtered with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The text of a query: its beginning, the conditions, its end. */
    public String sql(String select, String end) {
        return sql(select, List.of(), end);
    }

    /** The text of a query that keeps further conditions besides. */
    public String sql(String select, List<String> further, String end) {
        var all = Stream.concat(conditions.stream(), further.stream()).toList();
        var where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
        return select + where + " " + end;
    }

    /**
     * How many rows meet the conditions, counted no further than {@code most}.
     *
     * @param from where they are, such as {@code from orders.orders}
     */
    public int count(JdbcClient sql, String from, int most) {
        var text = sql("select count(*) from (select " + from, "limit :most) as counted");
        return with("most", most).on(sql, text).query(Integer.class).single();
    }

    /** A statement of this text with the values of the conditions. */
    public JdbcClient.StatementSpec on(JdbcClient sql, String text) {
        return sql.sql(text).params(values);
    }
}
