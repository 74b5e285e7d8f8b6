package dev.comptoir.connectors.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.connectors.ups.UpsWire.Code;
import dev.comptoir.connectors.ups.UpsWire.Upper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of {@code AddressValidation.yaml}. Indicators are true when they exist. */
final class UpsAddressWire {

    private UpsAddressWire() {}

    @Upper
    record Message(@JsonProperty("XAVRequest") Request request) {}

    @Upper
    record Request(Key addressKeyFormat) {}

    @Upper
    record Key(
            @Nullable String consigneeName,
            @Nullable List<String> addressLine,
            @JsonProperty("PoliticalDivision2") @Nullable String city,
            @JsonProperty("PoliticalDivision1") @Nullable String state,
            @JsonProperty("PostcodePrimaryLow") @Nullable String postalCode,
            @JsonProperty("PostcodeExtendedLow") @Nullable String extension,
            @Nullable String countryCode) {}

    @Upper
    record Answer(@JsonProperty("XAVResponse") @Nullable Response response) {}

    @Upper
    record Response(
            @Nullable String validAddressIndicator,
            @Nullable String ambiguousAddressIndicator,
            @Nullable String noCandidatesIndicator,
            @Nullable List<Candidate> candidate) {}

    @Upper
    record Candidate(@Nullable Code addressClassification, @Nullable Key addressKeyFormat) {}
}
