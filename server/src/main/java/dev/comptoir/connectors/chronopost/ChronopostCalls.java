package dev.comptoir.connectors.chronopost;

import dev.comptoir.connectors.chronopost.ChronopostSettings.Server;
import dev.comptoir.integrations.spi.Opened;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;

/** One connection's way to Chronopost: records in, records out. */
final class ChronopostCalls {

    /** The name of the second host in the manifest. */
    static final String SECOND = "second";

    private final ChronopostApi api;
    private final ChronopostSettings settings;

    ChronopostCalls(Opened<ChronopostSettings> connection) {
        settings = connection.settings();
        api =
                settings.server() == Server.SECOND
                        ? connection.apiAt(SECOND, ChronopostApi.class)
                        : connection.api(ChronopostApi.class);
    }

    ChronopostSettings settings() {
        return settings;
    }

    String account() {
        return settings.accountNumber();
    }

    String password() {
        return settings.password().reveal();
    }

    String locale() {
        return settings.language().locale;
    }

    ShippingWire.Header header() {
        var sub = settings.subAccount();
        // the schema demands a number; none is 000 (manual, 3.17.4)
        return new ShippingWire.Header(account(), "CHRFR", sub == null ? "000" : sub);
    }

    QuickcostWire.Products products(QuickcostWire.CalculateProducts question) {
        return ask(
                QuickcostWire.NAMESPACE,
                "calculateProducts",
                question,
                ChronopostApi::calculateProducts,
                QuickcostWire.Products.class);
    }

    QuickcostWire.Cost cost(QuickcostWire.QuickCost question) {
        return ask(
                QuickcostWire.NAMESPACE,
                "quickCost",
                question,
                ChronopostApi::quickCost,
                QuickcostWire.Cost.class);
    }

    ShippingWire.Sold buy(ShippingWire.Order order) {
        return ask(
                ShippingWire.NAMESPACE,
                "shippingMultiParcelV5",
                order,
                ChronopostApi::shippingMultiParcelV5,
                ShippingWire.Sold.class);
    }

    ShippingWire.Label label(String number, String mode) {
        return ask(
                ShippingWire.NAMESPACE,
                "getReservedSkybillWithTypeAndModeAuth",
                new ShippingWire.LabelQuery(number, mode, account(), password()),
                ChronopostApi::getReservedSkybillWithTypeAndModeAuth,
                ShippingWire.Label.class);
    }

    ShippingWire.Collected collect(ShippingWire.Collection order) {
        return ask(
                ShippingWire.NAMESPACE,
                "creerEnlevementNational",
                order,
                ChronopostApi::creerEnlevementNational,
                ShippingWire.Collected.class);
    }

    ShippingWire.CalledOff callOff(ShippingWire.CallOff wish) {
        return ask(
                ShippingWire.NAMESPACE,
                "annulerEnlevements",
                wish,
                ChronopostApi::annulerEnlevements,
                ShippingWire.CalledOff.class);
    }

    TrackingWire.Tracked track(String number) {
        return ask(
                TrackingWire.NAMESPACE,
                "trackSkybillV2",
                new TrackingWire.TrackSkybill(locale(), number),
                ChronopostApi::trackSkybillV2,
                TrackingWire.Tracked.class);
    }

    TrackingWire.SenderRefTracked trackReference(String reference) {
        return ask(
                TrackingWire.NAMESPACE,
                "trackWithSenderRef",
                new TrackingWire.TrackSenderRef(account(), password(), locale(), reference),
                ChronopostApi::trackWithSenderRef,
                TrackingWire.SenderRefTracked.class);
    }

    TrackingWire.Cancelled cancel(String number) {
        return ask(
                TrackingWire.NAMESPACE,
                "cancelSkybill",
                new TrackingWire.Cancel(account(), password(), locale(), number),
                ChronopostApi::cancelSkybill,
                TrackingWire.Cancelled.class);
    }

    TrackingWire.Proof proof(String number) {
        return ask(
                TrackingWire.NAMESPACE,
                "searchPOD",
                new TrackingWire.SearchProof(account(), password(), locale(), number, true),
                ChronopostApi::searchPOD,
                TrackingWire.Proof.class);
    }

    PointsWire.Found points(PointsWire.Search search) {
        return ask(
                PointsWire.NAMESPACE,
                "recherchePointChronopostInterParService",
                search,
                ChronopostApi::recherchePointChronopostInterParService,
                PointsWire.Found.class);
    }

    /** Sends one envelope; what comes back must be this operation's answer. */
    private <A> A ask(
            String namespace,
            String operation,
            Object question,
            BiFunction<ChronopostApi, byte[], byte[]> send,
            Class<A> form) {
        var answer = send.apply(api, Soap.envelope(namespace, operation, question));
        try {
            var body = Soap.read(answer);
            if (!body.name().equals(operation + "Response") || !body.returned().isObject()) {
                throw ChronopostFaults.garbage("The answer is not that of " + operation + ".");
            }
            return Soap.convert(body.returned(), form);
        } catch (Soap.NotSoapException | JacksonException e) {
            throw ChronopostFaults.garbage(
                            "Chronopost's answer to %s has another form.".formatted(operation))
                    .causedBy(e);
        }
    }
}
