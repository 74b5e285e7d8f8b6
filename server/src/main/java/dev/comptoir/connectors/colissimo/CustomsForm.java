package dev.comptoir.connectors.colissimo;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Colissimo is told for the CN23 (UPU form), by the rules of the label service's OpenAPI file;
 * what that leaves open is from Colissimo's plug-in 2.10.0 (May 2026).
 */
final class CustomsForm {

    private static final Set<String> CURRENCIES =
            Set.of("USD", "EUR", "CHF", "GBP", "CNY", "JPY", "CAD", "AUD");
    private static final Pattern TARIFF_NUMBER = Pattern.compile("\\d{6}|\\d{8}|\\d{10}");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]+");
    private static final int MOST_LINES = 100;
    private static final int DESCRIPTION = 64;
    private static final int TEXT = 35;
    private static final int EORI = 32;

    /** Key between the goods of a return and the parcel they came in: there is one of each. */
    private static final String ONLY_PARCEL = "A";

    private final ShipmentOrder order;
    private final Customs customs;
    private final boolean back;

    private CustomsForm(ShipmentOrder order, Customs customs, boolean back) {
        this.order = order;
        this.customs = customs;
        this.back = back;
    }

    /**
     * @param back whether the goods come back
     * @return null when the order says nothing for customs
     */
    static @Nullable CustomsForm of(ShipmentOrder order, boolean back) {
        return order.customs() == null ? null : new CustomsForm(order, order.customs(), back);
    }

    void check(Complaints complaints, Destination place) {
        checkLines(complaints);
        checkMoney(complaints);
        complaints.longest("customs.invoiceNumber", customs.invoiceNumber(), TEXT);
        complaints.longest("customs.receiverTaxId", customs.receiverTaxId(), TEXT);
        complaints.longest("customs.senderVat", comments(), TEXT);
        complaints.longest("customs.senderEori", customs.senderEori(), EORI);
        if (back) {
            checkReturn(complaints);
        } else if (place.code().equals("US") || (dutiesPaid() && !place.taxesPaidOverseas())) {
            complaints.unless(
                    customs.senderEori() != null,
                    "eori-missing",
                    "customs.senderEori: Colissimo needs the sender's EORI number for the United States and where the sender pays the duties.");
        }
        if (dutiesPaid() && !place.taxesPaidOverseas()) {
            var contents = Objects.requireNonNullElse(order.contents(), "");
            complaints.unless(
                    !contents.isBlank() && PLAIN.matcher(Party.plain(contents)).matches(),
                    "contents-missing",
                    "contents: where the sender pays the duties, Colissimo needs a description of the goods in English.");
            complaints.longest("contents", contents, DESCRIPTION);
        }
    }

    private void checkLines(Complaints complaints) {
        complaints.unless(
                customs.lines().size() <= MOST_LINES,
                "customs-lines",
                "customs.lines: Colissimo takes at most %d kinds of goods.".formatted(MOST_LINES));
        for (int n = 0; n < customs.lines().size(); n++) {
            checkLine(complaints, "customs.lines[%d]".formatted(n), customs.lines().get(n));
        }
    }

    private void checkLine(Complaints complaints, String field, CustomsLine line) {
        var sold = customs.contents() == ContentsType.SALE || back;
        complaints.longest(field + ".description", line.description(), DESCRIPTION);
        complaints.unless(
                PLAIN.matcher(Party.plain(line.description())).matches(),
                "description-letters",
                "%s.description: Colissimo takes plain Latin letters only.".formatted(field));
        complaints.unless(
                line.hsCode() == null ? !sold : TARIFF_NUMBER.matcher(line.hsCode()).matches(),
                "hs-code",
                "%s.hsCode: goods that were sold need a tariff number of 6, 8 or 10 digits."
                        .formatted(field));
        complaints.unless(
                line.origin() != null || !sold,
                "origin-missing",
                "%s.origin: goods that were sold need their country of origin.".formatted(field));
        complaints.unless(
                CURRENCIES.contains(line.unitValue().currency().getCurrencyCode()),
                "currency",
                "%s.unitValue: Colissimo declares values in %s only."
                        .formatted(
                                field, String.join(", ", CURRENCIES.stream().sorted().toList())));
        complaints.longest(field + ".sku", line.sku(), TEXT);
    }

    private void checkMoney(Complaints complaints) {
        complaints.unless(
                customs.lines().stream().map(line -> line.unitValue().currency()).distinct().count()
                        == 1,
                "currency",
                "customs.lines: Colissimo declares all goods in one currency.");
        complaints.unless(
                isEuros(customs.freight()) && cents() > 0,
                "freight",
                "customs.freight: with a CN23 Colissimo needs what the carriage costs, in euros and more than 0.");
    }

    private void checkReturn(Complaints complaints) {
        complaints.unless(
                customs.invoiceNumber() != null && customs.invoiceDate() != null,
                "invoice-missing",
                "customs.invoiceNumber: for goods that come back Colissimo needs number and day of the invoice that they were sold with.");
        complaints.unless(
                customs.lines().stream().allMatch(line -> line.sku() != null),
                "sku-missing",
                "customs.lines: for goods that come back Colissimo needs each one's article number.");
        complaints.unless(
                customs.lines().stream().map(CustomsLine::origin).distinct().count() == 1,
                "origin-missing",
                "customs.lines: goods that come back need one country of origin for all.");
    }

    boolean dutiesPaid() {
        return customs.incoterm() == Incoterm.DDP;
    }

    /** What the carriage costs, in euro cents. */
    int cents() {
        return customs.freight() == null ? 0 : Math.toIntExact(customs.freight().amountMinor());
    }

    static boolean isEuros(@Nullable Money money) {
        return money != null && money.currency().getCurrencyCode().equals("EUR");
    }

    @Nullable String eori() {
        return customs.senderEori();
    }

    ColissimoWire.CustomsDeclarations wire(@Nullable ShipmentRef outward) {
        return new ColissimoWire.CustomsDeclarations(
                true,
                new ColissimoWire.Contents(
                        customs.lines().stream().map(this::article).toList(),
                        new ColissimoWire.Category(category()),
                        back && outward != null ? List.of(original(outward)) : null),
                customs.receiverTaxId(),
                comments(),
                dutiesPaid() && order.contents() != null ? Party.plain(order.contents()) : null,
                customs.invoiceNumber());
    }

    private ColissimoWire.Article article(CustomsLine line) {
        return new ColissimoWire.Article(
                Party.plain(line.description()),
                line.quantity(),
                BigDecimal.valueOf(line.unitGrams(), 3),
                line.unitValue().toDecimal(),
                line.hsCode(),
                line.origin() == null ? null : line.origin().code(),
                line.unitValue().currency().getCurrencyCode(),
                line.sku(),
                back ? ONLY_PARCEL : null);
    }

    private ColissimoWire.Original original(ShipmentRef outward) {
        return new ColissimoWire.Original(
                ONLY_PARCEL,
                Objects.requireNonNull(customs.invoiceNumber()),
                Objects.requireNonNull(customs.invoiceDate()).toString(),
                outward.parcels().getFirst().trackingNumber());
    }

    /** The numbers of the CN23's box "category of item", in Colissimo's order. */
    private int category() {
        if (back) {
            return 6;
        }
        return switch (customs.contents()) {
            case GIFT -> 1;
            case SAMPLE -> 2;
            case SALE -> 3;
            case DOCUMENTS -> 4;
            case OTHER -> 5;
            case RETURN -> 6;
        };
    }

    /** Where the sender's VAT number is printed; the United Kingdom wants it there. */
    private @Nullable String comments() {
        return customs.senderVat() == null ? null : "N. TVA : " + customs.senderVat();
    }
}
