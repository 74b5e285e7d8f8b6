package dev.comptoir.simulators.ups;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Tokens given out, and how many were asked for in the last minute. A token is good on the host
 * that issued it until its time is over.
 */
final class UpsTokens {

    /** UPS's four hours, less the second that it always takes off. */
    static final Duration LIFE = Duration.ofSeconds(14_399);

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** A token as it was given out. */
    record Issued(String token, UpsAccount account, String host, Instant at) {
        boolean expired(Instant now) {
            return !now.isBefore(at.plus(LIFE));
        }
    }

    private final Map<String, Issued> issued = new HashMap<>();
    private final Map<String, ArrayDeque<Instant>> asked = new HashMap<>();
    private long sequence;

    /**
     * @param perMinute most requests of one client in a minute; 0: any number
     * @throws UpsRefusal 429 when the client asks too often
     */
    synchronized Issued issue(UpsAccount account, String host, Instant now, int perMinute) {
        var recent = asked.computeIfAbsent(account.clientId(), id -> new ArrayDeque<>());
        recent.removeIf(at -> at.plus(WINDOW).isBefore(now));
        if (perMinute > 0 && recent.size() >= perMinute) {
            throw UpsRefusal.tooMany();
        }
        recent.add(now);
        // a minute longer than good, so that a late caller hears that its token is over
        issued.values().removeIf(old -> old.expired(now.minus(WINDOW)));
        var token = new Issued(text(account, ++sequence), account, host, now);
        issued.put(token.token(), token);
        return token;
    }

    /**
     * @throws UpsRefusal 401 when the token was never given out here or its time is over
     */
    synchronized UpsAccount account(String token, String host, Instant now) {
        var known = issued.get(token);
        if (known == null || !known.host().equals(host)) {
            throw UpsRefusal.unknownToken();
        }
        if (known.expired(now)) {
            throw UpsRefusal.badToken();
        }
        return known.account();
    }

    synchronized void forget() {
        issued.clear();
        asked.clear();
    }

    /** Opaque, of about the length of the real ones, and the same in every run. */
    private static String text(UpsAccount account, long number) {
        var seed = (account.clientId() + '#' + number).getBytes(StandardCharsets.UTF_8);
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(seed);
            return "simulated." + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
