package dev.comptoir.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The trail of who did what. An entry is written in the transaction that causes it, so that neither
 * is there without the other; nobody, not even the application's own role, can change or remove
 * one.
 */
public interface Audit {

    /**
     * Records an action of the current actor, in the current store where one is bound.
     *
     * @param action stable name, past tense, such as {@code integration.created}; its text is
     *     {@code audit.<action>}, with the parameters {@code actor} and {@code target}
     * @param changed names of the fields that changed; never their values
     */
    void record(String action, @Nullable AuditTarget target, Collection<String> changed);
}
