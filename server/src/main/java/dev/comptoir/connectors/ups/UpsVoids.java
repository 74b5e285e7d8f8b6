package dev.comptoir.connectors.ups;

import dev.comptoir.connectors.ups.UpsShipWire.VoidResponse;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.VoidOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes shipments back, whole or by parcels. */
final class UpsVoids {

    private static final int MOST_NUMBERS = 20;
    private static final String DONE = "1";
    private static final String ALREADY_VOIDED = "190117";
    private static final Pattern REFUSAL = Pattern.compile("9?1901\\d\\d");

    private UpsVoids() {}

    static VoidOutcome takeBack(
            Opened<UpsSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        var wanted =
                shipment.parcels().stream()
                        .filter(parcel -> positions.contains(parcel.position()))
                        .toList();
        if (wanted.size() == shipment.parcels().size()) {
            return ask(connection, shipment, wanted, null);
        }
        var voided = new HashSet<Integer>();
        for (int from = 0; from < wanted.size(); from += MOST_NUMBERS) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + MOST_NUMBERS));
            switch (ask(connection, shipment, some, numbers(some))) {
                case VoidOutcome.Voided(var done) -> voided.addAll(done);
                case VoidOutcome.Refused refused when voided.isEmpty() -> {
                    return refused;
                }
                case VoidOutcome.Refused ignored -> {
                    return new VoidOutcome.Voided(voided);
                }
            }
        }
        return new VoidOutcome.Voided(voided);
    }

    /** One number as it is, several as a list of JSON: UPS takes them so in a parameter. */
    private static String numbers(List<CarrierParcel> parcels) {
        return parcels.size() == 1
                ? parcels.getFirst().trackingNumber()
                : parcels.stream()
                        .map(parcel -> '"' + parcel.trackingNumber() + '"')
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static VoidOutcome ask(
            Opened<UpsSettings> connection,
            ShipmentRef shipment,
            List<CarrierParcel> wanted,
            @Nullable String numbers) {
        try {
            var answer =
                    UpsSession.api(connection)
                            .takeBack(
                                    UpsSession.transactionId(),
                                    UpsSession.SOURCE,
                                    shipment.id(),
                                    numbers)
                            .voidShipmentResponse();
            if (answer == null) {
                throw UpsSession.foreign("The answer holds no VoidShipmentResponse.");
            }
            return outcome(answer, wanted);
        } catch (ProviderFault fault) {
            var code = fault.providerCode().orElse("");
            if (code.equals(ALREADY_VOIDED)) {
                return new VoidOutcome.Voided(positions(wanted));
            }
            if (REFUSAL.matcher(code).matches()) {
                return new VoidOutcome.Refused(new Reason(code, fault.words()), false);
            }
            throw fault;
        }
    }

    /** What UPS says of each parcel, else of them together. */
    private static VoidOutcome outcome(VoidResponse answer, List<CarrierParcel> wanted) {
        var done = new ArrayList<String>();
        var told =
                Stream.concat(
                                UpsBooked.list(answer.packageLevelResult()).stream(),
                                UpsBooked.list(answer.packageLevelResults()).stream())
                        .filter(result -> result.trackingNumber() != null)
                        .toList();
        told.stream()
                .filter(result -> isDone(result.status()))
                .forEach(result -> done.add(clean(result.trackingNumber())));
        var summary = answer.summaryResult() == null ? null : answer.summaryResult().status();
        var voided =
                told.isEmpty()
                        ? isDone(summary) ? positions(wanted) : Set.<Integer>of()
                        : positions(
                                wanted.stream()
                                        .filter(parcel -> done.contains(parcel.trackingNumber()))
                                        .toList());
        if (!voided.isEmpty()) {
            return new VoidOutcome.Voided(voided);
        }
        var words = summary == null ? "" : clean(summary.description());
        return new VoidOutcome.Refused(
                new Reason(
                        null, words.isEmpty() ? "UPS did not void it and gives no reason." : words),
                false);
    }

    private static Set<Integer> positions(List<CarrierParcel> parcels) {
        return parcels.stream().map(CarrierParcel::position).collect(Collectors.toSet());
    }

    private static boolean isDone(UpsWire.@Nullable Code status) {
        return status != null && clean(status.code()).equals(DONE);
    }

    /** UPS's test environment writes line ends of its own into these values, as {@code &#xD;}. */
    private static String clean(@Nullable String value) {
        return value == null ? "" : value.replace("&#xD;", "").strip();
    }
}
