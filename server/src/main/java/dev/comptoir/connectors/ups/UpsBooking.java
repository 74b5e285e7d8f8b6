package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingOption;
import java.util.List;
import java.util.Set;

/** Buys shipments, there and back. */
final class UpsBooking {

    /**
     * UPS takes 200 in its rating; we ask for no more than can be read in one answer, label by
     * label.
     */
    static final int MOST_PARCELS = 50;

    /** UPS makes no PDF when it sells, only when it gives a label again. */
    static final Set<LabelStock> STOCKS =
            Set.of(
                    new LabelStock(LabelFormat.PNG, LabelSize.LABEL_4X6),
                    new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6));

    /** An unused label may be billed: it is to be taken back. */
    static final BookingTerms TERMS =
            new BookingTerms(
                    STOCKS,
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.ADULT_SIGNATURE,
                            ShippingOption.SATURDAY_DELIVERY,
                            ShippingOption.DELIVERY_NOTICES,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID),
                    MOST_PARCELS,
                    false);

    private UpsBooking() {}

    static BookingOutcome book(
            Opened<UpsSettings> connection, ShipmentOrder order, boolean wayBack) {
        var broken = UpsRules.broken(connection.settings(), order, wayBack);
        if (!broken.isEmpty()) {
            return new BookingOutcome.Rejected(broken);
        }
        try {
            return new BookingOutcome.Booked(buy(connection, order, wayBack));
        } catch (ProviderFault fault) {
            var code = fault.providerCode().orElse("");
            if (fault.kind() == FaultKind.INVALID_REQUEST && UpsFaults.businessRule(code)) {
                return new BookingOutcome.Rejected(List.of(new Reason(code, fault.words())));
            }
            throw fault;
        }
    }

    private static CarrierShipment buy(
            Opened<UpsSettings> connection, ShipmentOrder order, boolean wayBack) {
        var message = UpsShipMapping.message(connection.settings(), order, wayBack);
        var answer =
                UpsSession.api(connection)
                        .ship(UpsSession.transactionId(), UpsSession.SOURCE, message);
        return UpsBooked.read(order, answer, wayBack);
    }
}
