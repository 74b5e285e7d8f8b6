package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.fedex.FedexRateWire.Rated;
import dev.comptoir.connectors.fedex.FedexRateWire.Reply;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads FedEx's prices. A service without a price is left out and said; nothing is computed in its
 * place.
 */
final class FedexPrices {

    private static final String TRANSPORT = "transport";
    private static final String DISCOUNT = "discount";
    private static final String TAX = "tax";

    private final RateQuery query;
    private final List<Notice> notices = new ArrayList<>();

    private FedexPrices(RateQuery query) {
        this.query = query;
    }

    static RateOutcome ask(Opened<FedexSettings> connection, RateQuery query) {
        var output =
                new FedexCalls(connection).quote(FedexQuotes.quote(connection.settings(), query));
        return read(query, output);
    }

    /** The outcome in our terms; declined when FedEx answered without a single price. */
    static RateOutcome read(RateQuery query, FedexRateWire.Output output) {
        return new FedexPrices(query).outcome(output);
    }

    private RateOutcome outcome(FedexRateWire.Output output) {
        var replies = FedexWire.list(output.rateReplyDetails());
        var rates = replies.stream().flatMap(reply -> rate(reply).stream()).toList();
        if (query.international() && query.goodsValue() == null) {
            notices.add(Notice.of("duties-need-value", Map.of()));
        }
        FedexWire.list(output.alerts()).forEach(alert -> notices.add(words(alert)));
        return rates.isEmpty() ? declined(replies) : new RateOutcome.Quoted(rates, notices);
    }

    private RateOutcome declined(List<Reply> replies) {
        var reasons =
                notices.stream()
                        .filter(notice -> notice.words() != null)
                        .map(notice ->
                                new Reason(notice.code(), requireNonNullElse(notice.words(), "")))
                        .toList();
        var message =
                replies.isEmpty()
                        ? "FedEx answered without any service."
                        : "FedEx named %d services without a price.".formatted(replies.size());
        return new RateOutcome.Declined(
                reasons.isEmpty() ? List.of(new Reason(null, message)) : reasons);
    }

    private Optional<Rate> rate(Reply reply) {
        var code = requireNonNullElse(reply.serviceType(), "");
        var name = FedexServices.name(code, reply.serviceName());
        var own = rated(reply, "ACCOUNT");
        var listed = rated(reply, "LIST");
        var chosen = own.or(() -> listed);
        if (code.isEmpty() || chosen.isEmpty()) {
            notices.add(Notice.of("no-price", Map.of("service", name)));
            return Optional.empty();
        }
        var price = price(chosen.get()).orElseThrow();
        return Optional.of(
                new Rate(
                        code,
                        name,
                        price,
                        own.isPresent() ? listed.flatMap(FedexPrices::price).orElse(null) : null,
                        own.isPresent(),
                        breakdown(chosen.get()),
                        delivery(reply),
                        warnings(reply, own.isPresent())));
    }

    /** Of several of one kind the first with a price: 0 is none. */
    private static Optional<Rated> rated(Reply reply, String kind) {
        return FedexWire.list(reply.ratedShipmentDetails()).stream()
                .filter(rated -> kind.equals(rated.rateType()))
                .filter(rated -> price(rated).isPresent())
                .findFirst();
    }

    private static Optional<Money> price(Rated rated) {
        return FedexMoney.read(rated.totalNetCharge(), rated.currencyCode())
                .filter(money -> money.amountMinor() > 0);
    }

    private static List<Charge> breakdown(Rated rated) {
        var detail = rated.shipmentRateDetail();
        var currency = rated.currencyCode();
        var discount =
                detail != null && detail.totalFreightDiscount() != null
                        ? detail.totalFreightDiscount()
                        : rated.totalDiscounts();
        return Stream.of(
                        charge(TRANSPORT, null, rated.totalBaseCharge(), currency).stream(),
                        charge(DISCOUNT, null, negated(discount), currency).stream(),
                        parts(detail == null ? null : detail.surCharges(), null, currency),
                        taxes(rated, currency))
                .flatMap(charges -> charges)
                .toList();
    }

    private static Stream<Charge> taxes(Rated rated, @Nullable String currency) {
        var detail = rated.shipmentRateDetail();
        var taxes = parts(detail == null ? null : detail.taxes(), TAX, currency).toList();
        return taxes.isEmpty()
                ? charge(TAX, null, rated.totalVatCharge(), currency).stream()
                : taxes.stream();
    }

    private static Stream<Charge> parts(
            @Nullable List<FedexRateWire.Part> parts,
            @Nullable String code,
            @Nullable String currency) {
        return FedexWire.list(parts).stream()
                .flatMap(part ->
                        charge(
                                code == null ? lower(part.type()) : code,
                                part.description() == null ? part.name() : part.description(),
                                part.amount(),
                                currency)
                                .stream());
    }

    private static Optional<Charge> charge(
            String code,
            @Nullable String label,
            @Nullable BigDecimal amount,
            @Nullable String currency) {
        return FedexMoney.read(amount, currency)
                .filter(money -> money.amountMinor() != 0)
                .map(money -> new Charge(code, label, money));
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.abs().negate();
    }

    private static String lower(@Nullable String type) {
        return requireNonNullElse(type, "").toLowerCase(Locale.ROOT);
    }

    private static List<Notice> warnings(Reply reply, boolean own) {
        var warnings = new ArrayList<Notice>();
        if (!own) {
            warnings.add(Notice.of("list-price", Map.of()));
        }
        FedexWire.list(reply.customerMessages()).forEach(message -> warnings.add(words(message)));
        return warnings;
    }

    private static Delivery delivery(Reply reply) {
        var operation = reply.operationalDetail();
        var day =
                Stream.of(
                                reply.commit() == null || reply.commit().dateDetail() == null
                                        ? null
                                        : reply.commit().dateDetail().dayFormat(),
                                operation == null ? null : operation.deliveryDate(),
                                operation == null ? null : operation.commitDate())
                        .flatMap(text -> FedexTimes.local(text).stream())
                        .findFirst();
        return new Delivery(
                day.map(FedexTimes.Local::date).orElse(null),
                day.map(FedexTimes.Local::time).orElse(null),
                operation == null ? null : FedexTimes.days(operation.transitTime()).orElse(null),
                operation != null
                        && Boolean.FALSE.equals(operation.ineligibleForMoneyBackGuarantee()));
    }

    private static Notice words(FedexWire.Alert alert) {
        return Notice.words(
                requireNonNullElse(alert.code(), ""), requireNonNullElse(alert.message(), ""));
    }
}
