package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexWire.Sent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /rate/v1/rates/quotes} in FedEx's names. */
final class FedexRateWire {

    private FedexRateWire() {}

    @Sent
    record Quote(
            FedexWire.Account accountNumber,
            Control rateRequestControlParameters,
            Shipment requestedShipment) {}

    @Sent
    record Control(boolean returnTransitTimes, boolean servicesNeededOnRateFailure) {}

    @Sent
    record Shipment(
            FedexWire.Party shipper,
            FedexWire.Party recipient,
            List<String> rateRequestType,
            @Nullable String shipDateStamp,
            String pickupType,
            String packagingType,
            int totalPackageCount,
            @Nullable BigDecimal totalWeight,
            @Nullable Customs customsClearanceDetail,
            List<Item> requestedPackageLineItems) {}

    @Sent
    record Item(int groupPackageCount, FedexWire.Weight weight, FedexWire.Dimensions dimensions) {}

    @Sent
    record Customs(List<Commodity> commodities) {}

    @Sent
    record Commodity(
            int quantity,
            String quantityUnits,
            FedexWire.Weight weight,
            FedexWire.Money customsValue) {}

    record Answer(@Nullable Output output) {}

    record Output(@Nullable List<Reply> rateReplyDetails, @Nullable List<FedexWire.Alert> alerts) {}

    record Reply(
            @Nullable String serviceType,
            @Nullable String serviceName,
            @Nullable List<FedexWire.Alert> customerMessages,
            @Nullable List<Rated> ratedShipmentDetails,
            @Nullable Operation operationalDetail,
            @Nullable Commit commit) {}

    /** The currency stands at either level. */
    record Rated(
            @Nullable String rateType,
            @Nullable BigDecimal totalNetCharge,
            @Nullable BigDecimal totalBaseCharge,
            @Nullable BigDecimal totalDiscounts,
            @Nullable BigDecimal totalVatCharge,
            @Nullable String currency,
            @Nullable Detail shipmentRateDetail) {

        @Nullable String currencyCode() {
            return currency != null || shipmentRateDetail == null
                    ? currency
                    : shipmentRateDetail.currency();
        }
    }

    record Detail(
            @Nullable String currency,
            @Nullable List<Part> surCharges,
            @Nullable List<Part> taxes,
            @Nullable BigDecimal totalFreightDiscount) {}

    record Part(
            @Nullable String type,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal amount) {}

    record Operation(
            @Nullable String deliveryDate,
            @Nullable String commitDate,
            @Nullable String transitTime,
            @Nullable Boolean ineligibleForMoneyBackGuarantee) {}

    record Commit(@Nullable DateDetail dateDetail) {}

    record DateDetail(@Nullable String dayFormat) {}
}
