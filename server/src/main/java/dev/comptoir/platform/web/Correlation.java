package dev.comptoir.platform.web;

import dev.comptoir.platform.Ids;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id that ties together everything one request or job does: its answer ({@code
 * X-Correlation-Id}), its log lines, its audit entries and its calls to providers.
 */
public final class Correlation {

    /** Header of requests and answers. */
    public static final String HEADER = "X-Correlation-Id";

    /** Key of the logging context. */
    static final String MDC_KEY = "correlationId";

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {}

    /** The id of the running request or job; a new one where nothing was begun. */
    public static String current() {
        return CURRENT.orElse(create());
    }

    /** Runs work under an id: a job, or another thread of the same request. */
    public static <T extends @Nullable Object> T call(String id, Supplier<T> work) {
        return callChecked(id, work::get);
    }

    static <T extends @Nullable Object, X extends Throwable> T callChecked(
            String id, ScopedValue.CallableOp<T, X> work) throws X {
        var before = MDC.get(MDC_KEY);
        MDC.put(MDC_KEY, id);
        try {
            return ScopedValue.where(CURRENT, id).call(work);
        } finally {
            if (before == null) {
                MDC.remove(MDC_KEY);
            } else {
                MDC.put(MDC_KEY, before);
            }
        }
    }

    /** The caller's id where it is safe to repeat in headers and logs, else a new one. */
    static String accept(@Nullable String offered) {
        return offered != null && ACCEPTABLE.matcher(offered).matches() ? offered : create();
    }

    private static String create() {
        return Ids.next().toString();
    }
}
