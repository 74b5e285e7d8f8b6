package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.simulators.ups.Rated.BillingWeight;
import dev.comptoir.simulators.ups.Rated.Header;
import dev.comptoir.simulators.ups.Rated.Money;
import dev.comptoir.simulators.ups.Rated.Tax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Ship, Void and Label Recovery answer, in UPS's own names. */
final class Shipped {

    private Shipped() {}

    record Envelope(ShipmentResponse shipmentResponse) {}

    record ShipmentResponse(Header response, ShipmentResults shipmentResults) {}

    record ShipmentResults(
            Charges shipmentCharges,
            @Nullable Negotiated negotiatedRateCharges,
            BillingWeight billingWeight,
            String shipmentIdentificationNumber,
            List<PackageResult> packageResults,
            @Nullable Form form) {}

    record Charges(
            Money transportationCharges,
            Money serviceOptionsCharges,
            @Nullable List<Tax> taxCharges,
            Money totalCharges,
            @Nullable Money totalChargesWithTaxes) {}

    record Negotiated(
            @Nullable List<Tax> taxCharges,
            Money totalCharge,
            @Nullable Money totalChargesWithTaxes) {}

    record PackageResult(String trackingNumber, Money baseServiceCharge, Label shippingLabel) {}

    record Label(
            Format imageFormat,
            String graphicImage,
            @JsonProperty("HTMLImage") @Nullable String htmlImage) {}

    record Format(String code, String description) {}

    record Form(String code, String description, Image image) {}

    record Image(Format imageFormat, String graphicImage) {}

    record VoidEnvelope(VoidResponse voidShipmentResponse) {}

    record VoidResponse(
            PlainHeader response,
            Summary summaryResult,
            @Nullable List<Voided> packageLevelResult) {}

    record PlainHeader(Rated.Notice responseStatus) {
        static final PlainHeader SUCCESS = new PlainHeader(new Rated.Notice("1", "Success"));
    }

    record Summary(Rated.Notice status) {}

    record Voided(String trackingNumber, Rated.Notice status) {}

    record RecoveryEnvelope(RecoveryResponse labelRecoveryResponse) {}

    record RecoveryResponse(
            PlainHeader response,
            @Nullable String shipmentIdentificationNumber,
            @Nullable List<LabelResult> labelResults,
            @Nullable List<Candidate> trackingCandidate) {}

    record LabelResult(String trackingNumber, LabelImage labelImage) {}

    record LabelImage(
            Kind labelImageFormat,
            String graphicImage,
            @JsonProperty("HTMLImage") @Nullable String htmlImage) {}

    record Kind(String code) {}

    record Candidate(String trackingNumber) {}
}
