package dev.comptoir.integrations.form;

import dev.comptoir.platform.errors.FieldProblem;
import java.util.Map;

/** Problems of incoming settings, addressed as the request body spells them. */
final class FieldProblems {

    private FieldProblems() {}

    static FieldProblem of(String setting, String code, Map<String, Object> params) {
        return new FieldProblem("settings." + setting, "settings." + code, params);
    }
}
