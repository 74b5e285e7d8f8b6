package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.VirtualClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The postman who fetches returns from letter boxes, on working days and in France. */
final class LetterBoxes {

    private final ColissimoAccounts accounts;
    private final Ledger ledger;
    private final VirtualClock clock;

    LetterBoxes(ColissimoAccounts accounts, Ledger ledger, VirtualClock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    Response days(Request request) {
        accounts.admit(request);
        inFrance(LabelDesk.read(request).path("sender"));
        return Response.json(
                200,
                Map.of(
                        "messages",
                        List.of(LabelDesk.done()),
                        "mailBoxPickingDateMaxHour",
                        "08:00",
                        "mailBoxPickingDates",
                        days().map(LocalDate::toString).toList(),
                        "validityTime",
                        "23:59"));
    }

    Response plan(Request request) {
        accounts.admit(request);
        var order = LabelDesk.read(request);
        inFrance(order.path("sender"));
        var number = order.path("parcelNumber").asString("");
        if (ledger.ofNumber(number).filter(sale -> sale.kind().equals("return")).isEmpty()) {
            throw SlsRefusal.of("30702", "Le numéro de colis est inconnu");
        }
        var day = order.path("mailBoxPickingDate").asString("");
        if (days().noneMatch(possible -> possible.toString().equals(day))) {
            throw SlsRefusal.of("30703", "La date de relevage est incorrecte");
        }
        if (ledger.find("pickup-" + number).isPresent()) {
            throw SlsRefusal.of("30704", "Le relevage a déjà été demandé pour ce colis");
        }
        var id = "pickup-" + number;
        ledger.sold(id, "pickup", "", List.of(id), clock.instant());
        return Response.json(200, Map.of("messages", List.of(LabelDesk.done())));
    }

    private static void inFrance(JsonNode sender) {
        if (!sender.path("countryCode").asString("FR").equals("FR")
                || sender.path("zipCode").asString("").isEmpty()) {
            throw SlsRefusal.of("30701", "L'adresse de relevage doit être en France");
        }
    }

    private Stream<LocalDate> days() {
        return LocalDate.ofInstant(clock.instant(), LabelDesk.PARIS)
                .plusDays(1)
                .datesUntil(LocalDate.ofInstant(clock.instant(), LabelDesk.PARIS).plusDays(8))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
