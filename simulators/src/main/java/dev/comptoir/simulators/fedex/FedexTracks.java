package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.fedex.TrackAnswers.Complete;
import dev.comptoir.simulators.fedex.TrackAnswers.Result;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /track/v1}: by number, thirty at a time, and by the sender's reference. */
final class FedexTracks {

    private static final int MOST = 30;

    private record Output(List<Complete> completeTrackResults) {}

    private final FedexTokens tokens;
    private final FedexDesk desk;
    private final Settings settings;
    private final Clock clock;

    FedexTracks(FedexTokens tokens, FedexDesk desk, Settings settings, Clock clock) {
        this.clock = clock;
        this.tokens = tokens;
        this.desk = desk;
        this.settings = settings;
    }

    Response numbers(Request request) {
        tokens.caller(request, "track", clock.instant());
        var asked = Asked.of(request);
        var wanted = asked.list("trackingInfo");
        if (wanted.isEmpty()) {
            throw FedexRefusal.invalid(
                    "TRACKING.TRACKINGNUMBER.EMPTY", "Please provide tracking number.");
        }
        if (wanted.size() > MOST) {
            throw FedexRefusal.invalid(
                    "TRACKING.TRACKINGNUMBER.EXCEEDED", "Please limit your request to 30.");
        }
        var scans = asked.text("includeDetailedScans").equals("true");
        return Answers.ok(
                request, new Output(wanted.stream().map(info -> complete(info, scans)).toList()));
    }

    private Complete complete(Asked info, boolean scans) {
        var number = info.text("trackingNumberInfo/trackingNumber");
        var unique = info.text("trackingNumberInfo/trackingNumberUniqueId");
        var consignment = desk.ofNumber(number);
        if (consignment.isEmpty()) {
            return new Complete(number, List.of(TrackAnswers.notFound(number)));
        }
        var answers = new TrackAnswers(desk, consignment.get(), clock.instant());
        var results = new ArrayList<Result>();
        var twice = settings.value(FedexSimulator.DUPLICATES).equals("on");
        if (twice) {
            results.add(answers.older(number));
        }
        results.add(answers.result(number, scans));
        if (!unique.isEmpty()) {
            results.removeIf(
                    result -> !unique.equals(result.trackingNumberInfo().trackingNumberUniqueId()));
        }
        return new Complete(number, results);
    }

    Response references(Request request) {
        var account = tokens.caller(request, "track", clock.instant());
        var asked = Asked.of(request).at("referencesInformation");
        var value = asked.required("value", "TRACKING.REFERENCEVALUE.EMPTY");
        if (!asked.text("accountNumber").equals(account.accountNumber())) {
            throw FedexRefusal.invalid(
                    "TRACKING.ACCOUNTNUMBER.INVALID", "Please provide a valid account number.");
        }
        var from = LocalDate.parse(asked.required("shipDateBegin", "TRACKING.SHIPDATE.EMPTY"));
        var until = LocalDate.parse(asked.required("shipDateEnd", "TRACKING.SHIPDATE.EMPTY"));
        var found =
                desk.all().stream()
                        .filter(known -> known.accountNumber().equals(account.accountNumber()))
                        .filter(known -> known.references().contains(value))
                        .filter(known -> !known.shipDate().isBefore(from))
                        .filter(known -> !known.shipDate().isAfter(until))
                        .flatMap(this::all)
                        .toList();
        if (found.isEmpty()) {
            throw new FedexRefusal(
                    404, "TRACKING.REFERENCENUMBER.NOTFOUND", "Reference number cannot be found.");
        }
        return Answers.ok(request, new Output(found));
    }

    private Stream<Complete> all(Consignment consignment) {
        var answers = new TrackAnswers(desk, consignment, clock.instant());
        return consignment.numbers().stream()
                .map(number -> new Complete(number, List.of(answers.result(number, false))));
    }
}
