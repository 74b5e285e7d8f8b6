package dev.comptoir.platform.http;

import dev.comptoir.platform.secrets.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The secrets of a connection: its settings', and those that come into being while it is used, such
 * as bearer tokens, which are found in the credentials of requests and in answers that issue them.
 */
final class SecretsSeen {

    /** Enough for every token that may still be repeated somewhere; older ones have expired. */
    private static final int MOST = 64;

    /** Looked for first, because reading a whole answer for the pattern costs more. */
    private static final List<String> TRACES = List.of("oken", "ecret", "assword", "jwt");

    private static final Pattern ISSUED =
            Pattern.compile(
                    "\"(?:access_?token|refresh_?token|id_?token|session_?token|client_?secret|token|jwt|password)\"\\s*:\\s*\"([^\"\\\\]{4,})\"",
                    Pattern.CASE_INSENSITIVE);

    private final LinkedHashSet<Secret> known = new LinkedHashSet<>(); // guarded by this
    private volatile Redactor redactor = new Redactor(List.of());

    /** A redactor for this exchange and all that follow. */
    Redactor learn(Collection<Secret> settings, HttpHeaders request, String answer) {
        var secrets = new ArrayList<>(settings);
        request.forEach((name, values) -> {
            if (Redactor.isCredential(name)) {
                values.forEach(value -> secrets.add(credential(value)));
            }
        });
        if (mayIssue(answer)) {
            ISSUED.matcher(answer)
                    .results()
                    .forEach(issued -> secrets.add(Secret.of(issued.group(1))));
        }
        var current = redactor;
        return current.and(secrets) == current ? current : extend(secrets);
    }

    private static boolean mayIssue(String answer) {
        for (var trace : TRACES) {
            if (answer.contains(trace)) {
                return true;
            }
        }
        return false;
    }

    private synchronized Redactor extend(Collection<Secret> secrets) {
        known.removeAll(secrets);
        known.addAll(secrets);
        while (known.size() > MOST) {
            known.removeFirst();
        }
        redactor = new Redactor(known);
        return redactor;
    }

    /** Without the scheme: the credential may be repeated elsewhere without it. */
    private static Secret credential(String header) {
        return Secret.of(header.substring(header.indexOf(' ') + 1));
    }
}
