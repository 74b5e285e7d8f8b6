package dev.comptoir.connectors.fedex;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.comptoir.connectors.fedex.FedexWire.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /track/v1} in FedEx's names. */
final class FedexTrackWire {

    private FedexTrackWire() {}

    @Sent
    record Numbers(List<Wanted> trackingInfo, boolean includeDetailedScans) {}

    @Sent
    record Wanted(NumberInfo trackingNumberInfo) {}

    @Sent
    record NumberInfo(
            @Nullable String trackingNumber,
            @Nullable String carrierCode,
            @Nullable String trackingNumberUniqueId) {}

    @Sent
    record References(ReferenceInfo referencesInformation, boolean includeDetailedScans) {}

    /**
     * FedEx's definition calls the end {@code shipDateEndDate} and its examples {@code
     * shipDateEnd}; both are sent, since the field is required.
     */
    @Sent
    record ReferenceInfo(
            String type,
            String value,
            String accountNumber,
            String shipDateBegin,
            String shipDateEnd,
            String shipDateEndDate) {}

    /** An answer, and what FedEx pushes, which comes with or without its outer parts. */
    record Answer(
            @Nullable Output output,
            @Nullable List<Complete> completeTrackResults,
            @Nullable List<Result> trackResults) {}

    record Output(@Nullable List<Complete> completeTrackResults) {}

    record Complete(@Nullable String trackingNumber, @Nullable List<Result> trackResults) {}

    record Result(
            @Nullable NumberInfo trackingNumberInfo,
            @Nullable AdditionalInfo additionalTrackingInfo,
            @Nullable Status latestStatusDetail,
            @Nullable List<DateAndTime> dateAndTimes,
            @Nullable TimeWindow estimatedDeliveryTimeWindow,
            @Nullable PackageDetails packageDetails,
            @Nullable DeliveryDetails deliveryDetails,
            @Nullable List<Scan> scanEvents,
            @Nullable Failure error) {}

    record AdditionalInfo(@Nullable List<Identifier> packageIdentifiers) {}

    /** FedEx defines {@code value} and sends {@code values}. */
    record Identifier(@Nullable String type, @JsonAlias("values") @Nullable List<String> value) {}

    record Status(
            @Nullable String code,
            @Nullable String derivedCode,
            @Nullable String description,
            @Nullable String statusByLocale) {}

    record DateAndTime(@Nullable String type, @Nullable String dateTime) {}

    record TimeWindow(@Nullable Window window) {}

    record Window(@Nullable String begins, @Nullable String ends) {}

    record PackageDetails(@Nullable Integer sequenceNumber, @Nullable Integer count) {}

    record DeliveryDetails(@Nullable String receivedByName, @Nullable String signedByName) {}

    record Scan(
            @Nullable String date,
            @Nullable String eventType,
            @Nullable String eventDescription,
            @Nullable String exceptionCode,
            @Nullable String exceptionDescription,
            @Nullable String derivedStatusCode,
            @Nullable ScanLocation scanLocation) {}

    record ScanLocation(
            @Nullable String city,
            @Nullable String stateOrProvinceCode,
            @Nullable String countryCode) {}

    record Failure(@Nullable String code, @Nullable String message) {}
}
