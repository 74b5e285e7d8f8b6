package dev.comptoir.shipping;

import dev.comptoir.platform.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order says of a price request. What it does not say is missing, and nothing is guessed.
 *
 * @param from where the store's parcels start, as its settings say
 * @param to where the goods go
 * @param parcel all goods in one parcel: their weight, and the size where it is one piece of a
 *     known size
 * @param missing what somebody has to add before carriers can be asked, as paths of the request,
 *     such as {@code parcels[0].heightMillimetres}
 */
record RatesDraft(
        UUID orderId,
        String orderNumber,
        @Nullable Place from,
        @Nullable Place to,
        Piece parcel,
        Money goodsValue,
        List<String> missing) {

    /**
     * @param weightGrams of the goods, without packaging; absent when one of them has no known
     *     weight
     */
    @Schema(name = "RatesDraftParcel")
    record Piece(
            @Nullable Integer lengthMillimetres,
            @Nullable Integer widthMillimetres,
            @Nullable Integer heightMillimetres,
            @Nullable Integer weightGrams) {}
}
