package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexWire.Sent;
import org.jspecify.annotations.Nullable;

/** {@code POST /documents/v1/etds/upload} in FedEx's names. */
final class FedexDocumentWire {

    private FedexDocumentWire() {}

    @Sent
    record Description(String workflowName, String name, String contentType, Meta meta) {}

    @Sent
    record Meta(String shipDocumentType, String originCountryCode, String destinationCountryCode) {}

    record Answer(@Nullable Output output) {}

    record Output(@Nullable OutputMeta meta) {}

    record OutputMeta(@Nullable String documentType, @Nullable String docId) {}
}
