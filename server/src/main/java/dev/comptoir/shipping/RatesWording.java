package dev.comptoir.shipping;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.access.ActorNames;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what was kept as codes, for the viewer of the running request. */
@Component
final class RatesWording {

    private final Texts texts;
    private final ActorNames names;

    RatesWording(Texts texts, ActorNames names) {
        this.texts = texts;
        this.names = names;
    }

    Page<RatesSummary> summaries(Page<QuoteSummary> page) {
        var actors = names.of(page.items().stream().map(QuoteSummary::requestedBy).toList());
        return page.map(quote -> quote.named(actors.apply(quote.requestedBy()).label()));
    }

    Rates rates(Quote quote) {
        return new Rates(quote.id(), quote.requestedAt(), quote.durationMillis(), carriers(quote));
    }

    Rates.Stored stored(Quote quote) {
        return new Rates.Stored(
                quote.id(),
                quote.requestedAt(),
                quote.durationMillis(),
                carriers(quote),
                quote.request());
    }

    Rates.CarrierRates carrier(CarrierAnswer answer) {
        var language = ViewerLocale.current();
        var reason = answer.noPrice();
        return new Rates.CarrierRates(
                answer.integrationId(),
                answer.type(),
                answer.providerName(),
                answer.label(),
                answer.environment(),
                answer.status(),
                answer.durationMillis(),
                answer.rates().stream().map(rate -> line(answer.type(), rate, language)).toList(),
                notices(answer.type(), answer.notices(), language),
                reason == null ? null : reason(answer, reason, language));
    }

    private List<Rates.CarrierRates> carriers(Quote quote) {
        return quote.carriers().stream().map(this::carrier).toList();
    }

    private Rates.RateLine line(String type, Rate rate, Locale language) {
        return new Rates.RateLine(
                rate.serviceCode(),
                rate.serviceName(),
                rate.price(),
                rate.listPrice(),
                rate.negotiated(),
                rate.breakdown().stream().map(charge -> part(type, charge, language)).toList(),
                rate.delivery(),
                notices(type, rate.warnings(), language));
    }

    private Rates.Part part(String type, Charge charge, Locale language) {
        var ours =
                texts.find(
                        "provider.%s.charge.%s".formatted(type, charge.code()), Map.of(), language);
        var theirs = Optional.ofNullable(charge.label());
        // a tax keeps its own name beside ours: "Tax (VAT)"
        var label =
                ours.isPresent() && theirs.isPresent()
                        ? ours.get() + " (" + theirs.get() + ")"
                        : ours.or(() -> theirs).orElse(charge.code());
        return new Rates.Part(charge.code(), label, charge.amount());
    }

    private List<String> notices(String type, List<Notice> notices, Locale language) {
        return notices.stream()
                .map(notice ->
                        texts.find(
                                        "provider.%s.notice.%s".formatted(type, notice.code()),
                                        notice.params(),
                                        language)
                                .orElse(requireNonNullElse(notice.words(), notice.code())))
                .distinct()
                .toList();
    }

    private Rates.Reason reason(CarrierAnswer answer, NoPrice reason, Locale language) {
        var params = new HashMap<>(reason.params());
        params.put("provider", answer.providerName());
        params.put("message", requireNonNullElse(reason.message(), ""));
        var keys = new Keys(answer.type(), reason);
        return new Rates.Reason(
                kind(reason),
                first(keys.titles(), params, language).orElse(answer.providerName()),
                first(keys.of("meaning", "detail"), params, language).orElse(""),
                first(keys.of("remedy", "remedy"), params, language).orElse(null),
                words(reason));
    }

    private static String kind(NoPrice reason) {
        return switch (reason.cause()) {
            case DECLINED, RULE -> "declined";
            case FAULT -> requireNonNullElse(reason.fault(), FaultKind.PROTOCOL).id();
            case PROBLEM -> "problem";
            case LATE -> FaultKind.TIMEOUT.id();
            case INTERRUPTED -> FaultKind.UNAVAILABLE.id();
        };
    }

    private static Rates.@Nullable Words words(NoPrice reason) {
        var told =
                reason.cause() == NoPrice.Cause.DECLINED || reason.cause() == NoPrice.Cause.FAULT;
        return told ? new Rates.Words(reason.code(), reason.message(), reason.requestId()) : null;
    }

    private Optional<String> first(List<String> keys, Map<String, Object> params, Locale language) {
        return keys.stream().flatMap(key -> texts.find(key, params, language).stream()).findFirst();
    }

    /** Where to look for words, the most specific first. */
    private record Keys(String type, NoPrice reason) {

        List<String> titles() {
            return reason.cause() == NoPrice.Cause.PROBLEM
                    ? List.of("problem.%s.title".formatted(reason.code()))
                    : List.of("shipping.no-price.%s.title".formatted(cause()));
        }

        /**
         * @param part what providers' texts and faults call it
         * @param own what our problems and reasons call it
         */
        List<String> of(String part, String own) {
            var ofCode = "provider.%s.%s.%s".formatted(type, part, reason.code());
            return switch (reason.cause()) {
                case DECLINED, RULE ->
                        List.of(ofCode, "shipping.no-price.%s.%s".formatted(cause(), own));
                case FAULT -> ofFault(ofCode, part);
                case PROBLEM -> List.of("problem.%s.%s".formatted(reason.code(), own));
                case LATE, INTERRUPTED ->
                        List.of("shipping.no-price.%s.%s".formatted(cause(), own));
            };
        }

        /**
         * The way to a carrier is no peculiarity of one, so it comes before the carrier's kinds.
         */
        private List<String> ofFault(String ofCode, String part) {
            var kind = kind(reason);
            var network = reason.network();
            return Stream.of(
                            ofCode,
                            network == null
                                    ? ""
                                    : "fault.network.%s.%s".formatted(network.id(), part),
                            "provider.%s.%s.%s".formatted(type, part, kind),
                            "fault.%s.%s".formatted(kind, part))
                    .toList();
        }

        private String cause() {
            return reason.cause().name().toLowerCase(Locale.ROOT);
        }
    }
}
