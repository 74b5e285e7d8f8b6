package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Tracking answers and Track Alert tells, in UPS's own names, here in lower camel case. */
final class TrackAnswers {

    private TrackAnswers() {}

    record Envelope(TrackResponse trackResponse) {}

    record TrackResponse(List<Shipment> shipment) {}

    record Shipment(
            String inquiryNumber,
            @JsonProperty("package") @Nullable List<Parcel> parcels,
            @Nullable List<Warning> warnings) {}

    record Warning(String code, String message) {}

    record Parcel(
            String trackingNumber,
            @Nullable List<DeliveryDate> deliveryDate,
            @Nullable DeliveryTime deliveryTime,
            @Nullable DeliveryInformation deliveryInformation,
            List<Activity> activity,
            Status currentStatus,
            int packageCount) {}

    record DeliveryDate(String type, String date) {}

    record DeliveryTime(String type, String endTime) {}

    record DeliveryInformation(String location, String receivedBy) {}

    record Activity(
            Location location,
            Status status,
            String date,
            String time,
            String gmtDate,
            String gmtOffset,
            String gmtTime) {}

    record Location(Address address) {}

    record Address(String city, String countryCode, String country) {}

    record Status(
            String type,
            String description,
            String code,
            String statusCode,
            String simplifiedTextDescription) {}

    record Subscribed(
            @Nullable List<String> validTrackingNumbers,
            @Nullable List<String> invalidTrackingNumbers) {}

    record Subscription(
            @Nullable String locale,
            @Nullable String countryCode,
            @Nullable List<String> trackingNumberList) {}

    /** A message of Track Alert. */
    record Told(
            String trackingNumber,
            String localActivityDate,
            String localActivityTime,
            ToldPlace activityLocation,
            ToldStatus activityStatus,
            String scheduledDeliveryDate,
            @Nullable String actualDeliveryDate,
            @Nullable String actualDeliveryTime,
            String gmtActivityDate,
            String gmtActivityTime,
            String gmtOffset,
            @Nullable String receivedBy) {}

    record ToldPlace(String city, String country) {}

    record ToldStatus(String type, String code, String description, String descriptionCode) {}
}
