package dev.comptoir.connectors.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.connectors.ups.UpsWire.Amount;
import dev.comptoir.connectors.ups.UpsWire.Code;
import dev.comptoir.connectors.ups.UpsWire.Dimensions;
import dev.comptoir.connectors.ups.UpsWire.NegotiatedRateCharges;
import dev.comptoir.connectors.ups.UpsWire.RatingOptions;
import dev.comptoir.connectors.ups.UpsWire.Request;
import dev.comptoir.connectors.ups.UpsWire.ResponseHeader;
import dev.comptoir.connectors.ups.UpsWire.Upper;
import dev.comptoir.connectors.ups.UpsWire.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of {@code Shipping.yaml}: ship, void and label recovery. A list that UPS documents
 * comes as a bare object when it holds one thing; the client reads both.
 */
final class UpsShipWire {

    private UpsShipWire() {}

    @Upper
    record ShipMessage(ShipmentRequest shipmentRequest) {}

    @Upper
    record ShipmentRequest(
            Request request, Shipment shipment, LabelSpecification labelSpecification) {}

    @Upper
    record Shipment(
            @Nullable String description,
            @Nullable Code returnService,
            Party shipper,
            Party shipTo,
            Party shipFrom,
            PaymentInformation paymentInformation,
            @Nullable TaxInformation globalTaxInformation,
            @Nullable RatingOptions shipmentRatingOptions,
            String taxInformationIndicator,
            @Nullable List<Reference> referenceNumber,
            Code service,
            @Nullable Amount invoiceLineTotal,
            @Nullable ServiceOptions shipmentServiceOptions,
            String shipmentDate,
            @JsonProperty("Package") List<Parcel> parcels) {}

    @Upper
    record Party(
            String name,
            @Nullable String attentionName,
            @Nullable Phone phone,
            @Nullable String shipperNumber,
            @JsonProperty("EMailAddress") @Nullable String email,
            UpsWire.Address address,
            @Nullable VendorInfo vendorInfo) {}

    @Upper
    record Phone(String number) {}

    /** Under which number the tax was collected with the sale, such as an IOSS number. */
    @Upper
    record VendorInfo(
            @JsonProperty("VendorCollectIDTypeCode") String type,
            @JsonProperty("VendorCollectIDNumber") String number) {}

    @Upper
    record PaymentInformation(List<UpsWire.ShipmentCharge> shipmentCharge) {}

    @Upper
    record TaxInformation(
            @JsonProperty("AgentTaxIdentificationNumber") List<PartyTaxNumbers> parties) {}

    @Upper
    record PartyTaxNumbers(
            String agentRole, @JsonProperty("TaxIdentificationNumber") List<TaxNumber> numbers) {}

    @Upper
    record TaxNumber(
            String identificationNumber,
            @JsonProperty("IDNumberCustomerRole") String customerRole,
            @JsonProperty("IDNumberEncryptionIndicator") String encryption,
            @JsonProperty("IDNumberIssuingCntryCd") @Nullable String issuedIn,
            @JsonProperty("IDNumberPurposeCode") String purpose,
            @JsonProperty("IDNumberTypeCode") String type,
            @JsonProperty("IncludeIDNumberOnShippingBrokerageDocs") String onDocuments) {}

    @Upper
    record Reference(String code, String value) {}

    @Upper
    record ServiceOptions(
            @Nullable String saturdayDeliveryIndicator,
            @Nullable Confirmation deliveryConfirmation,
            @Nullable List<Notification> notification,
            @Nullable Forms internationalForms) {}

    @Upper
    record Confirmation(@JsonProperty("DCISType") String type) {}

    @Upper
    record Notification(String notificationCode, @JsonProperty("EMail") Recipients recipients) {}

    @Upper
    record Recipients(@JsonProperty("EMailAddress") List<String> addresses) {}

    @Upper
    record Forms(
            List<String> formType,
            Contacts contacts,
            List<Product> product,
            String invoiceNumber,
            String invoiceDate,
            String termsOfShipment,
            String reasonForExport,
            @Nullable Charge freightCharges,
            String currencyCode) {}

