package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that a carrier is to carry. Connectors convert units and check lengths at their edge:
 * what the carrier would cut off is a {@link BookingOutcome.Rejected}, not a shorter text.
 *
 * @param reference ours, unique, at most {@link #REFERENCE} characters of A–Z and 0–9, the same
 *     however often the purchase is tried; left with the carrier so that the shipment is found by
 *     it
 * @param serviceCode as {@link Rate#serviceCode()} or {@link ServiceOffer#code()} had it
 * @param parcels in the order of their numbers, from 1
 * @param shipDate the day the carrier gets the parcels, in the sender's country
 * @param label what the label is to be; one of {@link BookingTerms#stocks()}
 * @param contents what is in it, in a few words
 * @param orderNumber the merchant's, for the label; not unique
 * @param customs present where the shipment leaves its customs territory
 * @param papers the merchant's own that travel with it, as {@link TradeDocuments#upload} named
 *     them; a carrier that takes them makes no invoice beside one of these
 */
public record ShipmentOrder(
        String reference,
        String serviceCode,
        Address from,
        Address to,
        List<Parcel> parcels,
        LocalDate shipDate,
        LabelStock label,
        ShipmentOptions options,
        @Nullable String contents,
        @Nullable String orderNumber,
        @Nullable Customs customs,
        List<String> papers) {

    /** Longest reference; fits the reference fields of all carriers known to us. */
    public static final int REFERENCE = 20;

    public ShipmentOrder {
        parcels = List.copyOf(parcels);
        papers = List.copyOf(papers);
        if (parcels.isEmpty()) {
            throw new IllegalArgumentException("a shipment has at least one parcel");
        }
        if (reference.length() > REFERENCE) {
            throw new IllegalArgumentException("a reference has at most 20 characters");
        }
    }

    /** Without papers of the merchant's own. */
    public ShipmentOrder(
            String reference,
            String serviceCode,
            Address from,
            Address to,
            List<Parcel> parcels,
            LocalDate shipDate,
            LabelStock label,
            ShipmentOptions options,
            @Nullable String contents,
            @Nullable String orderNumber,
            @Nullable Customs customs) {
        this(
                reference,
                serviceCode,
                from,
                to,
                parcels,
                shipDate,
                label,
                options,
                contents,
                orderNumber,
                customs,
                List.of());
    }

    /** The same with papers that were sent ahead. */
    public ShipmentOrder withPapers(List<String> names) {
        return new ShipmentOrder(
                reference,
                serviceCode,
                from,
                to,
                parcels,
                shipDate,
                label,
                options,
                contents,
                orderNumber,
                customs,
                names);
    }

    public boolean international() {
        return to.abroadFrom(from);
    }

    public int totalGrams() {
        return parcels.stream().mapToInt(Parcel::weightGrams).reduce(0, Math::addExact);
    }
}
