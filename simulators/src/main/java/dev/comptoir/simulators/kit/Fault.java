package dev.comptoir.simulators.kit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Trouble to be played in place of, or on top of, a provider's genuine answer. The provider handles
 * the request only where its answer is used: a replaced answer leaves no trace in its state.
 */
public sealed interface Fault {

    /** The genuine answer; useful with a delay. */
    record Pass() implements Fault {}

    /** This answer instead of the provider's. */
    record Answer(Response response) implements Fault {}

    /** The provider's own words for a common trouble. */
    record Refuse(Refusal refusal) implements Fault {}

    /** 429 in the provider's words. */
    record RateLimited(RetryAfter retryAfter) implements Fault {}

    /** The genuine answer under its content type, but its bytes are noise. */
    record GarbledBody() implements Fault {}

    /** The genuine answer with its {@code Date} header off by so much. */
    record ClockSkew(Duration by) implements Fault {}

    /** The genuine answer, badly delivered; before-the-answer manners do not ask the provider. */
    record Delivered(Delivery.Manner manner) implements Fault {}

    static Fault pass() {
        return new Pass();
    }

    static Fault answer(int status, String contentType, String body) {
        return new Answer(Response.of(status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** An HTML page where the provider's format was expected, as gateways and portals send. */
    static Fault html(int status) {
        return new Answer(
                Response.html(
                        status,
                        "<!doctype html><html><head><title>Service</title></head>"
                                + "<body><h1>We will be right back</h1></body></html>"));
    }

    static Fault redirect(int status, String location) {
        return new Answer(Response.empty(status).with("Location", location));
    }

    static Fault refuse(Refusal refusal) {
        return new Refuse(refusal);
    }

    static Fault expiredToken() {
        return new Refuse(Refusal.EXPIRED_TOKEN);
    }

    static Fault unavailable() {
        return new Refuse(Refusal.UNAVAILABLE);
    }

    static Fault errorInside200() {
        return new Refuse(Refusal.ERROR_INSIDE_200);
    }

    static Fault rateLimited(RetryAfter retryAfter) {
        return new RateLimited(retryAfter);
    }

    static Fault garbledBody() {
        return new GarbledBody();
    }

    static Fault clockSkew(Duration by) {
        return new ClockSkew(by);
    }

    static Fault drip(int bytes, Duration pause) {
        return new Delivered(new Delivery.Manner.Drip(bytes, pause));
    }

    /** What was asked is done at once, and nothing is heard of it for so long. */
    static Fault lateAnswer(Duration pause) {
        return new Delivered(new Delivery.Manner.Late(pause));
    }

    static Fault cutBeforeHeaders() {
        return new Delivered(new Delivery.Manner.CutBeforeHeaders());
    }

    static Fault cutInBody() {
        return new Delivered(new Delivery.Manner.CutInBody());
    }

    static Fault notHttp() {
        return new Delivered(new Delivery.Manner.NotHttp(Noise.bytes(512)));
    }

    static Fault wrongLength(int excess) {
        return new Delivered(new Delivery.Manner.WrongLength(excess));
    }

    static Fault huge(long bytes) {
        return new Delivered(new Delivery.Manner.Padded(bytes));
    }

    /**
     * What goes out.
     *
     * @param genuine asks the provider; called at most once
     * @param vendor the provider's words for a common trouble
     * @param clock the simulators' time
     */
    default Delivery play(
            Supplier<Response> genuine, Function<Refusal, Response> vendor, Clock clock) {
        return switch (this) {
            case Pass() -> Delivery.whole(genuine.get());
            case Answer(var response) -> Delivery.whole(response);
            case Refuse(var refusal) -> Delivery.whole(vendor.apply(refusal));
            case RateLimited(var retryAfter) ->
                    Delivery.whole(retryAfter.on(vendor.apply(Refusal.RATE_LIMITED), clock));
            case GarbledBody() -> {
                var answer = genuine.get();
                yield Delivery.whole(
                        new Response(
                                answer.status(),
                                answer.headers(),
                                Noise.bytes(Math.max(64, answer.body().length))));
            }
            case ClockSkew(var by) -> Delivery.whole(genuine.get().with("Date", httpDate(by)));
            case Delivered(var manner) -> deliver(manner, genuine);
        };
    }

    private static Delivery deliver(Delivery.Manner manner, Supplier<Response> genuine) {
        return switch (manner) {
            case Delivery.Manner.CutBeforeHeaders cut -> new Delivery(null, cut);
            case Delivery.Manner.NotHttp noise -> new Delivery(null, noise);
            case Delivery.Manner.Whole whole -> new Delivery(genuine.get(), whole);
            case Delivery.Manner.Late late -> new Delivery(genuine.get(), late);
            case Delivery.Manner.Drip drip -> new Delivery(genuine.get(), drip);
            case Delivery.Manner.CutInBody cut -> new Delivery(genuine.get(), cut);
            case Delivery.Manner.WrongLength wrong -> new Delivery(genuine.get(), wrong);
            case Delivery.Manner.Padded padded -> new Delivery(genuine.get(), padded);
        };
    }

    private static String httpDate(Duration off) {
        // the real time: a caller compares the header with its own clock, not with the simulators'
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Clock.systemUTC().instant().plus(off).atOffset(ZoneOffset.UTC));
    }
}
