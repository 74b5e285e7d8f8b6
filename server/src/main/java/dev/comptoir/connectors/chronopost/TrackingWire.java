package dev.comptoir.connectors.chronopost;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages of {@code TrackingServiceWS}, in the order of its schema. */
final class TrackingWire {

    static final String NAMESPACE = "http://cxf.tracking.soap.chronopost.fr/";

    private TrackingWire() {}

    record TrackSkybill(String language, String skybillNumber) {}

    record Tracked(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable Events listEventInfoComp) {}

    record Events(@Nullable List<@Nullable Event> events, @Nullable String skybillNumber) {}

    record Event(
            @Nullable String code,
            @Nullable String eventDate,
            @Nullable String eventLabel,
            @Nullable String officeLabel,
            @Nullable String zipCode) {}

    record TrackSenderRef(
            String accountNumber, String password, String language, String sendersRef) {}

    record SenderRefTracked(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable List<@Nullable Events> listParcel) {}

    record Cancel(String accountNumber, String password, String language, String skybillNumber) {}

    record Cancelled(@Nullable Integer errorCode, @Nullable String errorMessage) {}

    record SearchProof(
            String accountNumber,
            String password,
            String language,
            String skybillNumber,
            boolean pdf) {}

    record Proof(
            @Nullable Integer errorCode,
            @Nullable String errorMessage,
            @Nullable String formatPOD,
            @Nullable String pod,
            @Nullable Boolean podPresente) {}
}
