package dev.comptoir.stores;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why a store or its team cannot be changed that way. */
final class StoresProblem {

    static final ProblemCode CHANGED_MEANWHILE =
            ProblemCode.of("stores.changed-meanwhile", HttpStatus.CONFLICT);

    static final ProblemCode LAST_OWNER = ProblemCode.of("stores.last-owner", HttpStatus.CONFLICT);

    static final ProblemCode ROLE_ABOVE_OWN =
            ProblemCode.of("stores.role-above-own", HttpStatus.FORBIDDEN);

    static final ProblemCode ALREADY_MEMBER =
            ProblemCode.of("stores.already-member", HttpStatus.CONFLICT);

    static final ProblemCode INVITATION_INVALID =
            ProblemCode.of("stores.invitation-invalid", HttpStatus.NOT_FOUND);

    /** Parameters: {@code most} that there can be of one list. */
    static final ProblemCode TOO_MANY_FILTERS =
            ProblemCode.of("stores.too-many-filters", HttpStatus.CONFLICT);

    /** An API key looks at no list. */
    static final ProblemCode NOBODYS_FILTERS =
            ProblemCode.of("stores.nobodys-filters", HttpStatus.CONFLICT);

    private StoresProblem() {}
}
