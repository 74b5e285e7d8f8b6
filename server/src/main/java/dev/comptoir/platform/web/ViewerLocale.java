package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The language to speak to whoever looks at an answer: that of the profile, else what the browser
 * asks for.
 */
public final class ViewerLocale {

    /**
     * The languages that Comptoir speaks; the first is spoken when none of the viewer's is among
     * them.
     */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String ATTRIBUTE = ViewerLocale.class.getName();

    private ViewerLocale() {}

    /** The language of the running request; English where no person looks. */
    public static Locale current() {
        var context = LocaleContextHolder.getLocaleContext();
        return supported(context == null ? null : context.getLocale());
    }

    /** Prefers the language of a profile over the browser's, for the rest of this request. */
    public static void prefer(HttpServletRequest request, Locale language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    /** As {@link #current()}, for code that runs before the dispatcher. */
    public static Locale of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Locale preferred) {
            return supported(preferred);
        }
        if (request.getHeader("Accept-Language") == null) {
            return supported(null);
        }
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(SUPPORTED::contains)
                .findFirst()
                .orElse(SUPPORTED.getFirst());
    }

    private static Locale supported(@Nullable Locale wanted) {
        var language = wanted == null ? null : Locale.of(wanted.getLanguage());
        return language != null && SUPPORTED.contains(language) ? language : SUPPORTED.getFirst();
    }
}
