package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a price list is asked.
 *
 * @param goodsValue null where nobody told it; prices by value then cannot be had
 * @param day the parcels are sent
 */
record GridQuestion(
        Country country,
        @Nullable String postalCode,
        boolean residential,
        List<Parcel> parcels,
        @Nullable Money goodsValue,
        LocalDate day) {

    GridQuestion {
        parcels = List.copyOf(parcels);
    }

    static GridQuestion of(RateQuery query, LocalDate today) {
        var day = query.shipDate();
        return new GridQuestion(
                query.to().country(),
                query.to().postalCode(),
                query.to().residential(),
                query.parcels(),
                query.goodsValue(),
                day == null ? today : day);
    }

    int longestMillimetres() {
        return parcels.stream()
                .flatMapToInt(parcel ->
                        IntStream.of(
                                parcel.lengthMillimetres(),
                                parcel.widthMillimetres(),
                                parcel.heightMillimetres()))
                .max()
                .orElse(0);
    }

    int heaviestGrams() {
        return parcels.stream().mapToInt(Parcel::weightGrams).max().orElse(0);
    }
}
