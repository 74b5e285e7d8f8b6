package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Chronopost's services for prices, shipping, tracking and pick-up points, on both its hosts. */
public final class ChronopostSimulator implements Simulator {

    public static final String MAIN = "ws.chronopost.fr";
    public static final String SECOND = "ws2.chronopost.fr";

    /** Whether {@code calculateProducts} tells amounts: {@code told}, or {@code zero} for 0.0. */
    public static final String AMOUNTS = "amounts";

    /**
     * What {@code quickCost} knows: {@code told}, {@code zero} for 0.0, {@code none} for error 5.
     */
    public static final String COSTS = "costs";

    /** How long after its label a parcel is known to tracking, in seconds. */
    public static final String REGISTERED_AFTER = "registeredAfterSeconds";

    /** Whether a label is found by a parcel's number besides its reservation's: yes or no. */
    public static final String LABELS_BY_NUMBER = "labelsByNumber";

    /** {@code utf-8}, or {@code mislabelled}: ISO 8859-1 under the name of UTF-8. */
    public static final String ENCODING = "encoding";

    /** Labels in the answer to a purchase: {@code told}, or {@code later} by the reservation. */
    public static final String LABELS = "labels";

    private static final String XML = "text/xml;charset=UTF-8";

    private final Settings settings =
            Settings.of(
                    Map.of(
                            AMOUNTS, "told",
                            COSTS, "told",
                            REGISTERED_AFTER, "0",
                            LABELS_BY_NUMBER, "yes",
                            ENCODING, "utf-8",
                            LABELS, "told"));
    private final ChronopostAccounts accounts = new ChronopostAccounts();
    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys();
    private final ChronopostBooks books = new ChronopostBooks(ledger, journeys);

    @Override
    public String code() {
        return "chronopost";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(MAIN, SECOND);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var prices = new ChronopostPrices(accounts, settings);
        var shipping = new ChronopostShipping(accounts, books, settings, clock);
        var collections = new ChronopostCollections(accounts, books, clock);
        var tracking = new ChronopostTracking(accounts, books, settings, clock);
        var points = new ChronopostPoints(accounts);
        return new Routes()
                .post("/quickcost-cxf/QuickcostServiceWS", (r, v) -> priced(r, prices))
                .post(
                        "/shipping-cxf/ShippingServiceWS",
                        (r, v) ->
                                answer(
                                        r,
                                        question ->
                                                question.operation().contains("nlevement")
                                                        ? collections.answer(question)
                                                        : shipping.answer(question)))
                .post("/tracking-cxf/TrackingServiceWS", (r, v) -> answer(r, tracking::answer))
                .post(
                        "/recherchebt-ws-cxf/PointRelaisServiceWS",
                        (r, v) -> answer(r, points::answer));
    }

    /** The demo contracts, for tests that need their values. */
    public List<ChronopostAccount> accounts() {
        return accounts.all();
    }

    private Response priced(Request request, ChronopostPrices prices) {
        return prices.closed(request)
                ? Response.of(403, XML, envelope(SoapFault.server("Access Denied").xml()))
                : answer(request, prices::answer);
    }

    private Response answer(Request request, Function<Question, Xml> service) {
        try {
            var question = Question.read(request.body());
            var content = new StringBuilder();
            content.append(
                    "<ns1:%sResponse xmlns:ns1=\"%s\">"
                            .formatted(question.operation(), Xml.escaped(question.namespace())));
            service.apply(question).write(content);
            content.append("</ns1:%sResponse>".formatted(question.operation()));
            return Response.of(200, XML, envelope(content.toString()));
        } catch (SoapFault fault) {
            return Response.of(500, XML, envelope(fault.xml()));
        }
    }

    private byte[] envelope(String content) {
        var text =
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                        + content
                        + "</soap:Body></soap:Envelope>";
        return text.getBytes(
                settings.value(ENCODING).equals("mislabelled")
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8);
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> error(3, "Invalid Password");
            case ERROR_INSIDE_200 -> error(1, "System Error");
            case RATE_LIMITED -> Response.text(429, "Too Many Requests");
            case UNAVAILABLE ->
                    Response.of(503, XML, envelope(SoapFault.server("Service indisponible").xml()));
        };
    }

    /** In the words of the service that tells prices. */
    private Response error(int code, String words) {
        var answer = new StringBuilder("<ns1:calculateProductsResponse xmlns:ns1=\"");
        answer.append(ChronopostPrices.NAMESPACE).append("\">");
        Xml.node("return", Xml.of("errorCode", code), Xml.of("errorMessage", words)).write(answer);
        answer.append("</ns1:calculateProductsResponse>");
        return Response.of(200, XML, envelope(answer.toString()));
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Journeys journeys() {
        return journeys;
    }

    @Override
    public void reset() {
        books.clear();
    }
}
