package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Ship and Label Recovery read of a request, in UPS's own names. Everything may be missing:
 * what must not is {@link ShipValidation}'s to say.
 */
final class ShipRequests {

    private ShipRequests() {}

    record Envelope(@Nullable ShipmentRequest shipmentRequest) {}

    record ShipmentRequest(
            @Nullable Header request,
            @Nullable Shipment shipment,
            @Nullable LabelSpecification labelSpecification) {}

    record Header(
            @Nullable String requestOption,
            @Nullable String subVersion,
            RateRequests.@Nullable Transaction transactionReference) {}

    record Shipment(
            @Nullable String description,
            RateRequests.@Nullable Code returnService,
            @Nullable Party shipper,
            @Nullable Party shipTo,
            @Nullable Party shipFrom,
            @Nullable Payment paymentInformation,
            @Nullable List<Reference> referenceNumber,
            RateRequests.@Nullable Code service,
            RateRequests.@Nullable Money invoiceLineTotal,
            @Nullable Options shipmentServiceOptions,
            @Nullable String shipmentDate,
            @JsonProperty("Package") @Nullable List<Parcel> packages) {}

    record Party(
            @Nullable String name,
            @Nullable String attentionName,
            @Nullable Phone phone,
            @Nullable String shipperNumber,
            RateRequests.@Nullable Address address) {}

    record Phone(@Nullable String number) {}

    record Payment(@Nullable List<ShipmentCharge> shipmentCharge) {}

    record ShipmentCharge(@Nullable String type, @Nullable Bill billShipper) {}

    record Bill(@Nullable String accountNumber) {}

    record Reference(@Nullable String code, @Nullable String value) {}

    record Options(
            @Nullable Confirmation deliveryConfirmation,
            @Nullable List<Notification> notification,
            @Nullable Forms internationalForms) {}

    record Confirmation(@JsonProperty("DCISType") @Nullable String type) {}

    record Notification(
            @Nullable String notificationCode, @JsonProperty("EMail") @Nullable Mail mail) {}

    record Mail(@JsonProperty("EMailAddress") @Nullable List<String> addresses) {}

    record Forms(
            @Nullable List<String> formType,
            @Nullable Contacts contacts,
            @Nullable List<Product> product,
            @Nullable String invoiceNumber,
            @Nullable String invoiceDate,
            @Nullable String termsOfShipment,
            @Nullable String reasonForExport,
            @Nullable String currencyCode) {}

    record Contacts(@Nullable Party soldTo) {}

    record Product(
            @Nullable List<String> description,
            @Nullable Unit unit,
            @Nullable String commodityCode,
            @Nullable String originCountryCode) {}

    record Unit(
            @Nullable String number,
            RateRequests.@Nullable Code unitOfMeasurement,
            @Nullable String value) {}

    record Parcel(
            @Nullable String description,
            RateRequests.@Nullable Code packaging,
            RateRequests.@Nullable Dimensions dimensions,
            @Nullable List<Reference> referenceNumber,
            @Nullable ParcelOptions packageServiceOptions) {}

    record ParcelOptions(@Nullable Confirmation deliveryConfirmation) {}

    record LabelSpecification(
            RateRequests.@Nullable Code labelImageFormat,
            @JsonProperty("HTTPUserAgent") @Nullable String userAgent,
            @Nullable StockSize labelStockSize) {}

    record StockSize(@Nullable String height, @Nullable String width) {}

    /** The same message as Rating reads it: addresses, weights and sizes are named alike. */
    record Rated(@Nullable RatedRequest shipmentRequest) {}

    record RatedRequest(RateRequests.@Nullable Shipment shipment) {}

    record RecoveryEnvelope(@Nullable Recovery labelRecoveryRequest) {}

    record Recovery(
            @Nullable Header request,
            @Nullable LabelSpecification labelSpecification,
            @Nullable String trackingNumber,
            @Nullable ReferenceValues referenceValues) {}

    record ReferenceValues(
            @Nullable ReferenceValue referenceNumber, @Nullable String shipperNumber) {}

    record ReferenceValue(@Nullable String value) {}
}
