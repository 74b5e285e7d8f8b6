package dev.comptoir.connectors.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.connectors.ups.UpsWire.Code;
import dev.comptoir.connectors.ups.UpsWire.Upper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of {@code Pickup.yaml}. */
final class UpsPickupWire {

    private UpsPickupWire() {}

    @Upper
    record Message(PickupCreationRequest pickupCreationRequest) {}

    @Upper
    record PickupCreationRequest(
            UpsShipWire.RecoveryHeader request,
            String ratePickupIndicator,
            Shipper shipper,
            PickupDateInfo pickupDateInfo,
            PickupAddress pickupAddress,
            String alternateAddressIndicator,
            List<Piece> pickupPiece,
            TotalWeight totalWeight,
            @Nullable String overweightIndicator,
            String paymentMethod,
            @Nullable String specialInstruction,
            String referenceNumber,
            String shippingLabelsAvailable) {}

    @Upper
    record Shipper(Account account) {}

    @Upper
    record Account(String accountNumber, String accountCountryCode) {}

    @Upper
    record PickupDateInfo(String closeTime, String readyTime, String pickupDate) {}

    @Upper
    record PickupAddress(
            String companyName,
            String contactName,
            List<String> addressLine,
            String city,
            @Nullable String stateProvince,
            @Nullable String postalCode,
            String countryCode,
            String residentialIndicator,
            UpsShipWire.Phone phone) {}

    @Upper
    record Piece(
            String serviceCode,
            String quantity,
            String destinationCountryCode,
            String containerCode) {}

    @Upper
    record TotalWeight(String weight, String unitOfMeasurement) {}

    @Upper
    record Answer(@Nullable Response pickupCreationResponse) {}

    @Upper
    record Response(
            @JsonProperty("PRN") @Nullable String prn,
            @Nullable Code rateStatus,
            @Nullable RateResult rateResult) {}

    @Upper
    record RateResult(
            @Nullable String currencyCode,
            @JsonProperty("GrandTotalOfAllCharge") @Nullable String total) {}

    @Upper
    record CancelAnswer(@Nullable CancelResponse pickupCancelResponse) {}

    @Upper
    record CancelResponse(UpsWire.@Nullable ResponseHeader response) {}
}
