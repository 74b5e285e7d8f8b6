package dev.comptoir.shipping.spi;

/**
 * A carrier's code for what happened. The same letters mean different things in different lists of
 * one carrier, so a code is nothing without its scope.
 *
 * @param scope which list of the carrier's codes, in a short name of the connector's own, such as
 *     {@code statusCode} or {@code I}
 */
public record StatusKey(String scope, String code) {}
