package dev.comptoir.simulators.chronopost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What Chronopost checks before it sells (manual, 3.12.4), in the codes of annex 4. */
final class ShippingChecks {

    private static final Map<String, Integer> LONGEST =
            Map.ofEntries(
                    Map.entry("Name", 100),
                    Map.entry("Name2", 100),
                    Map.entry("ContactName", 100),
                    Map.entry("Adress1", 38),
                    Map.entry("Adress2", 38),
                    Map.entry("City", 50),
                    Map.entry("ZipCode", 9),
                    Map.entry("Phone", 17),
                    Map.entry("MobilePhone", 17),
                    Map.entry("Email", 80));

    private static final List<String> REQUIRED = List.of("Name", "Adress1", "City", "Country");
    private static final Set<String> MODES =
            Set.of("PDF", "PPR", "SPD", "THE", "Z2D", "XML", "THEPSG", "Z2DPSG", "ZPL300");
    private static final Set<String> TO_A_POINT = Set.of("80", "86", "3K", "49");
    private static final Set<String> WITHIN_FRANCE =
            Set.of("01", "02", "16", "86", "4R", "4S", "4T", "4U");
    private static final double HEAVIEST = 30;

    private final ChronopostAccounts accounts;
    private final Question question;

    ShippingChecks(ChronopostAccounts accounts, Question question) {
        this.accounts = accounts;
        this.question = question;
    }

    /** The first error found. */
    Optional<Xml> error() {
        return account()
                .or(() -> party("shipperValue", "shipper"))
                .or(() -> party("customerValue", "customer"))
                .or(() -> party("recipientValue", "recipient"))
                .or(this::references)
                .or(this::parcels)
                .or(this::printing);
    }

    private Optional<Xml> account() {
        var header = question.block("headerValue");
        if (header.isEmpty()) {
            return error(31, "empty data : headerValue");
        }
        Question.number(header.get(), "accountNumber");
        Question.number(header.get(), "subAccount");
        var number = Question.text(header.get(), "accountNumber");
        if (accounts.find(number).isEmpty()) {
            return error(33, "Invalid accesColis account number");
        }
        return accounts.open(number, question.text("password")).isEmpty()
                ? error(33, "Invalid accesColis password")
                : Optional.empty();
    }

    private Optional<Xml> party(String block, String prefix) {
        var found = question.block(block);
        if (found.isEmpty()) {
            return error(31, "empty data : " + block);
        }
        for (var field : REQUIRED) {
            if (Question.text(found.get(), prefix + field).isEmpty()) {
                return error(31, "empty data : " + prefix + field);
            }
        }
        for (var field : LONGEST.entrySet()) {
            var name = prefix + field.getKey();
            if (Question.text(found.get(), name).length() > field.getValue()) {
                return error(32, "incorrect data length : " + name);
            }
        }
        if (!prefix.equals("recipient")
                && !Set.of("E", "L", "M")
                        .contains(Question.text(found.get(), prefix + "Civility"))) {
            return error(33, "Validation error : " + prefix + "Civility");
        }
        return Optional.empty();
    }

    private Optional<Xml> references() {
        var references = question.block("refValue");
        if (references.isEmpty() || Question.text(references.get(), "shipperRef").isEmpty()) {
            return error(31, "empty data : shipperRef");
        }
        for (var name : List.of("shipperRef", "recipientRef")) {
            if (Question.text(references.get(), name).length() > 35) {
                return error(32, "incorrect data length : " + name);
            }
        }
        return Optional.empty();
    }

    private Optional<Xml> parcels() {
        var count = Question.number(question.element(), "numberOfParcel");
        var parcels = question.blocks("skybillValue");
        if (count < 1 || count > 100 || parcels.size() != count) {
            return error(33, "Validation error : numberOfParcel");
        }
        for (var parcel : parcels) {
            var error = parcel(parcel);
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    private Optional<Xml> parcel(Element parcel) {
        var weight = ShippingChecks.weight(parcel);
        if (Double.isNaN(weight)) {
            return error(34, "Not a number : weight");
        }
        if (weight <= 0 || weight > HEAVIEST) {
            return error(33, "invalid data : weight");
        }
        var hour = Question.number(parcel, "shipHour");
        if (hour < 0 || hour > 23 || Question.text(parcel, "shipDate").isEmpty()) {
            return error(33, "invalid data : shipDate");
        }
        if (Question.text(parcel, "content1").length() > 45) {
            return error(32, "incorrect data length : content1");
        }
        return product(Question.text(parcel, "productCode"));
    }

    private static double weight(Element parcel) {
        return ChronopostShipping.weight(parcel);
    }

    private Optional<Xml> product(String product) {
        if (product.length() != 2) {
            return error(33, "Validation error : productCode");
        }
        var account =
                accounts.find(
                        Question.text(
                                question.block("headerValue").orElseThrow(), "accountNumber"));
        if (account.filter(one -> one.has(product)).isEmpty()) {
            return error(33, "Validation error : productCode is not in the contract");
        }
        var point = Question.text(question.block("refValue").orElseThrow(), "idRelais");
        if (TO_A_POINT.contains(product) && point.isEmpty()) {
            return error(31, "empty data : idRelais");
        }
        var domestic = country("shipper").equals("FR") && country("recipient").equals("FR");
        return domestic == WITHIN_FRANCE.contains(product)
                ? Optional.empty()
                : error(35, "Code Service GeoPost not found");
    }

    private String country(String prefix) {
        return Question.text(question.block(prefix + "Value").orElseThrow(), prefix + "Country");
    }

    private Optional<Xml> printing() {
        var mode =
                question.block("skybillParamsValue")
                        .map(block -> Question.text(block, "mode"))
                        .orElse("");
        return MODES.contains(mode) ? Optional.empty() : error(33, "Validation error : mode");
    }

    private static Optional<Xml> error(int code, String words) {
        return Optional.of(ChronopostShipping.error(code, words));
    }
}
