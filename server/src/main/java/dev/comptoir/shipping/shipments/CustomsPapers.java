package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customs is told of a shipment that leaves its customs territory. What is missing is asked
 * for before the label is bought.
 *
 * @param contents why the goods travel; a sale when absent
 * @param incoterm who pays duties and taxes; the receiver when absent
 * @param lines at least one, all in one currency; none at all: no declaration
 * @param receiverTaxId the receiver's VAT, tax or personal number, where the destination asks for
 *     it
 * @param ioss the number under which the VAT was collected with the sale
 * @param freight what the receiver paid for the carriage
 */
@Schema(name = "ShipmentCustoms")
public record CustomsPapers(
        @Nullable ContentsType contents,
        @Nullable Incoterm incoterm,
        @Nullable @Size(max = 40) String invoiceNumber,
        @Nullable LocalDate invoiceDate,
        @NotNull @Size(max = 100) List<@Valid Line> lines,
        @Nullable @Size(max = 40) String senderEori,
        @Nullable @Size(max = 40) String senderVat,
        @Nullable @Size(max = 40) String receiverTaxId,
        @Nullable @Size(max = 40) String ioss,
        @Nullable @Valid Money freight) {

    /**
     * @param hsCode of the Harmonised System: 6, 8 or 10 digits
     * @param originCountry where it was made, ISO 3166-1 alpha-2
     * @param unitGrams net weight of one
     * @param unitValue what one is worth
     */
    @Schema(name = "ShipmentCustomsLine")
    public record Line(
            @NotBlank @Size(max = 300) String description,
            @Min(1) @Max(1_000_000) int quantity,
            @Nullable @Size(max = 12) String hsCode,
            @Nullable @Size(max = 2) String originCountry,
            @Nullable @Min(1) @Max(Box.HEAVIEST_GRAMS) Integer unitGrams,
            @Nullable @Valid Money unitValue,
            @Nullable @Size(max = 100) String sku) {

        private CustomsLine line() {
            return new CustomsLine(
                    description,
                    quantity,
                    Normalised.text(hsCode),
                    originCountry == null ? null : Country.valueOf(originCountry),
                    requireNonNull(unitGrams),
                    requireNonNull(unitValue),
                    sku);
        }
    }

    public CustomsPapers {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    Incoterm terms() {
        return incoterm == null ? Incoterm.DAP : incoterm;
    }

    /** As connectors take it; only after {@link PurchaseCheck} found nothing. */
    Customs customs() {
        return new Customs(
                contents == null ? ContentsType.SALE : contents,
                terms(),
                Normalised.text(invoiceNumber),
                invoiceDate,
                lines.stream().map(Line::line).toList(),
                Normalised.text(senderEori),
                Normalised.text(senderVat),
                Normalised.text(receiverTaxId),
                Normalised.text(ioss),
                freight);
    }

    CustomsPapers withReceiverTaxId(@Nullable String taxId) {
        return new CustomsPapers(
                contents,
                incoterm,
                invoiceNumber,
                invoiceDate,
                lines,
                senderEori,
                senderVat,
                taxId,
                ioss,
                freight);
    }
}
