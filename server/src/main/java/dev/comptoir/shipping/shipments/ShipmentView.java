package dev.comptoir.shipping.shipments;

import dev.comptoir.access.ActorView;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment with all that is known of it.
 *
 * @param reference ours, left with the carrier
 * @param deliveredOn the day at the destination on which the last parcel arrived
 * @param outwardId of a return: the shipment that comes back
 * @param returns of an outward shipment: the labels for its way back
 * @param integrationId absent once the connection was deleted
 * @param carrier the provider's type, such as {@code shipping_ups}
 * @param from absent once the person there was forgotten; likewise {@code to}
 * @param quotedPrice what was quoted, as long as the shipment is what was asked for then
 * @param promisedOn the day of delivery that the carrier named with that price; absent when it
 *     named none, or the parcels are handed over on another day than it was asked for
 * @param price what the carrier says that it charges; absent when it does not say
 * @param carrierId how the carrier names the whole shipment
 * @param notices what the carrier remarked
 * @param reasons why the carrier rejected it or did not take it back, in its own words
 * @param labelCanBeFetched of one that is bought and came without its label (`answered`): whether
 *     the carrier gives it again ({@code buyLabel}); where it does not, somebody fetches it from
 *     the carrier's own pages ({@code importLabel})
 * @param canBeVoided whether {@code voidShipment} is of use: there is a label, and nothing tells
 *     that the carrier has the parcels already; what comes of it is the carrier's word
 * @param canBeValidated before the purchase: whether the carrier says beforehand if it would take
 *     it ({@code validateShipment})
 * @param takesTradeDocuments before the purchase: whether the carrier takes the merchant's own
 *     papers ahead of the parcel ({@code importTradeDocument})
 * @param proofCanBeFetched of one that arrived: whether the carrier may show who took it, and that
 *     is not here yet ({@code fetchProofOfDelivery})
 * @param overShipped before the purchase: goods of which it carries more than its order has left
 * @param trouble the last trouble on the way to the carrier, until something better is known
 * @param canBeAsked whether the carrier can tell what became of a purchase whose answer was lost;
 *     where it cannot, a person says it ({@code settleShipment})
 * @param version to be sent back with changes
 */
@Schema(name = "Shipment")
record ShipmentView(
        UUID id,
        String reference,
        ShipmentKind kind,
        PurchaseState purchaseState,
        TrackingState trackingState,
        List<TrackingFlag> trackingFlags,
        @Nullable Instant trackedAt,
        @Nullable LocalDate deliveredOn,
        @Nullable UUID outwardId,
        List<UUID> returns,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID integrationId,
        @Nullable String carrier,
        @Nullable String carrierName,
        @Nullable Environment environment,
        @Nullable String serviceCode,
        @Nullable String serviceName,
        @Nullable Place from,
        @Nullable Place to,
        List<Parcel> parcels,
        @Nullable LocalDate shipDate,
        @Nullable LabelStock label,
        WantedOptions options,
        @Nullable String contents,
        @Nullable CustomsPapers customs,
        @Nullable UUID ratesId,
        @Nullable Money quotedPrice,
        @Nullable LocalDate promisedOn,
        @Nullable Money price,
        @Nullable String carrierId,
        List<String> notices,
        List<CarrierWords.Told> reasons,
        CarrierWords.@Nullable Trouble trouble,
        boolean canBeAsked,
        boolean labelCanBeFetched,
        boolean canBeVoided,
        boolean canBeValidated,
        boolean takesTradeDocuments,
        boolean proofCanBeFetched,
        List<Over> overShipped,
        List<KeptDocument> documents,
        @Nullable Instant sentAt,
        @Nullable Instant labelledAt,
        ActorView createdBy,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /**
     * @param position from 1
     * @param partnerNumber under which the carrier of the last mile abroad knows it
     * @param voidedAt when the carrier took it back
     */
    @Schema(name = "ShipmentParcel")
    record Parcel(
            int position,
            int lengthMillimetres,
            int widthMillimetres,
            int heightMillimetres,
            int weightGrams,
            List<ParcelItem> items,
            @Nullable String trackingNumber,
            @Nullable String partnerNumber,
            @Nullable Instant voidedAt) {

        static Parcel of(KeptParcel parcel) {
            var box = parcel.box();
            return new Parcel(
                    parcel.position(),
                    box.lengthMillimetres(),
                    box.widthMillimetres(),
                    box.heightMillimetres(),
                    box.weightGrams(),
                    parcel.items(),
                    parcel.trackingNumber(),
                    parcel.partnerNumber(),
                    parcel.voidedAt());
        }
    }

    /**
     * Goods of which more is sent than was ordered.
     *
     * @param line position of the order's line, from 1
     * @param elsewhere how many other shipments carry that are bought, or may be
     * @param here how many this one carries
     */
    @Schema(name = "OverShippedGoods")
    record Over(int line, String title, int ordered, long elsewhere, long here) {}
}
