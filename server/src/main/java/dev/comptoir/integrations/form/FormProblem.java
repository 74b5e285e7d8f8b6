package dev.comptoir.integrations.form;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with the settings of a connection. */
enum FormProblem implements ProblemCode {
    SETTINGS_INVALID("integrations.settings-invalid", HttpStatus.UNPROCESSABLE_CONTENT),
    SETTINGS_REFUSED("integrations.settings-refused", HttpStatus.UNPROCESSABLE_CONTENT),
    /** Kept settings that no longer fill the form, say after an update of the connector. */
    SETTINGS_INCOMPLETE("integrations.settings-incomplete", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    FormProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
