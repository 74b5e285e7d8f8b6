package dev.comptoir.simulators.kit;

/** Trouble that every provider has but each words in its own way. */
public enum Refusal {
    /** The credentials of the call have run out or were withdrawn. */
    EXPIRED_TOKEN,
    RATE_LIMITED,
    /** The provider says that it is down. */
    UNAVAILABLE,
    /** An error body under status 200. */
    ERROR_INSIDE_200
}
