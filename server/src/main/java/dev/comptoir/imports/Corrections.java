package dev.comptoir.imports;

import dev.comptoir.imports.ImportFiles.Decisions;
import dev.comptoir.imports.reading.Mapping;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what somebody corrected into decisions about a file, and checks it. */
final class Corrections {

    private Corrections() {}

    static Decisions of(Round round, Imports.Correction correction) {
        var headings = round.layout().headings();
        var places = correction.mapping();
        var chosen = correction.conventions();
        return new Decisions(
                places == null ? round.layout().mapping() : mapping(places, headings),
                headings,
                chosen == null ? round.decided() : chosen);
    }

    /**
     * @param places by column; null for a column that the file does not have
     * @throws Problem when a place is not in the file
     */
    private static Mapping mapping(Map<String, @Nullable Integer> places, List<String> headings) {
        var mapping = new HashMap<String, Integer>();
        var problems = new ArrayList<FieldProblem>();
        places.forEach((column, place) -> {
            if (place != null && (place < 0 || place >= headings.size())) {
                problems.add(new FieldProblem("mapping." + column, "import.no-such-place"));
            } else if (place != null) {
                mapping.put(column, place);
            }
        });
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        return new Mapping(mapping);
    }
}
