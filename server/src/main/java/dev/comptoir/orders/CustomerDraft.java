package dev.comptoir.orders;

/**
 * A customer on their way in.
 *
 * @param source which shop, file or system they come from, see {@link
 *     dev.comptoir.platform.ExternalRef}
 */
public record CustomerDraft(String source, CustomerContent content) {

    CustomerDraft normalised() {
        return new CustomerDraft(source, content.normalised());
    }
}
