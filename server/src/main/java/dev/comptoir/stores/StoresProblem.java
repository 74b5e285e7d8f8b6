package dev.comptoir.stores;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a store or its team cannot be changed that way. */
enum StoresProblem implements ProblemCode {
    CHANGED_MEANWHILE("stores.changed-meanwhile", HttpStatus.CONFLICT),
    LAST_OWNER("stores.last-owner", HttpStatus.CONFLICT),
    ROLE_ABOVE_OWN("stores.role-above-own", HttpStatus.FORBIDDEN),
    ALREADY_MEMBER("stores.already-member", HttpStatus.CONFLICT),
    INVITATION_INVALID("stores.invitation-invalid", HttpStatus.NOT_FOUND);

    private final String code;
    private final HttpStatus status;

    StoresProblem(String code, HttpStatus status) {
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
