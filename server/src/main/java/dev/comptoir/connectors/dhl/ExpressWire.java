package dev.comptoir.connectors.dhl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of MyDHL API 3.1.1, with its own names; requests hold no key that it does not know.
 */
final class ExpressWire {

    private ExpressWire() {}

    record Account(String typeCode, String number) {}

    @Sparse
    record Place(
            String postalCode,
            String cityName,
            String countryCode,
            @Nullable String provinceCode,
            @Nullable String addressLine1,
            @Nullable String addressLine2,
            @Nullable String addressLine3) {}

    @Sparse
    record Contact(@Nullable String email, String phone, String companyName, String fullName) {}

    record Registration(String typeCode, String number, String issuerCountryCode) {}

    @Sparse
    record Party(
            Place postalAddress,
            Contact contactInformation,
            @Nullable List<Registration> registrationNumbers) {}

    record Dimensions(BigDecimal length, BigDecimal width, BigDecimal height) {}

    @Sparse
    record Piece(
            BigDecimal weight,
            @Nullable Dimensions dimensions,
            @Nullable List<Reference> customerReferences) {}

    record Reference(String value, String typeCode) {}

    @Sparse
    record Service(String serviceCode, @Nullable BigDecimal value, @Nullable String currency) {}

    record Parties<T>(T shipperDetails, T receiverDetails) {}

    // rates

    @Sparse
    record RateRequest(
            Parties<Place> customerDetails,
            List<Account> accounts,
            String plannedShippingDateAndTime,
            String unitOfMeasurement,
            boolean isCustomsDeclarable,
            @Nullable List<Amount> monetaryAmount,
            List<Piece> packages) {}

    record Amount(String typeCode, BigDecimal value, String currency) {}

    record RateAnswer(@Nullable List<Product> products, @Nullable List<String> warnings) {}

    record Product(
            @Nullable String productName,
            @Nullable String productCode,
            @Nullable Boolean isCustomerAgreement,
            @Nullable List<Price> totalPrice,
            @Nullable List<Breakdown> detailedPriceBreakdown,
            @Nullable Arrival deliveryCapabilities) {}

    record Price(
            @Nullable String currencyType,
            @Nullable String priceCurrency,
            @Nullable BigDecimal price) {}

    record Breakdown(@Nullable String currencyType, @Nullable List<Part> breakdown) {}

    record Part(
            @Nullable String name,
            @Nullable String serviceCode,
            @Nullable BigDecimal price,
            @Nullable List<Share> priceBreakdown) {}

    record Share(@Nullable String priceType, @Nullable BigDecimal price) {}

    record Arrival(@Nullable String estimatedDeliveryDateAndTime) {}

    record AddressAnswer(@Nullable List<Served> address, @Nullable List<String> warnings) {}

    record Served(@Nullable String countryCode) {}

    // shipments

    @Sparse
    record Order(
            String plannedShippingDateAndTime,
            PickupWish pickup,
            String productCode,
            boolean getRateEstimates,
            List<Account> accounts,
            @Nullable List<Service> valueAddedServices,
            Images outputImageProperties,
            List<Reference> customerReferences,
            Parties<Party> customerDetails,
            Content content,
            @Nullable List<Notification> shipmentNotification) {}

    record PickupWish(boolean isRequested) {}

    record Notification(String typeCode, String receiverId) {}

    record Images(
            String encodingFormat,
            List<Image> imageOptions,
            boolean splitTransportAndWaybillDocLabels,
            boolean splitDocumentsByPages,
            boolean splitInvoiceAndReceipt) {}

    @Sparse
    record Image(
            String typeCode,
            @Nullable String templateName,
            @Nullable Boolean isRequested,
            @Nullable String invoiceType) {}

    @Sparse
    record Content(
            List<Piece> packages,
            boolean isCustomsDeclarable,
            @Nullable BigDecimal declaredValue,
            @Nullable String declaredValueCurrency,
            @Nullable Declaration exportDeclaration,
            String description,
            String incoterm,
            String unitOfMeasurement) {}

    @Sparse
    record Declaration(
            List<Line> lineItems,
            Invoice invoice,
            @Nullable List<Charge> additionalCharges,
            String exportReasonType,
            String shipmentType) {}

    @Sparse
    record Line(
            int number,
            String description,
            BigDecimal price,
            Quantity quantity,
            @Nullable List<Commodity> commodityCodes,
            String exportReasonType,
            String manufacturerCountry,
            LineWeight weight) {}

    record Quantity(int value, String unitOfMeasurement) {}

    record Commodity(String typeCode, String value) {}

    record LineWeight(BigDecimal netValue) {}

    record Invoice(String number, String date) {}

    record Charge(BigDecimal value, String typeCode) {}

    record Shipped(
            @Nullable String shipmentTrackingNumber,
            @Nullable List<ShippedPiece> packages,
            @Nullable List<Document> documents,
            @Nullable List<Price> shipmentCharges,
            @Nullable List<String> warnings) {}

    record ShippedPiece(
            @Nullable Integer referenceNumber,
            @Nullable String trackingNumber,
            @Nullable List<Document> documents) {}

    record Document(
            @Nullable String imageFormat,
            @Nullable String encodingFormat,
            @Nullable String content,
            @Nullable String typeCode,
            @Nullable Integer packageReferenceNumber) {}

    record Checked(@Nullable List<String> warnings) {}

    record Papers(@Nullable List<Document> documents) {}

    // tracking

    record Tracked(@Nullable List<TrackedShipment> shipments) {}

    record TrackedShipment(
            @Nullable String shipmentTrackingNumber,
            @Nullable List<Event> events,
            @Nullable List<TrackedPiece> pieces,
            @Nullable String estimatedDeliveryDate) {}

    record TrackedPiece(
            @Nullable Integer number,
            @Nullable String trackingNumber,
            @Nullable List<Event> events) {}

    record Event(
            @Nullable String date,
            @Nullable String time,
            @JsonProperty("GMTOffset") @Nullable String gmtOffset,
            @Nullable String typeCode,
            @Nullable String description,
            @Nullable List<Area> serviceArea,
            @Nullable String signedBy) {}

    record Area(@Nullable String code, @Nullable String description) {}

    // pick-ups

    @Sparse
    record PickupRequest(
            String plannedPickupDateAndTime,
            String closeTime,
            String locationType,
            List<Account> accounts,
            @Nullable List<Instruction> specialInstructions,
            PickupParties customerDetails,
            List<PickupShipment> shipmentDetails) {}

    /** What is not in it stays as it was ordered: the parcels. */
    @Sparse
    record PickupUpdate(
            String dispatchConfirmationNumber,
            String originalShipperAccountNumber,
            String plannedPickupDateAndTime,
            String closeTime,
            String locationType,
            List<Account> accounts,
            @Nullable List<Instruction> specialInstructions,
            PickupParties customerDetails) {}

    record UpdatedPickup(
            @Nullable String dispatchConfirmationNumber,
            @Nullable String nextPickupDate,
            @Nullable List<String> warnings) {}

    record Instruction(String value) {}

    record PickupParties(Party shipperDetails) {}

    record PickupShipment(
            String productCode,
            boolean isCustomsDeclarable,
            String unitOfMeasurement,
            String shipmentTrackingNumber,
            List<Piece> packages) {}

    record PickupAnswer(
            @Nullable List<String> dispatchConfirmationNumbers,
            @Nullable String nextPickupDate,
            @Nullable List<String> warnings) {}
}
