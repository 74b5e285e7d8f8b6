package dev.comptoir.connectors.dhl;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of Parcel DE Shipping 2.1, of Parcel DE Returns 1.0 and of their sign-in, with DHL's
 * own names.
 */
final class ParcelDeWire {

    private ParcelDeWire() {}

    record TokenAnswer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn) {}

    record Orders(String profile, List<Shipment> shipments) {}

    @Sparse
    record Shipment(
            String product,
            String billingNumber,
            String refNo,
            @Nullable String costCenter,
            String shipDate,
            Party shipper,
            Party consignee,
            Details details,
            @Nullable Services services,
            @Nullable Customs customs) {}

    @Sparse
    record Party(
            String name1,
            @Nullable String name2,
            @Nullable String name3,
            String addressStreet,
            @Nullable String additionalAddressInformation1,
            @Nullable String postalCode,
            String city,
            @Nullable String state,
            String country,
            @Nullable String phone,
            @Nullable String email) {}

    record Details(Dimensions dim, Weight weight) {}

    record Dimensions(String uom, int height, int length, int width) {}

    record Weight(String uom, int value) {}

    @Sparse
    record Services(
            @Nullable String visualCheckOfAge,
            @Nullable Boolean signedForByRecipient,
            @Nullable Amount additionalInsurance,
            @Nullable Boolean postalDeliveryDutyPaid) {}

    record Amount(String currency, BigDecimal value) {}

    @Sparse
    record Customs(
            @Nullable String invoiceNo,
            String exportType,
            @Nullable String exportDescription,
            @Nullable Amount postalCharges,
            @Nullable String shipperCustomsRef,
            @Nullable String consigneeCustomsRef,
            List<Item> items) {}

    @Sparse
    record Item(
            String itemDescription,
            @Nullable String countryOfOrigin,
            @Nullable String hsCode,
            int packagedQuantity,
            Amount itemValue,
            Weight itemWeight) {}

    record Answer(@Nullable Status status, @Nullable List<Sold> items) {}

    record Status(
            @Nullable String title,
            @Nullable Integer statusCode,
            @Nullable Integer status,
            @Nullable String detail) {

        /** DHL is renaming the one to the other. */
        int code() {
            return status != null ? status : statusCode == null ? 0 : statusCode;
        }

        String words() {
            return Rules.first(detail, title).orElse("HTTP " + code());
        }
    }

    record Sold(
            @Nullable String shipmentNo,
            @Nullable Status sstatus,
            @Nullable Paper label,
            @Nullable Paper returnLabel,
            @Nullable Paper customsDoc,
            @Nullable List<Message> validationMessages) {

        boolean done() {
            return sstatus != null && sstatus.code() >= 200 && sstatus.code() < 300;
        }
    }

    record Paper(@Nullable String b64, @Nullable String zpl2, @Nullable String fileFormat) {}

    record Message(
            @Nullable String property,
            @Nullable String validationMessage,
            @Nullable String validationState) {

        String words() {
            var text = validationMessage == null ? "" : validationMessage;
            return property == null || property.isBlank() ? text : property + ": " + text;
        }
    }

    // returns

    record Receiver(
            @Nullable String receiverId,
            @Nullable String shipperCountry,
            @Nullable String companyName,
            @Nullable ReceiverAddress receiverAddress) {}

    record ReceiverAddress(
            @Nullable String name1,
            @Nullable String addressStreet,
            @Nullable String addressHouse,
            @Nullable String postalCode,
            @Nullable String city) {}

    @Sparse
    record ReturnOrder(
            String receiverId,
            @Nullable String customerReference,
            String shipmentReference,
            ReturnShipper shipper,
            Weight itemWeight,
            @Nullable Amount itemValue,
            @Nullable ReturnCustoms customsDetails) {}

    @Sparse
    record ReturnShipper(
            String name1,
            @Nullable String name2,
            @Nullable String name3,
            String addressStreet,
            String addressHouse,
            String postalCode,
            String city,
            @Nullable String state,
            @Nullable String phone,
            @Nullable String email) {}

    record ReturnCustoms(List<Item> items) {}

    record ReturnMade(
            @Nullable String shipmentNo, @Nullable Paper label, @Nullable Paper qrLabel) {}

    record Manifest(String profile, List<String> shipmentNumbers) {}
}
