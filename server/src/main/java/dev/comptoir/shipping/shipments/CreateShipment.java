package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as the API takes it. What is left out is taken from the quote, then from the order,
 * then from the store; both addresses and the parcels must come from somewhere. Carrier and service
 * may be chosen later.
 *
 * @param orderId the order that the goods are of
 * @param ratesId the price request whose line was chosen, with {@code integrationId} and {@code
 *     serviceCode}
 * @param orderNumber for the label; that of the order when absent
 * @param shipDate the day the carrier gets the parcels; the day of the purchase when absent
 * @param label what the label is to be; the carrier's most usual when absent
 * @param contents what is in it, in a few words
 * @param customs where the goods leave their customs territory; drafted from the order when absent
 */
public record CreateShipment(
        @Nullable UUID orderId,
        @Nullable UUID ratesId,
        @Nullable UUID integrationId,
        @Nullable @Size(min = 1, max = 60) String serviceCode,
        @Nullable @Size(min = 1, max = 200) String serviceName,
        @Nullable @Valid Place from,
        @Nullable @Valid Place to,
        @Nullable @Size(min = 1, max = 50) List<@Valid NewParcel> parcels,
        @Nullable @Size(max = 64) String orderNumber,
        @Nullable LocalDate shipDate,
        @Nullable @Valid LabelStock label,
        @Nullable @Valid WantedOptions options,
        @Nullable @Size(max = 100) String contents,
        @Nullable @Valid CustomsPapers customs) {}
