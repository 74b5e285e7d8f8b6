package dev.comptoir.integrations.spi;

import dev.comptoir.platform.http.Reach;
import java.net.URI;

/**
 * Where a connection calls, as a merchant typed it. Its calls reach this origin and no other.
 *
 * @param uri absolute, without user, query or fragment, and without a slash at its end
 * @param reach {@link Reach#TYPED}, or {@link Reach#LISTED} for what the operator of this
 *     installation has listed
 */
public record TypedAddress(URI uri, Reach reach) {}
