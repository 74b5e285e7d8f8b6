package dev.comptoir.integrations.health;

import java.time.Instant;

/** Something that tells how well a connection works. */
public sealed interface HealthEvent {

    Instant at();

    /** A connection test went through, with or without warnings. */
    record TestPassed(Instant at, boolean warned) implements HealthEvent {}

    record TestFailed(ConnectionFault fault) implements HealthEvent {
        @Override
        public Instant at() {
            return fault.at();
        }
    }

    record CallSucceeded(Instant at) implements HealthEvent {}

    record CallFailed(ConnectionFault fault) implements HealthEvent {
        @Override
        public Instant at() {
            return fault.at();
        }
    }

    /** Settings or credentials were replaced: what was known before says nothing about them. */
    record Reconnected(Instant at) implements HealthEvent {}
}
