package dev.comptoir.orders;

import dev.comptoir.platform.data.Filtered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Orders by words, each of which begins the number or a word of the customer. What matches many
 * orders is found among the first in the list's order; what matches few is gathered first and
 * sorted then. Which of the two it is nobody knows beforehand, so the first is tried up to a bound.
 */
final class OrderSearch {

    private static final int MOST_WORDS = 4;

    /** Some milliseconds of looking. */
    private static final int NEAR = 1000;

    private static final String NUMBER = "number_key >= %s and number_key < %s";

    private static final String CUSTOMER =
            "customer_id in (select customer_id from orders.customer_word where word >= %s and word < %s)";

    /** One look into an index for each order: reading all customers of a word takes longer. */
    private static final String CUSTOMER_OF_ORDER =
            """
            left join lateral (select true as found from orders.customer_word w
                                where w.customer_id = near.customer_id and w.word >= %2$s and w.word < %3$s
                                limit 1) as customer%1$d on true\
            """;

    private record Word(String text, Filtered.Range range) {

        String in(String condition) {
            return condition.formatted(range.from(), range.to());
        }
    }

    private final List<Word> words;

    private OrderSearch(List<Word> words) {
        this.words = words;
    }

    /**
     * @param query gets the words as values
     */
    static OrderSearch of(@Nullable String searched, Filtered query) {
        return new OrderSearch(
                Filtered.wordsOf(searched, MOST_WORDS).stream()
                        .map(word -> new Word(word, query.range(word)))
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * A query for ids of matching orders among the first of those that the conditions leave: there
     * may be more when it finds fewer than asked for.
     */
    String near(Filtered query, String order) {
        var first =
                query.sql(
                        "select id, placed_at, total_minor, number_key, customer_id from orders.orders",
                        order + " limit " + NEAR);
        var joins = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var range = words.get(i).range();
            joins.add(CUSTOMER_OF_ORDER.formatted(i, range.from(), range.to()));
            conditions.add("(%s or customer%d.found)".formatted(words.get(i).in(NUMBER), i));
        }
        return "select id from (%s) as near %s where %s %s"
                .formatted(first, String.join(" ", joins), String.join(" and ", conditions), order);
    }

    /**
     * A query for ids of matching orders that reads every match. The first of each way are among
     * the first of all, so few are compared between the ways.
     *
     * @param key the column that is sorted by
     */
    String everywhere(Filtered query, String key, String order) {
        var ways = new ArrayList<List<String>>();
        ways.add(words.stream().map(word -> word.in(CUSTOMER)).toList());
        IntStream.range(0, words.size()).mapToObj(this::byNumber).forEach(ways::add);
        return ways.stream()
                .map(conditions -> first(query, conditions, key, order))
                .collect(Collectors.joining(" union ", "select id from (", ") as found " + order));
    }

    /** With {@code offset 0} the matches are gathered, however few of them are wanted. */
    private static String first(Filtered query, List<String> conditions, String key, String order) {
        var matches =
                query.sql(
                        "select id, %s from orders.orders".formatted(key), conditions, "offset 0");
        return "(select id, %s from (%s) as way %s limit :fetch)".formatted(key, matches, order);
    }

    /** The number begins with that word, and with each that begins the word itself. */
    private List<String> byNumber(int which) {
        var number = words.get(which);
        var conditions = new ArrayList<String>();
        conditions.add(number.in(NUMBER));
        words.stream()
                .filter(word -> !number.text().startsWith(word.text()))
                .forEach(word -> conditions.add(word.in(CUSTOMER)));
        return conditions;
    }
}
