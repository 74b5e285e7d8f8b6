package dev.comptoir.platform.data;

/**
 * A list was asked for with a cursor that we did not give out, or with a limit out of range: the
 * caller's mistake.
 */
public final class InvalidPageRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidPageRequestException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The query parameter at fault: {@code cursor} or {@code limit}. */
    public String parameter() {
        return parameter;
    }
}
