package dev.comptoir.simulators.chronopost;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Couriers on demand: {@code creerEnlevementNational} and {@code annulerEnlevements}. */
final class ChronopostCollections {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final String KIND = "pickup";
    private static final int HEAVIEST = 30;

    private final ChronopostAccounts accounts;
    private final ChronopostBooks books;
    private final Clock clock;

    ChronopostCollections(ChronopostAccounts accounts, ChronopostBooks books, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.clock = clock;
    }

    Xml answer(Question question) {
        return switch (question.operation()) {
            case "creerEnlevementNational" -> order(question);
            case "annulerEnlevements" -> callOff(question);
            default ->
                    throw SoapFault.client(
                            "Unexpected wrapper element {%s}%s found."
                                    .formatted(question.namespace(), question.operation()));
        };
    }

    private Xml order(Question question) {
        var header =
                question.block("headerValue")
                        .orElseThrow(() -> SoapFault.client("Unmarshalling Error: headerValue"));
        var account =
                accounts.open(Question.text(header, "accountNumber"), question.text("password"));
        if (account.isEmpty()) {
            return error(8, "Numéro de contrat ou mot de passe incorrect");
        }
        if (!account.get().may("esd")) {
            return error(921, "L'offre ESD n'a pas été contractualisée pour ce contrat");
        }
        var day = day(question.text("datePassage"));
        var reference = question.text("referenceEsdClient");
        var refused = refusal(question, day, reference);
        return refused == null ? collect(question, day, reference) : refused;
    }

    private @Nullable Xml refusal(Question question, LocalDate day, String reference) {
        var load = question.block("particulartiesEsd");
        var count = load.map(block -> Question.number(block, "nombreEnvois")).orElse(0);
        var weight = load.map(block -> Question.text(block, "poids")).orElse("0");
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), FRANCE))) {
            return error(910, "La date de passage demandée est dans le passé");
        }
        if (Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek())) {
            return error(907, "La date de passage demandée n'est pas ouvrée");
        }
        if (count < 1) {
            return error(6, "Nombre de colis incorrect");
        }
        if (Double.parseDouble(weight) / count > HEAVIEST) {
            return error(911, "Le poids dépasse la limite autorisée de 30 kg");
        }
        var same = reference + "@" + day;
        return books.ledger().ofReference(reference).stream()
                        .anyMatch(sale -> !sale.voided() && sale.id().endsWith(same))
                ? error(
                        25,
                        "La référence ESD client doit être unique pour une même date de passage")
                : null;
    }

    private Xml collect(Question question, LocalDate day, String reference) {
        var number = books.newCollection();
        books.ledger()
                .sold(
                        number + "/" + reference + "@" + day,
                        KIND,
                        reference,
                        List.of(number),
                        clock.instant());
        var place = question.block("adresseEnlevement");
        return Xml.node(
                "return",
                Xml.of("codeErreur", 0),
                Xml.node(
                        "infoEnlevement",
                        Xml.of("codeDepot", "0690"),
                        Xml.of(
                                "codePostal",
                                place.map(one -> Question.text(one, "codePostal")).orElse("")),
                        Xml.of("datePassage", day + "T00:00:00+01:00"),
                        Xml.of("idEnlevement", Long.parseLong(number) % 1_000_000),
                        Xml.of("numeroUniqueESD", number),
                        Xml.of("refEsdClient", reference)));
    }

    private Xml callOff(Question question) {
        var known = accounts.open(question.text("accountNumber"), question.text("password"));
        if (known.isEmpty()) {
            return cancelled(8, "Numéro de contrat ou mot de passe incorrect");
        }
        for (var block : question.blocks("esdNumber")) {
            var number = block.getTextContent().strip();
            var sale = books.ledger().ofNumber(number).filter(found -> found.kind().equals(KIND));
            if (sale.isEmpty()) {
                return cancelled(28, "ESD inconnu : " + number);
            }
            books.ledger().takenBack(sale.get().id(), Set.of(number));
        }
        return cancelled(0, "");
    }

    private static Xml cancelled(int code, String words) {
        return Xml.node(
                "return",
                Xml.of("codeErreur", code),
                Xml.of("errorMessage", words),
                Xml.node("statut"));
    }

    private static LocalDate day(String dateTime) {
        try {
            return LocalDateTime.parse(dateTime).toLocalDate();
        } catch (DateTimeException e) {
            throw SoapFault.client("Unmarshalling Error: " + dateTime);
        }
    }

    private static Xml error(int code, String words) {
        return Xml.node("return", Xml.of("codeErreur", code), Xml.of("libelleErreur", words));
    }
}
