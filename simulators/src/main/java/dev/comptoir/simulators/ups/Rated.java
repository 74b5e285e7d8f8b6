package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Rating answers, in UPS's own names; all numbers are strings. */
final class Rated {

    private Rated() {}

    record Envelope(RateResponse rateResponse) {}

    record RateResponse(Header response, List<RatedShipment> ratedShipment) {}

    record Header(
            Notice responseStatus,
            List<Notice> alert,
            @Nullable Transaction transactionReference) {}

    record Notice(String code, String description) {}

    record Transaction(@Nullable String customerContext) {}

    record RatedShipment(
            @Nullable List<Notice> disclaimer,
            Service service,
            @Nullable String zone,
            List<Notice> ratedShipmentAlert,
            @Nullable String billableWeightCalculationMethod,
            @Nullable String ratingMethod,
            BillingWeight billingWeight,
            Money transportationCharges,
            Money baseServiceCharge,
            @Nullable List<Item> itemizedCharges,
            Money serviceOptionsCharges,
            @Nullable List<Tax> taxCharges,
            Money totalCharges,
            @Nullable Money totalChargesWithTaxes,
            @Nullable Negotiated negotiatedRateCharges,
            List<RatedPackage> ratedPackage,
            @Nullable Transit timeInTransit,
            @Nullable Guarantee guaranteedDelivery) {}

    record Service(String code) {}

    record BillingWeight(Unit unitOfMeasurement, String weight) {}

    record Unit(String code, String description) {}

    record Money(String currencyCode, String monetaryValue) {}

    record Item(String code, String currencyCode, String monetaryValue) {}

    record Tax(String type, String monetaryValue) {}

    record Negotiated(
            @Nullable List<Item> itemizedCharges,
            @Nullable List<Tax> taxCharges,
            Money totalCharge,
            @Nullable Money totalChargesWithTaxes) {}

    record RatedPackage(
            Money baseServiceCharge,
            Money transportationCharges,
            Money serviceOptionsCharges,
            Money totalCharges,
            String weight,
            BillingWeight billingWeight) {}

    record Transit(String pickupDate, String packageBillType, Summary serviceSummary) {}

    record Summary(
            ServiceName service,
            @Nullable String guaranteedIndicator,
            Arriving estimatedArrival,
            String saturdayDelivery,
            String sundayDelivery) {}

    record ServiceName(String description) {}

    record Arriving(
            Moment arrival,
            String businessDaysInTransit,
            Moment pickup,
            String dayOfWeek,
            @JsonProperty("CustomerCenterCutoff") String cutoff,
            @Nullable String delayCount,
            @Nullable String holidayCount,
            @Nullable String restDays,
            @Nullable String totalTransitDays) {}

    record Moment(String date, String time) {}

    record Guarantee(String businessDaysInTransit, @Nullable String deliveryByTime) {}
}
