package dev.comptoir.connectors.ups;

import static com.fasterxml.jackson.annotation.JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The messages as UPS names them ({@code Rating.yaml}, {@code OAuthClientCredentials.yaml}). UPS
 * writes numbers as strings and, in older versions, a list of one as a bare object; indicators are
 * true when they exist.
 */
final class UpsWire {

    private UpsWire() {}

    record TokenAnswer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") @Nullable String expiresIn) {}

    @Upper
    record RateMessage(RateRequest rateRequest) {}

    @Upper
    record RateRequest(
            Request request,
            @Nullable Code pickupType,
            @Nullable Code customerClassification,
            Shipment shipment) {}

    @Upper
    record Request(
            String requestOption, String subVersion, TransactionReference transactionReference) {}

    @Upper
    record TransactionReference(String customerContext) {}

    @Upper
    record Shipment(
            Shipper shipper,
            Party shipTo,
            Party shipFrom,
            PaymentDetails paymentDetails,
            @Nullable RatingOptions shipmentRatingOptions,
            String taxInformationIndicator,
            @Nullable Amount invoiceLineTotal,
            @Nullable Weight shipmentTotalWeight,
            @Nullable DeliveryTimeInformation deliveryTimeInformation,
            String numOfPieces,
            @JsonProperty("Package") List<Parcel> parcels) {}

    @Upper
    record Shipper(@Nullable String name, String shipperNumber, Address address) {}

    @Upper
    record Party(@Nullable String name, Address address) {}

    @Upper
    record Address(
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> addressLine,
            @Nullable String city,
            @Nullable String stateProvinceCode,
            @Nullable String postalCode,
            String countryCode,
            @Nullable String residentialAddressIndicator) {}

    @Upper
    record PaymentDetails(List<ShipmentCharge> shipmentCharge) {}

    @Upper
    record ShipmentCharge(String type, BillShipper billShipper) {}

    @Upper
    record BillShipper(String accountNumber) {}

    @Upper
    record RatingOptions(@Nullable String negotiatedRatesIndicator) {}

    @Upper
    record DeliveryTimeInformation(String packageBillType, @Nullable Pickup pickup) {}

    @Upper
    record Pickup(String date) {}

    @Upper
    record Parcel(Code packagingType, Dimensions dimensions, Weight packageWeight) {}

    @Upper
    record Dimensions(Code unitOfMeasurement, String length, String width, String height) {}

    @Upper
    record Weight(Code unitOfMeasurement, String weight) {}

    @Upper
    record Code(String code, @Nullable String description) {}

    @Upper
    record Amount(@Nullable String currencyCode, @Nullable String monetaryValue) {}

    @Upper
    record RateAnswer(@Nullable RateResponse rateResponse) {}

    @Upper
    record RateResponse(
            @Nullable ResponseHeader response,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<RatedShipment> ratedShipment) {}

    @Upper
    record ResponseHeader(
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Code> alert) {}

    @Upper
    record RatedShipment(
            @Nullable Code service,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<Code> ratedShipmentAlert,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Code> disclaimer,
            @Nullable Amount transportationCharges,
            @Nullable Amount baseServiceCharge,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<ItemizedCharge> itemizedCharges,
            @Nullable Amount serviceOptionsCharges,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<TaxCharge> taxCharges,
            @Nullable Amount totalCharges,
            @Nullable Amount totalChargesWithTaxes,
            @Nullable NegotiatedRateCharges negotiatedRateCharges,
            @Nullable TimeInTransit timeInTransit,
            @Nullable GuaranteedDelivery guaranteedDelivery) {}

    @Upper
    record NegotiatedRateCharges(
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<Amount> baseServiceCharge,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<ItemizedCharge> itemizedCharges,
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<TaxCharge> taxCharges,
            @Nullable Amount totalCharge,
            @Nullable Amount totalChargesWithTaxes) {}

    @Upper
    record ItemizedCharge(
            @Nullable String code,
            @Nullable String description,
            @Nullable String currencyCode,
            @Nullable String monetaryValue,
            @Nullable String subType) {}

    @Upper
    record TaxCharge(@Nullable String type, @Nullable String monetaryValue) {}

    @Upper
    record TimeInTransit(@Nullable ServiceSummary serviceSummary) {}

    @Upper
    record ServiceSummary(
            @Nullable ServiceName service,
            @Nullable String guaranteedIndicator,
            @Nullable EstimatedArrival estimatedArrival) {}

    @Upper
    record ServiceName(@Nullable String description) {}

    @Upper
    record EstimatedArrival(@Nullable Arrival arrival, @Nullable String businessDaysInTransit) {}

    @Upper
    record Arrival(@Nullable String date, @Nullable String time) {}

    @Upper
    record GuaranteedDelivery(
            @Nullable String businessDaysInTransit,
            @Nullable String deliveryByTime,
            @Nullable String scheduledDeliveryDate) {}

    record ErrorAnswer(@Nullable ErrorList response) {}

    record ErrorList(
            @JsonFormat(with = ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Error> errors) {}

    record Error(@Nullable String code, @Nullable String message) {}

    /** UPS names its elements in upper camel case; what is absent is left out. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @interface Upper {}
}
