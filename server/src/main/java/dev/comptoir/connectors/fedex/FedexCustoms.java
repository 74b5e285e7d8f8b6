package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexShipWire.CommercialInvoice;
import dev.comptoir.connectors.fedex.FedexShipWire.Commodity;
import dev.comptoir.connectors.fedex.FedexShipWire.CustomsClearance;
import dev.comptoir.connectors.fedex.FedexShipWire.Reference;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customs is told, and who is known to it by which number. */
final class FedexCustoms {

    private static final String PIECES = "PCS";
    private static final String COMMERCIAL_INVOICE = "COMMERCIAL_INVOICE";

    /** The only tax number type in FedEx's example of a trader in the EU. */
    private static final String OF_THE_UNION = "BUSINESS_UNION";

    private FedexCustoms() {}

    static CustomsClearance clearance(
            FedexSettings settings, ShipmentOrder order, Customs customs) {
        var units = FedexUnits.of(order.from().country());
        return new CustomsClearance(
                duties(settings, customs),
                customs.contents() == ContentsType.DOCUMENTS,
                customs.contents() == ContentsType.RETURN
                        ? new FedexShipWire.CustomsOption("OTHER", "Returned goods")
                        : null,
                invoice(customs),
                FedexMoney.toWire(customs.value()),
                customs.lines().stream().map(line -> commodity(units, line)).toList());
    }

    private static FedexWire.Payment duties(FedexSettings settings, Customs customs) {
        return customs.incoterm() == Incoterm.DDP
                ? sender(settings)
                : new FedexWire.Payment("RECIPIENT", null);
    }

    static FedexWire.Payment sender(FedexSettings settings) {
        var account = new FedexWire.Account(settings.accountNumber());
        return new FedexWire.Payment(
                "SENDER", new FedexWire.Payor(new FedexWire.ResponsibleParty(account)));
    }

    private static CommercialInvoice invoice(Customs customs) {
        var number =
                Optional.ofNullable(customs.invoiceNumber())
                        .map(text -> List.of(new Reference("INVOICE_NUMBER", text)));
        var freight =
                Optional.ofNullable(customs.freight()).filter(money -> money.amountMinor() > 0);
        return new CommercialInvoice(
                purpose(customs.contents()),
                customs.incoterm().name(),
                comments(customs),
                number.orElse(null),
                freight.map(FedexMoney::toWire).orElse(null));
    }

    /** FedEx prints the first two; it has no fields of its own for these. */
    private static @Nullable List<String> comments(Customs customs) {
        var comments =
                Stream.of(
                                labelled("EORI", customs.senderEori()),
                                labelled("Invoice date", customs.invoiceDate()))
                        .flatMap(Optional::stream)
                        .toList();
        return comments.isEmpty() ? null : comments;
    }

    private static Optional<String> labelled(String label, @Nullable Object value) {
        return Optional.ofNullable(value).map(text -> label + ": " + text);
    }

    private static @Nullable String purpose(ContentsType contents) {
        return switch (contents) {
            case SALE -> "SOLD";
            case GIFT -> "GIFT";
            case SAMPLE -> "SAMPLE";
            case RETURN, OTHER -> "NOT_SOLD";
            case DOCUMENTS -> null;
        };
    }

    private static Commodity commodity(FedexUnits units, CustomsLine line) {
        return new Commodity(
                line.description(),
                line.quantity(),
                PIECES,
                line.hsCode(),
                line.origin() == null ? null : line.origin().code(),
                units.ofGoods(Math.multiplyExact((long) line.unitGrams(), line.quantity())),
                FedexMoney.toWire(line.unitValue()),
                FedexMoney.toWire(line.value()),
                line.sku());
    }

    /** FedEx makes the invoice, unless customs needs none or the merchant has sent one. */
    static FedexShipWire.@Nullable Documents documents(ShipmentOrder order) {
        var customs = order.customs();
        if (customs == null
                || customs.contents() == ContentsType.DOCUMENTS
                || FedexPapers.haveInvoice(order.papers())) {
            return null;
        }
        return new FedexShipWire.Documents(
                List.of(COMMERCIAL_INVOICE),
                new FedexShipWire.InvoiceDetail(
                        new FedexShipWire.DocumentFormat("PAPER_LETTER", "PDF")));
    }

    static FedexShipWire.EtdDetail paperless() {
        return new FedexShipWire.EtdDetail(null, List.of(COMMERCIAL_INVOICE));
    }

    static @Nullable List<FedexWire.TaxNumber> senderNumbers(@Nullable Customs customs) {
        if (customs == null) {
            return null;
        }
        var numbers = new ArrayList<FedexWire.TaxNumber>();
        add(numbers, customs.senderVat(), "VAT");
        add(numbers, customs.senderEori(), "EORI");
        add(numbers, customs.ioss(), "IOSS");
        return numbers.isEmpty() ? null : numbers;
    }

    private static void add(
            List<FedexWire.TaxNumber> numbers, @Nullable String number, String usage) {
        if (number != null) {
            numbers.add(new FedexWire.TaxNumber(number, OF_THE_UNION, usage));
        }
    }

    static @Nullable List<FedexWire.TaxNumber> receiverNumbers(ShipmentOrder order) {
        var customs = order.customs();
        if (customs == null || customs.receiverTaxId() == null) {
            return null;
        }
        var type =
                FedexParties.blank(order.to().company())
                        ? "PERSONAL_NATIONAL"
                        : "BUSINESS_NATIONAL";
        return List.of(new FedexWire.TaxNumber(customs.receiverTaxId(), type, null));
    }
}
