package dev.comptoir.shipping;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Rate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A price request with what came of it. */
record Quote(
        UUID id,
        Instant requestedAt,
        ActorRef requestedBy,
        String correlationId,
        RatesRequest request,
        long durationMillis,
        List<CarrierAnswer> carriers) {

    Quote {
        carriers = List.copyOf(carriers);
    }

    /** The lowest price; none where prices come in several currencies, which cannot be compared. */
    Optional<Money> cheapest() {
        var prices =
                carriers.stream()
                        .flatMap(carrier -> carrier.rates().stream())
                        .map(Rate::price)
                        .toList();
        var currencies = prices.stream().map(Money::currency).distinct().count();
        return currencies == 1
                ? prices.stream().min(Comparator.comparingLong(Money::amountMinor))
                : Optional.empty();
    }

    int quoted() {
        return (int)
                carriers.stream()
                        .filter(carrier -> carrier.status() == CarrierAnswer.Status.QUOTED)
                        .count();
    }

    List<Environment> environments() {
        return carriers.stream().map(CarrierAnswer::environment).distinct().sorted().toList();
    }
}
