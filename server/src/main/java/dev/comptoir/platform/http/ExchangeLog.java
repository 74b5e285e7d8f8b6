package dev.comptoir.platform.http;

/** Keeps what was said to providers and what they answered. */
public interface ExchangeLog {

    /**
     * Sees to it that the exchange is committed before anybody is told of it: what a person was
     * told must be found in the log. May return earlier, so that the answer is read meanwhile.
     */
    void record(Exchange exchange);
}
