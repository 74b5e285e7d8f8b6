package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.chronopost.ChronopostBooks.Purchase;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Settings;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** {@code shippingMultiParcelV4/V5} and the labels that were reserved. */
final class ChronopostShipping {

    private static final Set<String> RETURNS = Set.of("4R", "4S", "4T", "4U", "3T");

    private final ChronopostAccounts accounts;
    private final ChronopostBooks books;
    private final Settings settings;
    private final Clock clock;

    ChronopostShipping(
            ChronopostAccounts accounts, ChronopostBooks books, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    Xml answer(Question question) {
        return switch (question.operation()) {
            case "shippingMultiParcelV4", "shippingMultiParcelV5" -> sell(question);
            case "getReservedSkybillWithTypeAndModeAuth" -> reserved(question);
            default ->
                    throw SoapFault.client(
                            "Unexpected wrapper element {%s}%s found."
                                    .formatted(question.namespace(), question.operation()));
        };
    }

    private Xml sell(Question question) {
        var error = new ShippingChecks(accounts, question).error();
        if (error.isPresent()) {
            return error.get();
        }
        var purchase = purchase(question);
        var product = product(question);
        books.sell(purchase, RETURNS.contains(product) ? "return" : "shipment");
        var mode = mode(question);
        var answer = new ArrayList<Xml>();
        answer.add(Xml.of("errorCode", 0));
        answer.add(Xml.of("reservationNumber", purchase.reservation()));
        for (int n = 0; n < purchase.numbers().size(); n++) {
            answer.add(parcel(purchase, n, mode));
        }
        return Xml.node("return").and(answer);
    }

    private Xml parcel(Purchase purchase, int index, String mode) {
        var number = purchase.numbers().get(index);
        var label =
                settings.value(ChronopostSimulator.LABELS).equals("told")
                        ? base64(label(mode, List.of(purchase.lines().get(index))))
                        : null;
        return Xml.node(
                        "resultMultiParcelValue",
                        Xml.of("codeDepot", "10742581"),
                        Xml.of("destinationDepot", "0472"),
                        Xml.of("geoPostNumeroColis", number.substring(0, 11) + "2489"))
                .and(Xml.maybe("pdfEtiquette", label))
                .and(List.of(Xml.of("serviceName", "SIMULÉ"), Xml.of("skybillNumber", number)));
    }

    private Purchase purchase(Question question) {
        var count = Question.number(question.element(), "numberOfParcel");
        var numbers = Stream.generate(books::newNumber).limit(count).toList();
        var recipient = question.block("recipientValue").orElseThrow();
        var reference = Question.text(question.block("refValue").orElseThrow(), "shipperRef");
        var lines = new ArrayList<List<String>>();
        for (int n = 0; n < count; n++) {
            lines.add(
                    List.of(
                            "CHRONOPOST " + product(question),
                            numbers.get(n),
                            "%d / %d".formatted(n + 1, count),
                            Question.text(recipient, "recipientName"),
                            Question.text(recipient, "recipientAdress1"),
                            Question.text(recipient, "recipientZipCode")
                                    + " "
                                    + Question.text(recipient, "recipientCity"),
                            reference));
        }
        return new Purchase(
                books.newReservation(),
                account(question),
                reference,
                numbers,
                lines,
                clock.instant());
    }

    private Xml reserved(Question question) {
        var account = question.text("accountNumber");
        if (accounts.open(account, question.text("password")).isEmpty()) {
            return error(33, "Invalid accesColis password");
        }
        var number = question.text("numberSearch");
        var mode = question.text("mode");
        var found = books.reserved(number).map(purchase -> label(mode, purchase.lines()));
        var label = found.or(() -> byNumber(number, mode));
        return label.map(content ->
                        Xml.node(
                                "return",
                                Xml.of("errorCode", 0),
                                // this operation breaks its lines
                                Xml.of("skybill", Base64.getMimeEncoder().encodeToString(content)),
                                Xml.of("type", mode)))
                .orElseGet(() -> error(36, "File not found"));
    }

    private Optional<byte[]> byNumber(String number, String mode) {
        if (!settings.value(ChronopostSimulator.LABELS_BY_NUMBER).equals("yes")) {
            return Optional.empty();
        }
        return books.ofNumber(number)
                .map(purchase ->
                        label(
                                mode,
                                List.of(purchase.lines().get(purchase.numbers().indexOf(number)))));
    }

    private static byte[] label(String mode, List<List<String>> parcels) {
        if (!mode.startsWith("Z")) {
            return Papers.pdf(parcels);
        }
        var all = new ByteArrayOutputStream();
        parcels.forEach(lines -> all.writeBytes(Papers.zpl(lines.toArray(String[]::new))));
        return all.toByteArray();
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private static String account(Question question) {
        return Question.text(question.block("headerValue").orElseThrow(), "accountNumber");
    }

    private static String product(Question question) {
        return Question.text(question.blocks("skybillValue").getFirst(), "productCode");
    }

    private static String mode(Question question) {
        return question.block("skybillParamsValue")
                .map(block -> Question.text(block, "mode"))
                .orElse("PDF");
    }

    static Xml error(int code, String words) {
        return Xml.node("return", Xml.of("errorCode", code), Xml.of("errorMessage", words));
    }

    /** The weight of a parcel in kilograms; NaN when it is no number. */
    static double weight(Element skybill) {
        try {
            return Double.parseDouble(Question.text(skybill, "weight"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
