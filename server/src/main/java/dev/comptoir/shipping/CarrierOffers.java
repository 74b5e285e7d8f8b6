package dev.comptoir.shipping;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.pricing.RuleSubject;
import dev.comptoir.shipping.spi.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What carriers ask for carrying something, for work that chooses among them. */
@Component
public final class CarrierOffers {

    private final Quotes quotes;
    private final RatesWording wording;

    CarrierOffers(Quotes quotes, RatesWording wording) {
        this.quotes = quotes;
        this.wording = wording;
    }

    /**
     * What is to be carried.
     *
     * @param orderId null where it is of none
     * @param goodsValue null where it is not known, or nothing
     * @param carriers the connections to ask
     */
    public record Question(
            @Nullable UUID orderId,
            Place from,
            Place to,
            List<Box> boxes,
            @Nullable LocalDate shipDate,
            @Nullable Money goodsValue,
            List<UUID> carriers) {

        /** As the store's rules see it. */
        public RuleSubject subject() {
            var address = to.address();
            return new RuleSubject(
                    address.country(),
                    address.postalCode(),
                    address.residential(),
                    boxes.stream().mapToInt(Box::weightGrams).sum(),
                    goodsValue,
                    List.of());
        }
    }

    /** A price and whose it is. */
    public record Offer(UUID integrationId, Rate rate) {}

    /**
     * @param quoteId of the price request, as it is kept
     * @param silence what each carrier said that gave no price
     */
    public record Answer(UUID quoteId, List<Offer> offers, List<String> silence) {

        public Answer {
            offers = List.copyOf(offers);
            silence = List.copyOf(silence);
        }
    }

    /**
     * Asks all of them at once and returns when each has answered or the deadline came.
     *
     * @throws Problem for a question that no carrier could understand, or when none can be asked
     */
    public Answer ask(Question question) {
        var request =
                new RatesRequest(
                        question.from(),
                        question.to(),
                        question.boxes(),
                        question.shipDate(),
                        question.goodsValue(),
                        question.carriers(),
                        question.orderId());
        var quote = quotes.ask(request, new Quotes.Listener() {});
        var offers =
                quote.carriers().stream()
                        .flatMap(carrier ->
                                carrier.rates().stream()
                                        .map(rate -> new Offer(carrier.integrationId(), rate)))
                        .toList();
        var silence =
                quote.carriers().stream()
                        .filter(carrier -> carrier.noPrice() != null)
                        .map(this::words)
                        .toList();
        return new Answer(quote.id(), offers, silence);
    }

    /** The carrier's own words where it gave any. */
    private String words(CarrierAnswer carrier) {
        var reason = wording.carrier(carrier).reason();
        if (reason == null) {
            return carrier.providerName();
        }
        var own = reason.provider() == null ? null : reason.provider().message();
        return "%s: %s"
                .formatted(
                        carrier.providerName(),
                        requireNonNullElse(
                                own == null || own.isBlank() ? null : own, reason.detail()));
    }
}
