package dev.comptoir.connectors.ups;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What UPS is told for customs: the invoice that it writes, and who is registered where. */
final class UpsCustoms {

    private static final String INVOICE = "01";
    private static final String EACH = "EA";
    private static final String IOSS = "0356";

    private static final String SENDER = "20";
    private static final String CONSIGNEE = "30";
    private static final String EXPORTER_ROLE = "06";
    private static final String RECEIVER_ROLE = "18";
    private static final String PLAIN = "0";
    private static final String ON_DOCUMENTS = "01";
    private static final String FOR_CUSTOMS = "01";
    private static final String AS_EORI = "02";
    private static final String EORI_TYPE = "0002";
    private static final String COMPANY_TYPE = "1002";
    private static final String PERSONAL_TYPE = "0005";

    private UpsCustoms() {}

    /** The invoice; null where nothing is declared. */
    static UpsShipWire.@Nullable Forms forms(ShipmentOrder order) {
        var customs = order.customs();
        if (customs == null) {
            return null;
        }
        var date = Objects.requireNonNullElse(customs.invoiceDate(), order.shipDate());
        return new UpsShipWire.Forms(
                List.of(INVOICE),
                new UpsShipWire.Contacts(UpsShipMapping.party(order.to(), false)),
                customs.lines().stream().map(UpsCustoms::product).toList(),
                Objects.requireNonNullElse(customs.invoiceNumber(), "").strip(),
                date.format(BASIC_ISO_DATE),
                customs.incoterm().name(),
                reason(customs.contents()),
                customs.freight() == null
                        ? null
                        : new UpsShipWire.Charge(UpsShipMapping.decimal(customs.freight())),
                currency(customs));
    }

    private static UpsShipWire.Product product(CustomsLine line) {
        return new UpsShipWire.Product(
                UpsShipMapping.wrapped(line.description()),
                new UpsShipWire.Unit(
                        Integer.toString(line.quantity()),
                        UpsMapping.code(EACH),
                        UpsShipMapping.decimal(line.unitValue())),
                UpsRules.commodity(line),
                line.sku() == null || line.sku().isBlank() ? null : line.sku().strip(),
                Objects.requireNonNull(line.origin()).code());
    }

    private static String currency(Customs customs) {
        return customs.lines().getFirst().unitValue().currency().getCurrencyCode();
    }

    private static String reason(ContentsType contents) {
        return switch (contents) {
            case SALE, GIFT, SAMPLE, RETURN, DOCUMENTS, OTHER -> contents.name();
        };
    }

    /** Under which number the VAT was collected with the sale, which the sender tells. */
    static UpsShipWire.@Nullable VendorInfo ioss(ShipmentOrder order) {
        var ioss = order.customs() == null ? null : order.customs().ioss();
        return blank(ioss) ? null : new UpsShipWire.VendorInfo(IOSS, strip(ioss));
    }

    /** EORI, VAT and tax numbers of both ends; null where none is known. */
    static UpsShipWire.@Nullable TaxInformation numbers(ShipmentOrder order) {
        var customs = order.customs();
        if (customs == null) {
            return null;
        }
        var sender = new ArrayList<UpsShipWire.TaxNumber>();
        var home = order.from().country().code();
        if (!blank(customs.senderEori())) {
            sender.add(
                    number(strip(customs.senderEori()), EXPORTER_ROLE, home, AS_EORI, EORI_TYPE));
        }
        if (!blank(customs.senderVat())) {
            sender.add(
                    number(
                            strip(customs.senderVat()),
                            EXPORTER_ROLE,
                            home,
                            FOR_CUSTOMS,
                            COMPANY_TYPE));
        }
        var parties = new ArrayList<UpsShipWire.PartyTaxNumbers>();
        if (!sender.isEmpty()) {
            parties.add(new UpsShipWire.PartyTaxNumbers(SENDER, sender));
        }
        if (!blank(customs.receiverTaxId())) {
            var receiver =
                    number(
                            strip(customs.receiverTaxId()),
                            RECEIVER_ROLE,
                            order.to().country().code(),
                            FOR_CUSTOMS,
                            order.to().company() == null ? PERSONAL_TYPE : COMPANY_TYPE);
            parties.add(new UpsShipWire.PartyTaxNumbers(CONSIGNEE, List.of(receiver)));
        }
        return parties.isEmpty() ? null : new UpsShipWire.TaxInformation(parties);
    }

    private static UpsShipWire.TaxNumber number(
            String number, String role, String country, String purpose, String type) {
        return new UpsShipWire.TaxNumber(number, role, PLAIN, country, purpose, type, ON_DOCUMENTS);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
