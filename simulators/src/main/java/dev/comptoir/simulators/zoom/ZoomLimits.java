package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls per second of an account, shared by its applications, and meetings made per host and UTC
 * day.
 */
final class ZoomLimits {

    /** Zoom's rate-limit label of an operation. */
    enum Category {
        LIGHT,
        MEDIUM;

        /** As the header names it. */
        String label() {
            return this == LIGHT ? "Light" : "Medium";
        }
    }

    private record Second(String account, Category category, Instant at) {}

    private record Day(String host, LocalDate date) {}

    private final Settings settings;
    private final Map<Second, Integer> calls = new HashMap<>();
    private final Map<Day, Integer> made = new HashMap<>();

    ZoomLimits(Settings settings) {
        this.settings = settings;
    }

    /**
     * @throws ZoomRefusal 429 when the account has had its calls of this second
     */
    synchronized void count(ZoomAccount account, Category category, Instant now) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        calls.keySet().removeIf(old -> old.at().isBefore(second));
        var limit = limit(account, category);
        var key = new Second(account.accountId(), category, second);
        if (calls.merge(key, 1, Integer::sum) > limit) {
            throw ZoomRefusal.tooMany(headers(category, limit).with("X-RateLimit-Type", "QPS"));
        }
    }

    /**
     * @throws ZoomRefusal 429 when the host has had the day's meetings
     */
    synchronized void countMeeting(ZoomUser host, Instant now) {
        var limit = settings.number(ZoomSimulator.MEETINGS_PER_DAY);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        made.keySet().removeIf(old -> old.date().isBefore(today));
        if (made.merge(new Day(host.id(), today), 1, Integer::sum) <= limit) {
            return;
        }
        var headers = headers(Category.LIGHT, limit);
        var says = settings.value(ZoomSimulator.DAILY_LIMIT_SAYS).equals("date");
        throw ZoomRefusal.tooManyToday(
                limit,
                says
                        ? headers.with("X-RateLimit-Type", "Daily-limit")
                                .with("Retry-After", today.plusDays(1) + "T00:00:00Z")
                        : headers);
    }

    synchronized void forget() {
        calls.clear();
        made.clear();
    }

    private int limit(ZoomAccount account, Category category) {
        var set = settings.number(ZoomSimulator.CALLS_PER_SECOND);
        return set > 0 ? set : account.plan().perSecond(category);
    }

    private static Headers headers(Category category, int limit) {
        return Headers.none()
                .with("X-RateLimit-Category", category.label())
                .with("X-RateLimit-Limit", Integer.toString(limit))
                .with("X-RateLimit-Remaining", "0");
    }
}
