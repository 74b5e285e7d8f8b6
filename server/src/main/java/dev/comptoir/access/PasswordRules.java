package dev.comptoir.access;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a new password must be: long, as NIST SP 800-63B asks; no rules on kinds of characters,
 * which only annoy.
 */
final class PasswordRules {

    static final int MIN_LENGTH = 12;
    static final int MAX_LENGTH = 200;
    private static final int MIN_DIFFERENT = 5;

    private PasswordRules() {}

    /**
     * @param field name of the request's field, for the problem
     * @throws Problem when the password is too short, too long, too uniform, or the person's own
     *     address
     */
    static void check(String field, String password, String email) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw weak(field, "password-length");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.chars().distinct().count() < MIN_DIFFERENT || lower.contains(email)) {
            throw weak(field, "password-guessable");
        }
    }

    private static Problem weak(String field, String code) {
        var limits = Map.<String, Object>of("min", MIN_LENGTH, "max", MAX_LENGTH);
        return new Problem(AccessProblem.WEAK_PASSWORD, limits)
                .withFields(List.of(new FieldProblem(field, code, limits)));
    }
}
