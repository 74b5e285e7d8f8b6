package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customs is told of a shipment that leaves its customs territory.
 *
 * @param invoiceNumber of the invoice that travels with the goods
 * @param lines at least one, all in one currency
 * @param senderEori the sender's EORI number
 * @param senderVat the sender's VAT number
 * @param receiverTaxId the receiver's VAT, tax or personal number, where the destination asks for
 *     it
 * @param ioss the number under which the VAT was collected with the sale
 * @param freight what the receiver paid for the carriage; part of the customs value
 */
public record Customs(
        ContentsType contents,
        Incoterm incoterm,
        @Nullable String invoiceNumber,
        @Nullable LocalDate invoiceDate,
        List<CustomsLine> lines,
        @Nullable String senderEori,
        @Nullable String senderVat,
        @Nullable String receiverTaxId,
        @Nullable String ioss,
        @Nullable Money freight) {

    public Customs {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a customs declaration names goods");
        }
    }

    /**
     * What the goods are worth together.
     *
     * @throws IllegalArgumentException when the lines are in several currencies
     */
    public Money value() {
        return lines.stream().map(CustomsLine::value).reduce(Money::plus).orElseThrow();
    }
}
