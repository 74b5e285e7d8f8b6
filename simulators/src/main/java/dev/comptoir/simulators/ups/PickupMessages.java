package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Pickup reads and answers, in UPS's own names. */
final class PickupMessages {

    private PickupMessages() {}

    record Envelope(@Nullable Creation pickupCreationRequest) {}

    record Creation(
            @Nullable String ratePickupIndicator,
            @Nullable Shipper shipper,
            @Nullable DateInfo pickupDateInfo,
            @Nullable Place pickupAddress,
            @Nullable String alternateAddressIndicator,
            @Nullable List<Piece> pickupPiece,
            @Nullable Weight totalWeight,
            @Nullable String paymentMethod,
            @Nullable String specialInstruction,
            @Nullable String referenceNumber) {}

    record Shipper(@Nullable Account account) {}

    record Account(@Nullable String accountNumber, @Nullable String accountCountryCode) {}

    record DateInfo(
            @Nullable String closeTime, @Nullable String readyTime, @Nullable String pickupDate) {}

    record Place(
            @Nullable String companyName,
            @Nullable String contactName,
            @Nullable List<String> addressLine,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String countryCode,
            @Nullable String residentialIndicator,
            ShipRequests.@Nullable Phone phone) {}

    record Piece(
            @Nullable String serviceCode,
            @Nullable String quantity,
            @Nullable String destinationCountryCode,
            @Nullable String containerCode) {}

    record Weight(@Nullable String weight, @Nullable String unitOfMeasurement) {}

    record Created(CreationResponse pickupCreationResponse) {}

    record CreationResponse(
            Shipped.PlainHeader response,
            @JsonProperty("PRN") String prn,
            Rated.Notice rateStatus,
            @Nullable RateResult rateResult) {}

    record RateResult(
            String rateType,
            String currencyCode,
            @JsonProperty("GrandTotalOfAllCharge") String total) {}

    record Cancelled(CancelResponse pickupCancelResponse) {}

    record CancelResponse(Shipped.PlainHeader response, String pickupType) {}
}
