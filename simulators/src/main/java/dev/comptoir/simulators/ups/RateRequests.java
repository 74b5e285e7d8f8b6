package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Rating reads of a request, in UPS's own names. Everything may be missing: what must not is
 * {@link RateValidation}'s to say. An indicator counts as set when it is there, whatever it holds.
 */
final class RateRequests {

    private RateRequests() {}

    record Envelope(@Nullable RateRequest rateRequest) {}

    record RateRequest(@Nullable Header request, @Nullable Shipment shipment) {}

    record Header(@Nullable String subVersion, @Nullable Transaction transactionReference) {}

    record Transaction(@Nullable String customerContext) {}

    record Shipment(
            @Nullable Party shipper,
            @Nullable Party shipTo,
            @Nullable Party shipFrom,
            @Nullable Code service,
            @JsonProperty("Package") @Nullable List<Parcel> packages,
            @Nullable Options shipmentRatingOptions,
            @Nullable String taxInformationIndicator,
            @Nullable String ratingMethodRequestedIndicator,
            @Nullable DeliveryTime deliveryTimeInformation) {

        boolean wantsNegotiated() {
            return shipmentRatingOptions != null
                    && shipmentRatingOptions.negotiatedRatesIndicator() != null;
        }

        boolean wantsTaxes() {
            return taxInformationIndicator != null;
        }
    }

    record Party(@Nullable String shipperNumber, @Nullable Address address) {}

    record Address(
            @Nullable List<String> addressLine,
            @Nullable String city,
            @Nullable String stateProvinceCode,
            @Nullable String postalCode,
            @Nullable String countryCode,
            @Nullable String residentialAddressIndicator) {}

    record Code(@Nullable String code) {}

    record Parcel(
            @Nullable Code packagingType,
            @Nullable Dimensions dimensions,
            @Nullable Weight packageWeight,
            @Nullable ServiceOptions packageServiceOptions,
            @Nullable String additionalHandlingIndicator) {}

    record Dimensions(
            @Nullable Code unitOfMeasurement,
            @Nullable String length,
            @Nullable String width,
            @Nullable String height) {}

    record Weight(@Nullable Code unitOfMeasurement, @Nullable String weight) {}

    record ServiceOptions(@Nullable Money declaredValue) {}

    record Money(@Nullable String currencyCode, @Nullable String monetaryValue) {}

    record Options(@Nullable String negotiatedRatesIndicator) {}

    record DeliveryTime(@Nullable String packageBillType, @Nullable Moment pickup) {}

    record Moment(@Nullable String date, @Nullable String time) {}
}
