package dev.comptoir.integrations.form;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with the settings of a connection. */
final class FormProblem {

    static final ProblemCode SETTINGS_INVALID =
            ProblemCode.of("integrations.settings-invalid", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode SETTINGS_REFUSED =
            ProblemCode.of("integrations.settings-refused", HttpStatus.UNPROCESSABLE_CONTENT);

    /** Kept settings that no longer fill the form, say after an update of the connector. */
    static final ProblemCode SETTINGS_INCOMPLETE =
            ProblemCode.of("integrations.settings-incomplete", HttpStatus.CONFLICT);

    private FormProblem() {}
}
