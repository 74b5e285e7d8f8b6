package dev.comptoir.imports;

import dev.comptoir.imports.sheet.UnreadableFileException;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with an import as a whole. */
final class ImportsProblem {

    static final ProblemCode UNKNOWN = ProblemCode.of("imports.unknown", HttpStatus.NOT_FOUND);

    static final ProblemCode NO_FILE = ProblemCode.of("imports.no-file", HttpStatus.BAD_REQUEST);

    static final ProblemCode MISSING_COLUMNS =
            ProblemCode.of("imports.missing-columns", HttpStatus.CONFLICT);

    /** What is asked for does not go with where the import stands. */
    static final ProblemCode WRONG_STATUS =
            ProblemCode.of("imports.wrong-status", HttpStatus.CONFLICT);

    /** The file is no longer kept. */
    static final ProblemCode FILE_GONE = ProblemCode.of("imports.file-gone", HttpStatus.CONFLICT);

    /** A row that is to be mended was not rejected. */
    static final ProblemCode NO_SUCH_ROW =
            ProblemCode.of("imports.no-such-row", HttpStatus.BAD_REQUEST);

    static final ProblemCode CHANGED_MEANWHILE =
            ProblemCode.of("imports.changed-meanwhile", HttpStatus.CONFLICT);

    /** Something went wrong on our side, several times over. */
    static final ProblemCode TROUBLE =
            ProblemCode.of("imports.trouble", HttpStatus.INTERNAL_SERVER_ERROR);

    private ImportsProblem() {}

    static Problem unreadable(UnreadableFileException file) {
        var code =
                ProblemCode.of(
                        "imports.unreadable." + file.reason().id(),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        var problem = new Problem(code, file.params());
        problem.initCause(file);
        return problem;
    }
}
