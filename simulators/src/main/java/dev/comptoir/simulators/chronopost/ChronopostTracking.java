package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.chronopost.ChronopostBooks.Purchase;
import dev.comptoir.simulators.kit.Journeys.Scan;
import dev.comptoir.simulators.kit.Journeys.Stage;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code trackSkybillV2}, {@code trackWithSenderRef}, {@code cancelSkybill}, {@code searchPOD}. */
final class ChronopostTracking {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int MOST = 10;

    private final ChronopostAccounts accounts;
    private final ChronopostBooks books;
    private final Settings settings;
    private final Clock clock;

    ChronopostTracking(
            ChronopostAccounts accounts, ChronopostBooks books, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    Xml answer(Question question) {
        return switch (question.operation()) {
            case "trackSkybillV2" -> track(question);
            case "trackWithSenderRef" -> ofReference(question);
            case "cancelSkybill" -> cancel(question);
            case "searchPOD" -> proof(question);
            default ->
                    throw SoapFault.client(
                            "Unexpected wrapper element {%s}%s found."
                                    .formatted(question.namespace(), question.operation()));
        };
    }

    private Xml track(Question question) {
        var number = question.text("skybillNumber");
        var events = events(number, question.text("language"));
        return Xml.node(
                "return",
                Xml.of("errorCode", 0),
                Xml.node("listEventInfoComp")
                        .and(events)
                        .and(List.of(Xml.of("skybillNumber", number))));
    }

    private Xml ofReference(Question question) {
        var account = question.text("accountNumber");
        var answer = new ArrayList<Xml>();
        answer.add(Xml.of("errorCode", 0));
        if (accounts.open(account, question.text("password")).isPresent()) {
            books
                    .ofReference(
                            account,
                            question.text("sendersRef"),
                            clock.instant(),
                            registeredAfter())
                    .stream()
                    .limit(MOST)
                    .map(number ->
                            Xml.node("listParcel")
                                    .and(events(number, question.text("language")))
                                    .and(List.of(Xml.of("skybillNumber", number))))
                    .forEach(answer::add);
        }
        return Xml.node("return").and(answer);
    }

    private Xml cancel(Question question) {
        var number = question.text("skybillNumber");
        var mine = mine(question, number);
        if (mine.isEmpty()) {
            return cancelled(
                    2, "Le colis n'appartient pas au contrat ou n'est pas encore enregistré");
        }
        var sale = books.ledger().ofNumber(number).orElseThrow();
        if (sale.takenBack().contains(number)) {
            return cancelled(0, "");
        }
        if (books.journeys().handedOver(number, clock.instant())) {
            return cancelled(3, "Le colis ne peut pas être annulé car il a été pris en charge");
        }
        books.ledger().takenBack(sale.id(), Set.of(number));
        books.journeys().happens(number, Stage.CANCELLED, clock.instant());
        return cancelled(0, "");
    }

    private static Xml cancelled(int code, String words) {
        return Xml.node(
                "return",
                Xml.of("errorCode", code),
                Xml.of("errorMessage", words),
                Xml.of("statusCode", 0));
    }

    private Xml proof(Question question) {
        var number = question.text("skybillNumber");
        if (mine(question, number).isEmpty()) {
            return proof(2, Optional.empty());
        }
        var delivered =
                books.journeys().scans(number, clock.instant()).stream()
                        .filter(scan -> scan.stage() == Stage.DELIVERED)
                        .findFirst();
        return proof(
                0, delivered.map(scan -> Papers.pdf("PREUVE DE LIVRAISON", number, time(scan))));
    }

    private static Xml proof(int code, Optional<byte[]> paper) {
        return Xml.node("return", Xml.of("errorCode", code))
                .and(paper.isPresent() ? List.of(Xml.of("formatPOD", "PDF")) : List.of())
                .and(Xml.maybe("pod", paper.map(Base64.getEncoder()::encodeToString).orElse(null)))
                .and(
                        List.of(
                                Xml.of("podPresente", paper.isPresent()),
                                Xml.of("statusCode", paper.isPresent() ? 0 : 3)));
    }

    private Optional<Purchase> mine(Question question, String number) {
        var account = question.text("accountNumber");
        return accounts.open(account, question.text("password"))
                .flatMap(known -> books.ofNumber(number))
                .filter(purchase -> purchase.account().equals(account))
                .filter(this::registered);
    }

    private boolean registered(Purchase purchase) {
        return ChronopostBooks.registered(purchase, clock.instant(), registeredAfter());
    }

    private Duration registeredAfter() {
        return Duration.ofSeconds(settings.number(ChronopostSimulator.REGISTERED_AFTER));
    }

    private List<Xml> events(String number, String language) {
        if (books.ofNumber(number).filter(this::registered).isEmpty()) {
            return List.of();
        }
        return books.journeys().scans(number, clock.instant()).stream()
                .filter(scan -> scan.stage() != Stage.CANCELLED) // no code of it is known
                .map(scan -> event(scan, language.startsWith("en")))
                .toList();
    }

    private static Xml event(Scan scan, boolean english) {
        var words = Words.of(scan.stage());
        return Xml.node(
                "events",
                Xml.of("code", words.code),
                Xml.of("eventDate", time(scan)),
                Xml.of("eventLabel", english ? words.english : words.french),
                Xml.of("highPriority", true),
                Xml.of("NPC", "69031"),
                Xml.of("officeLabel", "LYON CHRONOPOST"),
                Xml.of("zipCode", "69007"));
    }

    private static String time(Scan scan) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                scan.at().truncatedTo(ChronoUnit.SECONDS).atZone(FRANCE));
    }

    /** How Chronopost is seen to word what happens. */
    private enum Words {
        ANNOUNCED("DC", "Envoi prêt chez l'expéditeur", "Shipment ready at the sender's"),
        ACCEPTED("PC", "Envoi pris en charge", "Shipment taken in charge"),
        IN_TRANSIT("SC", "Tri effectué dans l'agence de départ", "Sorted at the depot of origin"),
        ARRIVED("SD", "Tri effectué dans l'agence de distribution", "Sorted at the delivery depot"),
        CUSTOMS("EI", "Envoi arrivé au hub international", "Arrived at the international hub"),
        OUT_FOR_DELIVERY("TA", "Envoi en cours de livraison", "Out for delivery"),
        ATTEMPT_FAILED("P", "Destinataire absent, avis de passage déposé", "Receiver absent"),
        AT_PICKUP_POINT("AB", "Envoi mis à disposition au relais", "Available for collection"),
        EXCEPTION("SK", "Informations complémentaires nécessaires", "Information needed"),
        DELIVERED("D", "Livraison effectuée", "Delivered"),
        RETURNING("R", "Envoi retourné à l'expéditeur", "Being returned to the sender");

        final String code;
        final String french;
        final String english;

        Words(String code, String french, String english) {
            this.code = code;
            this.french = french;
            this.english = english;
        }

        static Words of(Stage stage) {
            return stage == Stage.RETURNED ? RETURNING : valueOf(stage.name());
        }
    }
}
