package dev.comptoir.imports;

import dev.comptoir.platform.errors.FieldProblem;
import java.util.List;
import java.util.regex.Pattern;

/** Which row of a record the kind means by {@code [n].column}; others belong to the first. */
final class RowProblems {

    private static final Pattern OF_ROW = Pattern.compile("\\[(\\d+)]\\.(.*)");

    private RowProblems() {}

    static List<FieldProblem> of(int row, List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> row(problem) == row)
                .map(problem -> new FieldProblem(column(problem), problem.code(), problem.params()))
                .toList();
    }

    private static int row(FieldProblem problem) {
        var found = OF_ROW.matcher(problem.field());
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String column(FieldProblem problem) {
        var found = OF_ROW.matcher(problem.field());
        return found.matches() ? found.group(2) : problem.field();
    }
}
