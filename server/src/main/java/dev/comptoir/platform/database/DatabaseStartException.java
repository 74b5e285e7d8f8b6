package dev.comptoir.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used; says to the operator, in a paragraph, what happened and what to do.
 */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public DatabaseStartException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public DatabaseStartException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What the operator can do about it. */
    public String remedy() {
        return remedy;
    }
}