    @Upper
    record Contacts(Party soldTo) {}

    @Upper
    record Charge(String monetaryValue) {}

    @Upper
    record Product(
            List<String> description,
            Unit unit,
            String commodityCode,
            @Nullable String partNumber,
            String originCountryCode) {}

    @Upper
    record Unit(String number, Code unitOfMeasurement, String value) {}

    @Upper
    record Parcel(
            @Nullable String description,
            Code packaging,
            Dimensions dimensions,
            Weight packageWeight,
            @Nullable List<Reference> referenceNumber,
            @Nullable ParcelOptions packageServiceOptions) {}

    @Upper
    record ParcelOptions(
            @Nullable Confirmation deliveryConfirmation, @Nullable Amount declaredValue) {}

    @Upper
    record LabelSpecification(
            Code labelImageFormat,
            @JsonProperty("HTTPUserAgent") @Nullable String userAgent,
            StockSize labelStockSize) {}

    @Upper
    record StockSize(String height, String width) {}

    @Upper
    record ShipAnswer(@Nullable ShipmentResponse shipmentResponse) {}

    @Upper
    record ShipmentResponse(
            @Nullable ResponseHeader response, @Nullable ShipmentResults shipmentResults) {}

    @Upper
    record ShipmentResults(
            @Nullable String shipmentIdentificationNumber,
            @Nullable Charges shipmentCharges,
            @Nullable NegotiatedRateCharges negotiatedRateCharges,
            @Nullable List<PackageResult> packageResults,
            @Nullable List<Form> form,
            @Nullable List<Image> controlLogReceipt,
            @Nullable Form highValueReport) {}

    @Upper
    record Charges(@Nullable Amount totalCharges, @Nullable Amount totalChargesWithTaxes) {}

    @Upper
    record PackageResult(
            @Nullable String trackingNumber,
            @Nullable Image shippingLabel,
            @Nullable Image shippingReceipt,
            @Nullable List<Form> form) {}

    @Upper
    record Form(@Nullable Image image) {}

    @Upper
    record Image(
            @Nullable String graphicImage, @Nullable String internationalSignatureGraphicImage) {}

    @Upper
    record RecoveryMessage(RecoveryRequest labelRecoveryRequest) {}

    @Upper
    record RecoveryRequest(
            RecoveryHeader request,
            LabelSpecification labelSpecification,
            @Nullable String trackingNumber,
            @Nullable ReferenceValues referenceValues) {}

    @Upper
    record RecoveryHeader(UpsWire.TransactionReference transactionReference) {}

    @Upper
    record ReferenceValues(ReferenceValue referenceNumber, String shipperNumber) {}

    @Upper
    record ReferenceValue(String value) {}

    @Upper
    record RecoveryAnswer(@Nullable RecoveryResponse labelRecoveryResponse) {}

    @Upper
    record RecoveryResponse(
            @Nullable String shipmentIdentificationNumber,
            @Nullable List<LabelResult> labelResults,
            @Nullable List<TrackingCandidate> trackingCandidate,
            @Nullable Form form) {}

    @Upper
    record LabelResult(@Nullable String trackingNumber, @Nullable Image labelImage) {}

    @Upper
    record TrackingCandidate(@Nullable String trackingNumber) {}

    @Upper
    record VoidAnswer(@Nullable VoidResponse voidShipmentResponse) {}

    /**
     * The definition says {@code PackageLevelResults}, its sample and the wire {@code
     * PackageLevelResult}.
     */
    @Upper
    record VoidResponse(
            @Nullable Summary summaryResult,
            @Nullable List<VoidedPackage> packageLevelResult,
            @Nullable List<VoidedPackage> packageLevelResults) {}

    @Upper
    record Summary(@Nullable Code status) {}

    @Upper
    record VoidedPackage(@Nullable String trackingNumber, @Nullable Code status) {}
}
