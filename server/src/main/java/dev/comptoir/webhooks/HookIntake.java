package dev.comptoir.webhooks;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.webhooks.spi.HookDoubt;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what providers send of their own accord, at {@code POST /hooks/{connector}/{key}}:
 * proved over its raw bytes, committed, answered 200, and only then handed on. It stands before
 * everything else that serves requests: there is no session, no cookie and no page here, and a
 * provider sends thousands.
 *
 * <p>An address that nobody has and a message that is not proved are answered alike, 404; whoever
 * has too many refused is told to slow down (429). 503 means that the message could not be kept or
 * proved now; providers send it again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(HookSettings.class)
final class HookIntake extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(HookIntake.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SOON = 1;
    private static final int LATER = 5;

    private final transient HookDoors doors;
    private final transient HookWriter writer;
    private final transient HookRefusals refusals;
    private final transient HookSettings settings;
    private final transient Counter kept;
    private final transient Counter refused;
    private final transient Counter failed;

    HookIntake(
            HookDoors doors,
            HookWriter writer,
            HookRefusals refusals,
            HookSettings settings,
            MeterRegistry meters) {
        this.doors = doors;
        this.writer = writer;
        this.refusals = refusals;
        this.settings = settings;
        kept = meters.counter("comptoir.hooks", "outcome", "kept");
        refused = meters.counter("comptoir.hooks", "outcome", "refused");
        failed = meters.counter("comptoir.hooks", "outcome", "failed");
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith(HookKnock.PLACE)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            take(request, response);
        } catch (HookKnock.Refused body) {
            status(response, body.status());
        } catch (Problem | DataAccessException | TransactionException e) {
            log.warn("A message of a provider was sent back: {}", e.getMessage());
            comeAgain(response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HookKnock.Refused {
        if (!request.getMethod().equals("POST")) {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            status(response, HttpStatus.METHOD_NOT_ALLOWED);
            return;
        }
        var knock = HookKnock.of(request.getRequestURI()).orElse(null);
        if (knock == null) {
            refuse(request, response);
        } else if (refusals.tooMany(request.getRemoteAddr()) && !doors.knows(knock.key())) {
            slowDown(response);
        } else {
            knock(knock, request, response);
        }
    }

    private void knock(HookKnock knock, HttpServletRequest request, HttpServletResponse response)
            throws IOException, HookKnock.Refused {
        var door = doors.find(knock.key()).orElse(null);
        if (door == null || !door.connection().code().equals(knock.code())) {
            refuse(request, response);
            return;
        }
        var message = knock.read(request, settings);
        switch (verdict(door, message)) {
            case HookVerdict.Genuine(var name) -> keep(door, message, name, response);
            case HookVerdict.Handshake handshake -> answer(handshake, response);
            case HookVerdict.Forged(var why) -> {
                if (refuse(request, response)) {
                    refusals.note(door.connection().id(), why);
                }
            }
        }
    }

    /** A connector that stumbles over a message has not proved it. */
    private static HookVerdict verdict(Door door, HookRequest message) {
        try {
            return door.check(message);
        } catch (Problem ours) {
            throw ours;
        } catch (RuntimeException unexpected) {
            log.warn(
                    "The connector of {} failed on a message",
                    door.connection().type(),
                    unexpected);
            return new HookVerdict.Forged(HookDoubt.UNREADABLE);
        }
    }

    private void keep(
            Door door,
            HookRequest message,
            @org.jspecify.annotations.Nullable String name,
            HttpServletResponse response) {
        var isKept =
                writer.write(
                        new KeptMessage(
                                Ids.next(),
                                door.store(),
                                door.connection().id(),
                                HookKeys.ofMessage(name, message.path(), message.body()),
                                message,
                                JSON.writeValueAsString(HookKnock.kept(message, door))));
        if (isKept) {
            kept.increment();
            status(response, HttpStatus.OK);
        } else {
            comeAgain(response);
        }
    }

    private static void answer(HookVerdict.Handshake handshake, HttpServletResponse response)
            throws IOException {
        var body = handshake.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(handshake.status());
        response.setContentType(handshake.contentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * @return whether it is worth noting; whoever sends too much of it is not
     */
    private boolean refuse(HttpServletRequest request, HttpServletResponse response) {
        refused.increment();
        if (refusals.count(request.getRemoteAddr())) {
            status(response, HttpStatus.NOT_FOUND);
            return true;
        }
        slowDown(response);
        return false;
    }

    private static void slowDown(HttpServletResponse response) {
        response.setIntHeader(HttpHeaders.RETRY_AFTER, SOON);
        status(response, HttpStatus.TOO_MANY_REQUESTS);
    }

    private void comeAgain(HttpServletResponse response) {
        failed.increment();
        response.setIntHeader(HttpHeaders.RETRY_AFTER, LATER);
        status(response, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static void status(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        response.setContentLength(0);
    }
}
