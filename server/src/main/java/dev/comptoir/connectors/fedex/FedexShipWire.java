package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexWire.Sent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /ship/v1/shipments} in FedEx's names. */
final class FedexShipWire {

    private FedexShipWire() {}

    @Sent
    record Message(
            @Nullable String labelResponseOptions,
            FedexWire.Account accountNumber,
            Shipment requestedShipment) {

        /** The same for a check, which makes no label. */
        Message forCheck() {
            return new Message(null, accountNumber, requestedShipment.forCheck());
        }
    }

    @Sent
    record Shipment(
            String shipDatestamp,
            String pickupType,
            String serviceType,
            String packagingType,
            BigDecimal totalWeight,
            FedexWire.@Nullable Money totalDeclaredValue,
            FedexWire.Party shipper,
            List<FedexWire.Party> recipients,
            FedexWire.Payment shippingChargesPayment,
            @Nullable SpecialServices shipmentSpecialServices,
            @Nullable Notices emailNotificationDetail,
            @Nullable CustomsClearance customsClearanceDetail,
            Label labelSpecification,
            @Nullable Documents shippingDocumentSpecification,
            List<String> rateRequestType,
            @Nullable Integer totalPackageCount,
            List<Item> requestedPackageLineItems) {

        /** A check takes a whole number for the weight, and does not count parcels. */
        Shipment forCheck() {
            return new Shipment(
                    shipDatestamp,
                    pickupType,
                    serviceType,
                    packagingType,
                    totalWeight.setScale(0, RoundingMode.CEILING),
                    totalDeclaredValue,
                    shipper,
                    recipients,
                    shippingChargesPayment,
                    shipmentSpecialServices,
                    emailNotificationDetail,
                    customsClearanceDetail,
                    labelSpecification,
                    shippingDocumentSpecification,
                    rateRequestType,
                    null,
                    requestedPackageLineItems);
        }
    }

    @Sent
    record SpecialServices(
            List<String> specialServiceTypes,
            @Nullable EtdDetail etdDetail,
            @Nullable ReturnDetail returnShipmentDetail) {}

    @Sent
    record EtdDetail(
            @Nullable List<AttachedDocument> attachedDocuments,
            @Nullable List<String> requestedDocumentTypes) {}

    @Sent
    record AttachedDocument(String documentType, String documentId) {}

    @Sent
    record ReturnDetail(String returnType, @Nullable Association returnAssociationDetail) {}

    @Sent
    record Association(String trackingNumber, String shipDatestamp) {}

    @Sent
    record Notices(String aggregationType, List<Recipient> emailNotificationRecipients) {}

    @Sent
    record Recipient(
            String emailNotificationRecipientType,
            String emailAddress,
            String notificationFormatType,
            String notificationType,
            String locale,
            List<String> notificationEventType) {}

    @Sent
    record CustomsClearance(
            FedexWire.Payment dutiesPayment,
            boolean isDocumentOnly,
            @Nullable CustomsOption customsOption,
            CommercialInvoice commercialInvoice,
            FedexWire.Money totalCustomsValue,
            List<Commodity> commodities) {}

    @Sent
    record CustomsOption(String type, String description) {}

    @Sent
    record CommercialInvoice(
            @Nullable String shipmentPurpose,
            String termsOfSale,
            @Nullable List<String> comments,
            @Nullable List<Reference> customerReferences,
            FedexWire.@Nullable Money freightCharge) {}

    @Sent
    record Commodity(
            String description,
            int quantity,
            String quantityUnits,
            @Nullable String harmonizedCode,
            @Nullable String countryOfManufacture,
            FedexWire.Weight weight,
            FedexWire.Money unitPrice,
            FedexWire.Money customsValue,
            @Nullable String partNumber) {}

    @Sent
    record Label(
            String labelFormatType,
            String imageType,
            String labelStockType,
            @Nullable Integer resolution) {}

    @Sent
    record Documents(List<String> shippingDocumentTypes, InvoiceDetail commercialInvoiceDetail) {}

    @Sent
    record InvoiceDetail(DocumentFormat documentFormat) {}

    @Sent
    record DocumentFormat(String stockType, String docType) {}

    @Sent
    record Item(
            int sequenceNumber,
            int groupPackageCount,
            FedexWire.Weight weight,
            FedexWire.Dimensions dimensions,
            List<Reference> customerReferences,
            FedexWire.@Nullable Money declaredValue,
            @Nullable String itemDescriptionForClearance,
            @Nullable PackageServices packageSpecialServices) {}

    @Sent
    record Reference(String customerReferenceType, String value) {}

    @Sent
    record PackageServices(List<String> specialServiceTypes, String signatureOptionType) {}

    record Answer(@Nullable String transactionId, @Nullable Output output) {}

    record Output(
            @Nullable List<Sold> transactionShipments,
            @Nullable List<FedexWire.Alert> alerts,
            @Nullable String jobId) {}

    record Sold(
            @Nullable String masterTrackingNumber,
            @Nullable String serviceType,
            @Nullable List<Piece> pieceResponses,
            @Nullable List<Paper> shipmentDocuments,
            @Nullable List<FedexWire.Alert> alerts,
            @Nullable Completed completedShipmentDetail) {}

    record Piece(
            @Nullable String trackingNumber,
            @Nullable String masterTrackingNumber,
            @Nullable Integer packageSequenceNumber,
            @Nullable List<Paper> packageDocuments) {}

    record Paper(
            @Nullable String contentType,
            @Nullable String docType,
            @Nullable String encodedLabel,
            @Nullable String url) {}

    /** FedEx sends documents here too, which its definition does not mention. */
    record Completed(@Nullable Rating shipmentRating, @Nullable List<Attached> shipmentDocuments) {}

    record Attached(
            @Nullable String type, @Nullable String imageType, @Nullable List<Part> parts) {}

    record Part(@Nullable String image) {}

    record Rating(
            @Nullable String actualRateType, @Nullable List<RateDetail> shipmentRateDetails) {}

    record RateDetail(
            @Nullable String rateType,
            @Nullable BigDecimal totalNetCharge,
            @Nullable String currency) {}

    @Sent
    record CancelMessage(
            FedexWire.Account accountNumber,
            String senderCountryCode,
            String deletionControl,
            String trackingNumber) {}

    record CancelAnswer(@Nullable CancelOutput output) {}

    record CancelOutput(
            @Nullable Boolean cancelledShipment,
            @Nullable String message,
            @Nullable List<FedexWire.Alert> alerts) {}

    record CheckAnswer(@Nullable CheckOutput output) {}

    record CheckOutput(@Nullable List<FedexWire.Alert> alerts) {}
}
