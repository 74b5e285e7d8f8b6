package dev.comptoir.platform.http;

/** How far a connection's address is to be trusted. */
public enum Reach {
    /** The provider's own, written in the code: public hosts over https, several of them. */
    PROVIDER,
    /** Typed by a person, so it may be anything: one public host over https, and no other. */
    TYPED,
    /**
     * Typed by a person, and listed by this installation's operator: one host, which may be local
     * and may speak plain http.
     */
    LISTED
}
