package dev.comptoir.integrations.spi;

import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FaultReader;
import java.util.List;
import java.util.Optional;

/**
 * A provider that stores can connect to. A package-private Spring bean per provider; the catalogue
 * is the set of these beans. What the provider can do is told by the {@link Capability} interfaces
 * that the bean implements besides this one. A connector keeps no state and never sees the
 * database: everything it may use of a store's connection arrives with {@link Opened}.
 *
 * <p>Trouble at the provider is thrown as {@link ProviderFault}. Any other exception out of a
 * connector is reported as an answer that we could not understand.
 *
 * <p>Texts, in the connector's folder as {@code texts.properties} and {@code texts_fr.properties}:
 *
 * <ul>
 *   <li>{@code provider.<type>.name}, {@code .summary}, {@code .guide} (Markdown)
 *   <li>{@code provider.<type>.needs.<name>} for each of {@link ProviderManifest#needs()}
 *   <li>{@code provider.<type>.sections.<section>.title} and {@code .reason}
 *   <li>{@code provider.<type>.settings.<field>.label}, and where wanted {@code .help}, {@code
 *       .placeholder}, {@code .patternHint} (required beside a pattern), {@code .options.<value>}
 *       (required for a choice)
 *   <li>{@code provider.<type>.finding.<key>} for each finding of {@link AccountReport}
 *   <li>{@code field.settings.<key>} for each {@link Complaint}
 *   <li>where the general advice for a fault can be bettered: {@code provider.<type>.meaning.<key>}
 *       and {@code provider.<type>.remedy.<key>}, the key being the provider's error code or the
 *       fault kind in lower case
 * </ul>
 *
 * @param <S> the settings record: its components are the fields of the form, see {@link Setting}
 */
public interface Connector<S extends Record> {

    /** Who the provider is and where it lives. Asked once, when the product starts. */
    ProviderManifest manifest();

    /** The record that holds a connection's settings. */
    Class<S> settingsType();

    /**
     * Proves the credentials by really calling the provider at an endpoint that refuses wrong ones.
     * Must not succeed on the answer of some other service that happens to live at the address:
     * check that what comes back is what this provider sends.
     *
     * @throws ProviderFault {@code AUTHENTICATION} when, and only when, the provider said that the
     *     credentials are wrong
     */
    void signIn(Opened<S> connection);

    /**
     * Finds out what the account may do, without spending money and without changing anything at
     * the provider. Called after a successful {@link #signIn}.
     *
     * @throws ProviderFault {@code PERMISSION} when something that the product needs is not allowed
     */
    AccountReport account(Opened<S> connection);

    /** Reads this provider's error answers. */
    FaultReader faults();

    /**
     * The address to call, for the few providers whose address the merchant types. Empty, as for
     * most providers: the address of the manifest.
     */
    default Optional<TypedAddress> address(S settings) {
        return Optional.empty();
    }

    /**
     * What is wrong with settings whose fields are right one by one: rules between fields, and what
     * this installation does not allow. Asked when they are saved and whenever they are used.
     */
    default List<Complaint> complaints(S settings) {
        return List.of();
    }
}
