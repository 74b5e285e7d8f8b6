package dev.comptoir.catalogue;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about products as a whole. */
enum CatalogueProblem implements ProblemCode {
    UNKNOWN_PRODUCT("catalogue.unknown-product", HttpStatus.NOT_FOUND),
    /** Parameters: {@code version} that is current, {@code changed} fields since the one sent. */
    CHANGED_MEANWHILE("catalogue.changed-meanwhile", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    CatalogueProblem(String code, HttpStatus status) {
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
