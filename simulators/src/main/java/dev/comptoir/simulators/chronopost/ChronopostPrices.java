package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code calculateProducts} and {@code quickCost}: plausible prices, not Chronopost's. */
final class ChronopostPrices {

    static final String NAMESPACE = "http://cxf.quickcost.soap.chronopost.fr/";

    private static final Set<String> NOT_SERVED = Set.of("AF", "KP", "SY");
    private static final Set<String> EUROPE =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU",
                    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Net euros for the first kilogram, and for each that follows. */
    private static final Map<String, double[]> TARIFF =
            Map.of(
                    "1", new double[] {14.20, 0.95},
                    "2", new double[] {21.60, 1.30},
                    "16", new double[] {11.90, 0.80},
                    "86", new double[] {8.70, 0.65},
                    "17", new double[] {39.50, 6.20},
                    "44", new double[] {18.40, 2.10},
                    "49", new double[] {13.30, 1.70});

    private final ChronopostAccounts accounts;
    private final Settings settings;

    ChronopostPrices(ChronopostAccounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Whether the gateway lets this contract's calls through at all. */
    boolean closed(Request request) {
        try {
            var question = Question.read(request.body());
            return accounts.open(question.text("accountNumber"), question.text("password"))
                    .filter(account -> !account.may("quickcost"))
                    .isPresent();
        } catch (SoapFault unreadable) {
            return false;
        }
    }

    Xml answer(Question question) {
        return switch (question.operation()) {
            case "calculateProducts" -> products(question);
            case "quickCost" -> cost(question);
            default ->
                    throw SoapFault.client(
                            "Unexpected wrapper element {%s}%s found."
                                    .formatted(question.namespace(), question.operation()));
        };
    }

    private Xml products(Question question) {
        var account = accounts.open(question.text("accountNumber"), question.text("password"));
        if (question.text("arrCountryCode").isEmpty() || question.text("weight").isEmpty()) {
            return refused(2, "Data Empty");
        }
        if (account.isEmpty()) {
            return refused(3, "Invalid Password");
        }
        var from = question.text("depCountryCode");
        var to = question.text("arrCountryCode");
        var weight = weight(question);
        var found = new ArrayList<Xml>();
        found.add(Xml.of("errorCode", 0));
        for (var product : served(from, to)) {
            if (account.get().has(product) && weight <= heaviest(product)) {
                var told = settings.value(ChronopostSimulator.AMOUNTS).equals("told");
                found.add(
                        Xml.node("productList")
                                .and(amounts(told ? net(product, weight) : 0, domestic(from, to)))
                                .and(List.of(Xml.of("productCode", product))));
            }
        }
        return Xml.node("return").and(found);
    }

    private Xml cost(Question question) {
        var account = accounts.open(question.text("accountNumber"), question.text("password"));
        var product = question.text("productCode");
        if (product.isEmpty() || question.text("arrCode").isEmpty()) {
            return error(2, "Data Empty");
        }
        if (account.isEmpty()) {
            return error(3, "Invalid Password");
        }
        var arrival = question.text("arrCode");
        var to = arrival.length() == 2 ? arrival : "FR";
        if (!served("FR", to).contains(product)) {
            return error(4, "Invalid product code for this destination");
        }
        var knows = settings.value(ChronopostSimulator.COSTS);
        if (knows.equals("none")) {
            return error(5, "Amount not found");
        }
        var net = knows.equals("zero") ? 0 : net(product, weight(question));
        return Xml.node("return")
                .and(amounts(net, domestic("FR", to)))
                .and(List.of(Xml.of("errorCode", 0), Xml.of("zone", to.equals("FR") ? "FR" : "1")));
    }

    private static List<String> served(String from, String to) {
        if (!from.equals("FR") || NOT_SERVED.contains(to)) {
            return List.of();
        }
        if (to.equals("FR")) {
            return List.of("1", "2", "16", "86");
        }
        return EUROPE.contains(to) ? List.of("17", "44", "49") : List.of("17");
    }

    private static boolean domestic(String from, String to) {
        return from.equals(to);
    }

    private static int heaviest(String product) {
        return product.equals("86") || product.equals("49") ? 20 : 30;
    }

    private static double weight(Question question) {
        try {
            return Double.parseDouble(question.text("weight"));
        } catch (NumberFormatException e) {
            throw SoapFault.client(
                    "Unmarshalling Error: For input string: \"%s\""
                            .formatted(question.text("weight")));
        }
    }

    private static double net(String product, double kilograms) {
        var tariff = TARIFF.getOrDefault(product, new double[] {20, 2});
        return tariff[0] + tariff[1] * Math.max(0, Math.ceil(kilograms) - 1);
    }

    /** As floats, of which the nearest cent is meant. */
    private static List<Xml> amounts(double net, boolean taxed) {
        var tax = taxed ? Math.round(net * 20) / 100.0 : 0;
        return List.of(
                Xml.of("amount", (float) net),
                Xml.of("amountTTC", (float) (net + tax)),
                Xml.of("amountTVA", (float) tax));
    }

    private static Xml refused(int code, String words) {
        return Xml.node("return", Xml.of("errorCode", code), Xml.of("errorMessage", words));
    }

    /** A price is always there, if only 0.0. */
    private static Xml error(int code, String words) {
        return Xml.node(
                "return",
                Xml.of("amount", 0.0f),
                Xml.of("amountTTC", 0.0f),
                Xml.of("amountTVA", 0.0f),
                Xml.of("errorCode", code),
                Xml.of("errorMessage", words));
    }
}
