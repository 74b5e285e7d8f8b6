package dev.comptoir.simulators.zoom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Tokens given out. An application has so many at once; a further one ends the oldest. */
final class ZoomTokens {

    static final Duration LIFE = Duration.ofHours(1);

    private record Issued(String text, ZoomAccount account, Instant at) {}

    private final Map<String, Deque<Issued>> byClient = new HashMap<>();
    private long sequence;

    /**
     * @param atOnce how many tokens of an application are good at the same time
     */
    synchronized String issue(ZoomAccount account, Instant now, int atOnce) {
        var held = byClient.computeIfAbsent(account.clientId(), id -> new ArrayDeque<>());
        var token = new Issued(text(account, ++sequence), account, now);
        held.addLast(token);
        while (held.size() > atOnce) {
            held.removeFirst();
        }
        return token.text();
    }

    /**
     * @throws ZoomRefusal 401 when the token was never given out, was replaced, or its time is over
     */
    synchronized ZoomAccount account(String token, Instant now) {
        var known =
                byClient.values().stream()
                        .flatMap(Deque::stream)
                        .filter(each -> each.text().equals(token))
                        .findFirst()
                        .orElseThrow(ZoomRefusal::invalidToken);
        if (!now.isBefore(known.at().plus(LIFE))) {
            throw ZoomRefusal.expiredToken();
        }
        return known.account();
    }

    synchronized long issued() {
        return sequence;
    }

    synchronized void forget() {
        byClient.clear();
        sequence = 0;
    }

    /** A JWT by its looks, as Zoom's are; the same in every run. */
    private static String text(ZoomAccount account, long number) {
        var seed = (account.clientId() + '#' + number).getBytes(StandardCharsets.UTF_8);
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(seed);
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            return "eyJzdiI6IjAwMDAwMSIsImFsZyI6IkhTNTEyIn0.%s.%s"
                    .formatted(text.substring(0, 40), text.substring(40));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
