package dev.comptoir.connectors.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of {@code Tracking.yaml} and {@code UPSTrackAlert.yaml}, which are in lower camel
 * case, unlike the others.
 */
final class UpsTrackWire {

    private UpsTrackWire() {}

    record TrackAnswer(@Nullable TrackResponse trackResponse) {}

    record TrackResponse(@Nullable List<Shipment> shipment) {}

    record Shipment(
            @JsonProperty("package") @Nullable List<Parcel> parcels,
            @Nullable List<Warning> warnings) {}

    record Warning(@Nullable String code, @Nullable String message) {}

    record Parcel(
            @Nullable String trackingNumber,
            @Nullable List<Activity> activity,
            @Nullable List<DeliveryDate> deliveryDate,
            @Nullable DeliveryTime deliveryTime,
            @Nullable DeliveryInformation deliveryInformation) {}

    record Activity(
            @Nullable String date,
            @Nullable String time,
            @Nullable String gmtDate,
            @Nullable String gmtTime,
            @Nullable String gmtOffset,
            @Nullable Location location,
            @Nullable Status status) {}

    record Location(@Nullable Address address) {}

    record Address(
            @Nullable String city, @Nullable String stateProvince, @Nullable String countryCode) {}

    record Status(
            @Nullable String type,
            @Nullable String code,
            @Nullable String statusCode,
            @Nullable String description) {}

    record DeliveryDate(@Nullable String type, @Nullable String date) {}

    record DeliveryTime(@Nullable String type, @Nullable String endTime) {}

    record DeliveryInformation(@Nullable String receivedBy) {}

    record Subscription(String locale, String countryCode, List<String> trackingNumberList) {}

    record Subscribed(
            @Nullable List<String> validTrackingNumbers,
            @Nullable List<String> invalidTrackingNumbers) {}

    /** What UPS sends of its own accord. */
    record Told(
            @Nullable String trackingNumber,
            @Nullable String localActivityDate,
            @Nullable String localActivityTime,
            @Nullable String gmtActivityDate,
            @Nullable String gmtActivityTime,
            @Nullable String gmtOffset,
            @Nullable ToldPlace activityLocation,
            @Nullable ToldStatus activityStatus,
            @Nullable String scheduledDeliveryDate,
            @Nullable String receivedBy) {}

    record ToldPlace(
            @Nullable String city, @Nullable String stateProvince, @Nullable String country) {}

    /**
     * The schema does not declare {@code descriptionCode}; UPS's example has it, as a number or a
     * text.
     */
    record ToldStatus(
            @Nullable String type,
            @Nullable String code,
            @Nullable String description,
            @Nullable String descriptionCode) {}
}
