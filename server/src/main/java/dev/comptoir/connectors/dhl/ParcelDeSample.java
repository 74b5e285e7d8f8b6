package dev.comptoir.connectors.dhl;

import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.time.LocalDate;
import java.util.List;

/** An order to be checked, never bought: a small parcel from DHL's own head office to itself. */
final class ParcelDeSample {

    private static final Address HEAD_OFFICE =
            new Address(
                    null,
                    "DHL",
                    "Charles-de-Gaulle-Str. 20",
                    null,
                    "53113",
                    "Bonn",
                    null,
                    ParcelDeProduct.GERMANY,
                    null,
                    null,
                    false);

    private ParcelDeSample() {}

    static ShipmentOrder of(LocalDate day) {
        return new ShipmentOrder(
                "CONNECTIONTEST",
                ParcelDeProduct.PAKET.code,
                HEAD_OFFICE,
                HEAD_OFFICE,
                List.of(new Parcel(300, 200, 100, 1000)),
                day,
                new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                ShipmentOptions.NONE,
                null,
                null,
                null);
    }
}
