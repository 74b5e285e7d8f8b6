package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.PlaceCheck;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.ShippingOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a shipment could not be bought, found before the carrier is asked: its terms, and the
 * rules that hold for every carrier. All of it is told at once.
 */
final class PurchaseCheck {

    /** What carriers plan ahead at most. */
    private static final int DAYS_AHEAD = 60;

    private static final String HS_CODE = "[0-9]{6}([0-9]{2}){0,2}";

    private final Shipment shipment;
    private final BookingTerms terms;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PurchaseCheck(Shipment shipment, BookingTerms terms) {
        this.shipment = shipment;
        this.terms = terms;
    }

    /**
     * @param shipment with its day and label chosen
     * @param today where it starts
     */
    static List<FieldProblem> problems(Shipment shipment, BookingTerms terms, LocalDate today) {
        var check = new PurchaseCheck(shipment, terms);
        var plan = shipment.plan();
        check.place("from", plan.from());
        check.place("to", plan.to());
        check.service();
        check.parcels(plan);
        check.day(plan, today);
        check.label(plan);
        check.options(plan.options());
        check.customs(plan);
        return check.problems;
    }

    private void place(String path, @Nullable Place place) {
        if (place == null) {
            problem(path, "required");
            return;
        }
        problems.addAll(PlaceCheck.problems(path, place));
        if (Normalised.text(place.name()) == null && Normalised.text(place.company()) == null) {
            problem(path + ".name", "name-or-company");
        }
    }

    private void service() {
        var carrier = shipment.carrier();
        if (carrier == null || carrier.serviceCode() == null) {
            problem("serviceCode", "required");
        }
    }

    private void parcels(ShipmentPlan plan) {
        if (plan.parcels().size() > terms.mostParcels()) {
            problem("parcels", "too-many-parcels", Map.of("most", terms.mostParcels()));
        }
    }

    /** A day of grace, because today has begun earlier in some of the sender's time zones. */
    private void day(ShipmentPlan plan, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, requireNonNull(plan.shipDate()));
        if (days < -1 || days > DAYS_AHEAD) {
            problem("shipDate", "ship-date", Map.of("days", DAYS_AHEAD));
        }
    }

    private void label(ShipmentPlan plan) {
        if (!terms.stocks().contains(requireNonNull(plan.label()))) {
            problem("label", "label-not-offered");
        }
    }

    private void options(WantedOptions options) {
        options.needed().stream()
                .filter(option -> !terms.options().contains(option))
                .forEach(option -> problem(field(option), "option-not-offered"));
        var insured = options.insuredValue();
        if (insured != null && insured.amountMinor() <= 0) {
            problem("options.insuredValue.amountMinor", "positive");
        }
    }

    private static String field(ShippingOption option) {
        return switch (option) {
            case INSURANCE -> "options.insuredValue";
            case SIGNATURE, ADULT_SIGNATURE -> "options.signature";
            case SATURDAY_DELIVERY -> "options.saturdayDelivery";
            case PICKUP_POINT -> "options.pickupPoint";
            case DELIVERY_NOTICES -> "options.deliveryNotices";
            case CUSTOMS -> "customs";
            case DUTIES_PAID -> "customs.incoterm";
        };
    }

    private void customs(ShipmentPlan plan) {
        var papers = plan.customs();
        var from = plan.from();
        var to = plan.to();
        if (papers == null) {
            if (from != null && to != null && CustomsTerritories.needed(from, to)) {
                problem("customs", "customs-needed");
            }
            return;
        }
        if (!terms.options().contains(ShippingOption.CUSTOMS)) {
            problem("customs", "carrier-without-customs");
        } else if (papers.terms() == Incoterm.DDP
                && !terms.options().contains(ShippingOption.DUTIES_PAID)) {
            problem("customs.incoterm", "option-not-offered");
        }
        for (int i = 0; i < papers.lines().size(); i++) {
            line("customs.lines[%d].".formatted(i), papers.lines().get(i));
        }
        currency(papers);
    }

    private void line(String path, CustomsPapers.Line line) {
        if (line.hsCode() == null) {
            problem(path + "hsCode", "required");
        } else if (!line.hsCode().matches(HS_CODE)) {
            problem(path + "hsCode", "hs-code");
        }
        if (line.originCountry() == null) {
            problem(path + "originCountry", "required");
        } else if (!Country.exists(line.originCountry().toUpperCase(Locale.ROOT))) {
            problem(path + "originCountry", "country");
        }
        if (line.unitGrams() == null) {
            problem(path + "unitGrams", "required");
        }
        if (line.unitValue() == null) {
            problem(path + "unitValue", "required");
        } else if (line.unitValue().amountMinor() <= 0) {
            problem(path + "unitValue.amountMinor", "positive");
        }
    }

    private void currency(CustomsPapers papers) {
        var currencies =
                papers.lines().stream()
                        .map(CustomsPapers.Line::unitValue)
                        .filter(Objects::nonNull)
                        .map(Money::currency)
                        .distinct()
                        .count();
        if (currencies > 1) {
            problem("customs.lines", "customs-one-currency");
        }
    }

    private void problem(String field, String code) {
        problem(field, code, Map.of());
    }

    private void problem(String field, String code, Map<String, Object> params) {
        problems.add(new FieldProblem(field, code, params));
    }
}
