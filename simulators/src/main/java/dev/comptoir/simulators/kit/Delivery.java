package dev.comptoir.simulators.kit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer and the manner in which its bytes reach the caller, or fail to. */
public record Delivery(@Nullable Response response, Manner manner) {

    public static Delivery whole(Response response) {
        return new Delivery(response, new Manner.Whole());
    }

    /** What happens on the wire. */
    public sealed interface Manner {

        record Whole() implements Manner {}

        /** The body a few bytes at a time. */
        record Drip(int bytes, Duration pause) implements Manner {}

        /** All of it, so much later than the provider did what was asked. */
        record Late(Duration pause) implements Manner {}

        /** The connection closes and nothing was said. */
        record CutBeforeHeaders() implements Manner {}

        /** The connection closes after half of the announced body. */
        record CutInBody() implements Manner {}

        /** Bytes that are not HTTP, then the connection closes. */
        @SuppressWarnings("ArrayRecordComponent") // bodies are carried, never compared or changed
        record NotHttp(byte[] bytes) implements Manner {}

        /**
         * {@code Content-Length} is the body's length plus {@code excess} (negative: too small).
         */
        record WrongLength(int excess) implements Manner {}

        /** The body, then so many more bytes of padding, chunked: its length is not announced. */
        record Padded(long bytes) implements Manner {}
    }
}
