package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexWire.Sent;
import org.jspecify.annotations.Nullable;

/** {@code /pickup/v1/pickups} in FedEx's names. */
final class FedexPickupWire {

    private FedexPickupWire() {}

    @Sent
    record Message(
            FedexWire.Account associatedAccountNumber,
            Origin originDetail,
            String carrierCode,
            int packageCount,
            FedexWire.Weight totalWeight,
            @Nullable String remarks,
            String countryRelationships) {}

    @Sent
    record Origin(
            FedexWire.Party pickupLocation,
            String packageLocation,
            String readyDateTimestamp,
            String customerCloseTime) {}

    record Answer(@Nullable Output output) {}

    record Output(
            @Nullable String pickupConfirmationCode,
            @Nullable String message,
            @Nullable String location) {}

    @Sent
    record CancelMessage(
            FedexWire.Account associatedAccountNumber,
            String pickupConfirmationCode,
            String carrierCode,
            String scheduledDate,
            @Nullable String location) {}

    record CancelAnswer(@Nullable CancelOutput output) {}

    record CancelOutput(
            @Nullable String pickupConfirmationCode, @Nullable String cancelConfirmationMessage) {}
}
