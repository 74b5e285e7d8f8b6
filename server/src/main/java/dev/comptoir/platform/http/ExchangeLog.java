package dev.comptoir.platform.http;

/** Keeps what was said to providers and what they answered. */
public interface ExchangeLog {

    /**
     * Returns only after the exchange is committed: what a caller was told must be found in the
     * log.
     */
    void record(Exchange exchange);
}
