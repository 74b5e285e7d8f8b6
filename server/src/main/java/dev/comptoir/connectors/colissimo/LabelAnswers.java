package dev.comptoir.connectors.colissimo;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.MultipartAnswer;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * An answer of the label service: {@code jsonInfos} beside the papers, or the same JSON alone. An
 * answer that says no never gets here ({@link ColissimoFaults}).
 */
final class LabelAnswers {

    static final String INFOS = "jsonInfos";

    private static final String LABEL = "label";
    private static final String CN23 = "cn23";
    private static final String SLIP = "deliveryPaper";

    private final MultipartAnswer answer;
    private final ColissimoWire.Infos infos;

    private LabelAnswers(MultipartAnswer answer, ColissimoWire.Infos infos) {
        this.answer = answer;
        this.infos = infos;
    }

    /**
     * @throws ProviderFault {@code PROTOCOL} when it is not an answer of Colissimo's
     */
    static LabelAnswers of(ResponseEntity<byte[]> response) {
        var body = Objects.requireNonNullElse(response.getBody(), new byte[0]);
        var answer = MultipartAnswer.read(response.getHeaders(), body);
        var infos =
                MultipartAnswer.announcedBy(response.getHeaders())
                        ? answer.part(INFOS).orElseThrow(() -> foreign("no jsonInfos"))
                        : answer.parts().getFirst();
        var read = new LabelAnswers(answer, infos.json(ColissimoWire.Infos.class));
        if (read.messages().isEmpty()) {
            throw foreign("no messages");
        }
        return read;
    }

    ColissimoWire.Infos infos() {
        return infos;
    }

    /**
     * What was bought.
     *
     * @param label what its label is for
     * @param own what is to be remarked besides the carrier's own words
     * @throws ProviderFault {@code PROTOCOL} when no number came, so that nobody knows whether it
     *     was bought
     */
    CarrierShipment sold(DocumentKind label, List<Notice> own) {
        var sold =
                Stream.of(
                                infos.labelV31Response(),
                                infos.tokenV3Response(),
                                infos.labelV2Response())
                        .filter(Objects::nonNull)
                        .filter(response -> !isBlank(response.parcelNumber()))
                        .findFirst()
                        .orElseThrow(() -> foreign("no parcel number"));
        var number = Objects.requireNonNull(sold.parcelNumber()).strip();
        var partner = isBlank(sold.parcelNumberPartner()) ? null : sold.parcelNumberPartner();
        return new CarrierShipment(
                number,
                List.of(new CarrierParcel(1, number, partner)),
                papers(label),
                null,
                Map.of(),
                Stream.concat(remarks(), own.stream()).toList());
    }

    /** All papers that came, byte for byte. */
    List<ShippingDocument> papers(DocumentKind label) {
        return answer.parts().stream()
                .filter(part -> part.id() != null && !part.id().equals(INFOS))
                .filter(part -> part.content().length > 0)
                .map(part -> paper(part, label))
                .toList();
    }

    private static ShippingDocument paper(MultipartAnswer.Part part, DocumentKind label) {
        var kind =
                switch (Objects.requireNonNullElse(part.id(), "")) {
                    case LABEL -> label;
                    case CN23 -> DocumentKind.CUSTOMS_DECLARATION;
                    case SLIP -> DocumentKind.MANIFEST;
                    default -> DocumentKind.OTHER;
                };
        return new ShippingDocument(
                kind, mediaType(part), part.content(), kind == DocumentKind.MANIFEST ? null : 1);
    }

    /** Colissimo calls each paper a stream of bytes, so their beginning tells. */
    private static String mediaType(MultipartAnswer.Part part) {
        var content = part.content();
        var head =
                new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        return head.contains("^XA") ? "application/zpl" : part.mediaType();
    }

    /** What it remarked besides "done". */
    private Stream<Notice> remarks() {
        return messages().stream()
                .filter(message -> !"0".equals(message.id()) && !isBlank(message.messageContent()))
                .map(message ->
                        Notice.words(
                                Objects.requireNonNullElse(message.id(), "remark"),
                                Objects.requireNonNull(message.messageContent())));
    }

    private List<ColissimoWire.Message> messages() {
        return Objects.requireNonNullElse(infos.messages(), List.of());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static ProviderFault foreign(String what) {
        return ProviderFault.of(
                FaultKind.PROTOCOL,
                NetworkCause.GARBAGE,
                "Colissimo's answer holds %s.".formatted(what));
    }
}
