package dev.comptoir.shipping.batches;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a wish about a batch as a whole. */
enum BatchesProblem implements ProblemCode {
    UNKNOWN_BATCH("batches.unknown-batch", HttpStatus.NOT_FOUND),
    UNKNOWN_ITEM("batches.unknown-item", HttpStatus.NOT_FOUND),
    /** Its orders are still being looked at, or it runs, or it was stopped. */
    NOT_NOW("batches.not-now", HttpStatus.CONFLICT),
    /** Somebody else changed the item since the version sent. */
    CHANGED_MEANWHILE("batches.changed-meanwhile", HttpStatus.CONFLICT),
    /** What was bought, or may have been, cannot be changed. */
    NOT_EDITABLE("batches.not-editable", HttpStatus.CONFLICT),
    NOTHING_TO_BUY("batches.nothing-to-buy", HttpStatus.CONFLICT),
    NOTHING_TO_PRINT("batches.nothing-to-print", HttpStatus.CONFLICT),
    /** What was sent is no table. */
    UNREADABLE_FILE("batches.unreadable-file", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    BatchesProblem(String code, HttpStatus status) {
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
