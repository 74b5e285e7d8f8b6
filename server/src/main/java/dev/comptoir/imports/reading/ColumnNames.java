package dev.comptoir.imports.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What files call the columns of a kind. A heading is recognised in any language, whatever its
 * case, accents and punctuation.
 */
public final class ColumnNames {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Map<String, String> columnByName = new HashMap<>();

    /**
     * @param names of each column by its id; where two columns share a name, the first has it
     */
    public ColumnNames(Map<String, ? extends Collection<String>> names) {
        new LinkedHashMap<>(names)
                .forEach((column, all) -> {
                    columnByName.putIfAbsent(plain(column), column);
                    all.forEach(name -> columnByName.putIfAbsent(plain(name), column));
                });
    }

    /** Recognises headings; of two that mean the same column, the first counts. */
    public Mapping map(List<String> headings) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < headings.size(); place++) {
            var column = columnByName.get(plain(headings.get(place)));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return new Mapping(places);
    }

    /**
     * Takes over what somebody decided for another file whose headings were these, and recognises
     * the rest.
     */
    public Mapping map(List<String> headings, List<String> earlier, Mapping decided) {
        var places = new HashMap<>(map(headings).places());
        decided.places()
                .forEach((column, place) -> {
                    int here = headings.indexOf(earlier.get(place));
                    if (here >= 0) {
                        places.values().removeIf(taken -> Objects.equals(taken, here));
                        places.put(column, here);
                    }
                });
        return new Mapping(places);
    }

    /** In lower case and without accents. */
    static String withoutAccents(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String plain(String name) {
        return NOT_A_LETTER.matcher(withoutAccents(name)).replaceAll("");
    }
}
