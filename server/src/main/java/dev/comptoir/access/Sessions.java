package dev.comptoir.access;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in: an opaque token in a cookie, its hash in the database. Every request looks the
 * session up, so that signing out, a changed password or a disabled account holds at once, on every
 * node.
 */
@Component
class Sessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration ABSOLUTE = Duration.ofDays(14);

    /** How exact "last seen" is: not every request writes. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Clock clock;
    private final boolean secure;
    private final String cookieName;

    Sessions(SessionRows rows, Clock clock, Installation installation) {
        this.rows = rows;
        this.clock = clock;
        this.secure = installation.secure();
        this.cookieName = cookieName(installation);
    }

    /**
     * Starts a session, always with a new token: one that was planted before signing in is worth
     * nothing.
     */
    UUID start(UUID person, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        find(request).ifPresent(old -> rows.end(old.id(), now));
        rows.forgetOld(now);
        var token = LinkToken.create();
        var id = Ids.next();
        rows.insert(id, person, token.hash(), now, now.plus(ABSOLUTE), Visitor.of(request));
        setCookie(response, token.value(), ABSOLUTE);
        return id;
    }

    /** The live session of a request. */
    Optional<SessionRows.Live> find(HttpServletRequest request) {
        var cookie = cookie(request);
        if (cookie == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = rows.find(new LinkToken(cookie.getValue()).hash(), now, IDLE);
        found.filter(live -> live.lastSeen().isBefore(now.minus(SEEN_STEP)))
                .ifPresent(live -> rows.seen(live.id(), now));
        return found;
    }

    void end(UUID session, HttpServletResponse response) {
        rows.end(session, clock.instant());
        setCookie(response, "", Duration.ZERO);
    }

    void endOthers(UUID person, @Nullable UUID kept) {
        rows.endOthers(person, kept, clock.instant());
    }

    private @Nullable Cookie cookie(HttpServletRequest request) {
        return WebUtils.getCookie(request, cookieName);
    }

    private void setCookie(HttpServletResponse response, String value, Duration life) {
        var cookie =
                ResponseCookie.from(cookieName, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /**
     * Over TLS the prefix makes browsers refuse the cookie from any other host. Without, the port
     * keeps two installations on one machine apart, because cookies do not know ports.
     */
    private static String cookieName(Installation installation) {
        return installation.secure()
                ? "__Host-comptoir"
                : "comptoir-" + Math.max(installation.publicUrl().getPort(), 0);
    }
}
