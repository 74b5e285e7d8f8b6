package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What DHL Express is told for customs: the export declaration from which it prints the invoice,
 * and the parties' registration numbers.
 */
final class ExpressCustoms {

    private static final int LINES = 999;
    private static final int DESCRIPTION = 512;
    private static final int NUMBER = 35;
    private static final Pattern HS_CODE = Pattern.compile("\\d{6}(\\d{2}){0,4}");

    private ExpressCustoms() {}

    static boolean onlyPapers(Customs customs) {
        return customs.contents() == ContentsType.DOCUMENTS;
    }

    static ExpressWire.Declaration declaration(Rules rules, Customs customs, Address to) {
        var lines = new ArrayList<ExpressWire.Line>();
        for (var line : customs.lines()) {
            lines.add(line(rules, customs, line, lines.size(), to.country()));
        }
        rules.require(
                lines.size() <= LINES,
                "too-many",
                "customs.lines",
                "DHL Express takes %d lines.".formatted(LINES));
        var date = customs.invoiceDate();
        rules.require(
                date != null, "missing", "customs.invoiceDate", "DHL prints it on the invoice.");
        return new ExpressWire.Declaration(
                lines,
                new ExpressWire.Invoice(
                        rules.required(customs.invoiceNumber(), NUMBER, "customs.invoiceNumber"),
                        date == null ? "" : date.toString()),
                freight(rules, customs),
                reason(customs),
                customs.contents() == ContentsType.GIFT ? "personal" : "commercial");
    }

    private static ExpressWire.Line line(
            Rules rules, Customs customs, CustomsLine line, int index, Country to) {
        var field = "customs.lines[%d]".formatted(index);
        var origin = line.origin();
        rules.require(origin != null, "missing", field + ".origin", "DHL asks where it was made.");
        return new ExpressWire.Line(
                index + 1,
                rules.required(line.description(), DESCRIPTION, field + ".description"),
                ExpressParts.amount(line.unitValue()),
                new ExpressWire.Quantity(line.quantity(), "PCS"),
                commodities(rules, line, field, to),
                reason(customs),
                origin == null ? "" : origin.code(),
                new ExpressWire.LineWeight(kilograms(line)));
    }

    /** All pieces of the line together: DHL multiplies nothing. */
    private static BigDecimal kilograms(CustomsLine line) {
        return BigDecimal.valueOf(Math.multiplyFull(line.unitGrams(), line.quantity()), 3);
    }

    /** Goods that enter the European Union carry a code since ICS2 (1 March 2023, by air). */
    private static @Nullable List<ExpressWire.Commodity> commodities(
            Rules rules, CustomsLine line, String field, Country to) {
        var code = line.hsCode() == null ? "" : line.hsCode().replaceAll("[ .]", "");
        rules.require(
                !code.isEmpty() || !CustomsUnion.includes(to),
                "hs-code-missing",
                field + ".hsCode",
                "the European Union lets no goods in without it (ICS2).");
        rules.matches(code, HS_CODE, field + ".hsCode", "it has 6, 8 or 10 digits.");
        return code.isEmpty() ? null : List.of(new ExpressWire.Commodity("outbound", code));
    }

    private static @Nullable List<ExpressWire.Charge> freight(Rules rules, Customs customs) {
        var freight = customs.freight();
        if (freight == null || freight.amountMinor() == 0) {
            return null;
        }
        rules.require(
                freight.currency().equals(customs.lines().getFirst().unitValue().currency()),
                "currencies",
                "customs.freight",
                "an invoice has one currency.");
        return List.of(new ExpressWire.Charge(ExpressParts.amount(freight), "freight"));
    }

    /** What the goods are worth; null when that cannot be told in one currency. */
    static @Nullable Money value(Rules rules, Customs customs) {
        var one =
                customs.lines().stream().map(line -> line.unitValue().currency()).distinct().count()
                        == 1;
        rules.require(one, "currencies", "customs.lines", "an invoice has one currency.");
        return one ? customs.value() : null;
    }

    static String invoiceType(Customs customs) {
        return switch (customs.contents()) {
            case SALE -> "commercial";
            case RETURN -> "returns";
            case GIFT, SAMPLE, DOCUMENTS, OTHER -> "proforma";
        };
    }

    private static String reason(Customs customs) {
        return switch (customs.contents()) {
            case SALE -> "commercial_purpose_or_sale";
            case GIFT -> "gift";
            case SAMPLE -> "sample";
            case RETURN -> "return";
            case DOCUMENTS, OTHER -> "permanent";
        };
    }

    /**
     * EORI, VAT and IOSS number. A shop in the European Union that sells abroad has an EORI number
     * (Regulation (EU) 952/2013, article 9).
     */
    static @Nullable List<ExpressWire.Registration> sender(
            Rules rules, Customs customs, Address from) {
        var country = from.country();
        rules.require(
                customs.senderEori() != null
                        || customs.contents() != ContentsType.SALE
                        || !CustomsUnion.includes(country),
                "eori-missing",
                "customs.senderEori",
                "who exports goods from the European Union has an EORI number.");
        var numbers = new ArrayList<ExpressWire.Registration>();
        add(rules, numbers, "EOR", customs.senderEori(), country, "customs.senderEori");
        add(rules, numbers, "VAT", customs.senderVat(), country, "customs.senderVat");
        add(rules, numbers, "SDT", customs.ioss(), country, "customs.ioss");
        return numbers.isEmpty() ? null : numbers;
    }

    /** A company's number is its VAT number; a person's is a foreign tax number to DHL. */
    static @Nullable List<ExpressWire.Registration> receiver(
            Rules rules, Customs customs, Address to) {
        var numbers = new ArrayList<ExpressWire.Registration>();
        var type = to.company() == null || to.company().isBlank() ? "FTN" : "VAT";
        add(rules, numbers, type, customs.receiverTaxId(), to.country(), "customs.receiverTaxId");
        return numbers.isEmpty() ? null : numbers;
    }

    private static void add(
            Rules rules,
            List<ExpressWire.Registration> numbers,
            String type,
            @Nullable String number,
            Country issuer,
            String field) {
        var text = rules.optional(number, NUMBER, field);
        if (text != null) {
            numbers.add(new ExpressWire.Registration(type, text, issuer.code()));
        }
    }
}
