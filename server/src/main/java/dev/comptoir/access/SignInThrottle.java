package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, and never shuts anybody out for good. After a few failures the next attempt
 * has to wait, each time twice as long, up to a limit: for the pair of account and address
 * strictly, for an address that tries many accounts less so, for an account that is tried from many
 * addresses only by seconds; and there not for a place where its owner has signed in before.
 */
@Component
final class SignInThrottle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    /** A rule: how many failures are free, the first wait, and the longest. */
    private enum Rule {
        PAIR(5, Duration.ofSeconds(15), Duration.ofMinutes(15)),
        ADDRESS(50, Duration.ofSeconds(15), Duration.ofMinutes(15)),
        ACCOUNT(30, Duration.ofSeconds(5), Duration.ofSeconds(30));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Rule(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }
    }

    private record Subject(Rule rule, byte[] hash) {
        static Subject of(Rule rule, String text) {
            return new Subject(rule, new LinkToken(rule + "\n" + text).hash());
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    SignInThrottle(@System JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param familiar whether the account's owner has signed in from this address before
     * @throws Problem with the seconds to wait when it is too early to try again
     */
    void check(String email, String ip, boolean familiar) {
        var now = clock.instant();
        for (var subject : subjects(email, ip)) {
            if (familiar && subject.rule() == Rule.ACCOUNT) {
                continue;
            }
            var blocked =
                    sql.sql(
                                    """
                                    select blocked_until from access.sign_in_failures
                                     where subject = :subject and blocked_until > :now
                                    """)
                            .param("subject", subject.hash())
                            .param("now", timestamp(now))
                            .query((row, number) -> instant(row, "blocked_until"))
                            .optional();
            if (blocked.isPresent()) {
                var wait = Duration.between(now, blocked.get()).toSeconds() + 1;
                throw new Problem(
                        AccessProblem.TOO_MANY_ATTEMPTS, Map.of(Problems.RETRY_AFTER, wait));
            }
        }
    }

    void failed(String email, String ip) {
        var now = clock.instant();
        subjects(email, ip).forEach(subject -> count(subject, now));
        sql.sql("delete from access.sign_in_failures where updated_at < :long_ago")
                .param("long_ago", timestamp(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** The owner got in: what was counted against this pair and account was not them. */
    void succeeded(String email, String ip) {
        subjects(email, ip).stream()
                .filter(subject -> subject.rule() != Rule.ADDRESS)
                .forEach(subject ->
                        sql.sql("delete from access.sign_in_failures where subject = :subject")
                                .param("subject", subject.hash())
                                .update());
    }

    /** One statement, so that parallel guesses are all counted. */
    private void count(Subject subject, Instant now) {
        var rule = subject.rule();
        sql.sql(
                        """
                        insert into access.sign_in_failures as f (subject, failures, updated_at)
                        values (:subject, 1, :now)
                        on conflict (subject) do update
                           set failures = case when f.updated_at < :long_ago then 1 else f.failures + 1 end,
                               blocked_until = case when f.updated_at >= :long_ago and f.failures + 1 >= :free
                                   then :now::timestamptz + make_interval(secs => least(:longest,
                                            :first * power(2, least(f.failures + 1 - :free, 20))))
                               end,
                               updated_at = :now
                        """)
                .param("subject", subject.hash())
                .param("now", timestamp(now))
                .param("long_ago", timestamp(now.minus(FORGOTTEN_AFTER)))
                .param("free", rule.free)
                .param("first", rule.first.toSeconds())
                .param("longest", rule.longest.toSeconds())
                .update();
    }

    private static List<Subject> subjects(String email, String ip) {
        return List.of(
                Subject.of(Rule.PAIR, email + "\n" + ip),
                Subject.of(Rule.ADDRESS, ip),
                Subject.of(Rule.ACCOUNT, email));
    }
}
