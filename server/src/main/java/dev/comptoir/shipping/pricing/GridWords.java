package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.spi.Charge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in the viewer's language what lists say. */
@Component
final class GridWords {

    private final Texts texts;

    GridWords(Texts texts) {
        this.texts = texts;
    }

    /** Why there is no price. */
    @Schema(name = "RateGridRefusal")
    record Refusal(GridRefusal.Why why, String text) {}

    @Schema(name = "RateGridCharge")
    record Part(String code, String label, Money amount) {}

    /** A price with its parts, which add up to it. */
    @Schema(name = "RateGridOffer")
    record Offer(
            String service,
            String serviceName,
            String zone,
            long chargeableGrams,
            Money price,
            List<Part> breakdown) {}

    /**
     * @param refusal why there is none; null when there are prices
     */
    @Schema(name = "RateGridAnswer")
    record Answer(List<Offer> offers, @Nullable Refusal refusal) {}

    Answer answer(GridAnswer answer) {
        var refusal = answer.refusal();
        return new Answer(
                answer.prices().stream().map(this::offer).toList(),
                refusal == null ? null : new Refusal(refusal.why(), text(refusal)));
    }

    String text(GridRefusal refusal) {
        return texts.render(
                "shipping.grid." + refusal.why().key(), refusal.params(), ViewerLocale.current());
    }

    String problem(GridFileProblem problem) {
        return texts.render(
                "field.grid." + problem.code(), problem.params(), ViewerLocale.current());
    }

    private Offer offer(GridPrice price) {
        return new Offer(
                price.service(),
                price.serviceName(),
                price.zone(),
                price.chargeableGrams(),
                price.price(),
                price.breakdown().stream().map(this::part).toList());
    }

    private Part part(Charge charge) {
        var label = charge.label();
        return new Part(
                charge.code(),
                label == null
                        ? texts.render(
                                "shipping.grid.charge." + charge.code(), ViewerLocale.current())
                        : label,
                charge.amount());
    }
}
