package dev.comptoir.platform.errors;

import java.util.List;
import java.util.Map;

/**
 * A request cannot be fulfilled, for a reason with a name. Answered as an RFC 9457 problem whose
 * texts are found by the code, in the reader's language.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient Map<String, Object> params;
    private final transient List<FieldProblem> fields;

    public Problem(ProblemCode code) {
        this(code, Map.of());
    }

    /**
     * @param params what the texts mention; never a secret
     */
    public Problem(ProblemCode code, Map<String, ?> params) {
        this(code, params, List.of());
    }

    private Problem(ProblemCode code, Map<String, ?> params, List<FieldProblem> fields) {
        super(code.code());
        this.code = code;
        this.params = Map.copyOf(params);
        this.fields = List.copyOf(fields);
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    /** What is wrong field by field; as a whole, under no field's name, where it is no field's. */
    public List<FieldProblem> told() {
        return fields.isEmpty() ? List.of(new FieldProblem("", code.code(), params)) : fields;
    }

    public Problem withFields(List<FieldProblem> problems) {
        var same = new Problem(code, params, problems);
        same.setStackTrace(getStackTrace());
        if (getCause() != null) {
            same.initCause(getCause());
        }
        return same;
    }
}
