package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Colissimo's label service 3.1, its pick-up points and timeline, and La Poste's Suivi v2. */
public final class ColissimoSimulator implements Simulator {

    public static final String HOST = "ws.colissimo.fr";
    public static final String TRACKING = "api.laposte.fr";

    private static final String LABELS = "/sls-ws/SlsServiceWSRest/3.1/";

    private final ColissimoAccounts accounts = new ColissimoAccounts();
    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys();
    private @Nullable LabelDesk desk;

    @Override
    public String code() {
        return "colissimo";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST, TRACKING);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var labels = new LabelDesk(accounts, ledger, journeys, clock);
        desk = labels;
        var boxes = new LetterBoxes(accounts, ledger, clock);
        var points = new Points(accounts);
        var tracks = new Tracks(accounts, journeys, clock);
        return new Routes()
                .post(LABELS + "generateLabel", inParts(labels::generate))
                .post(LABELS + "generateToken", inParts(labels::token))
                .post(LABELS + "getLabel", inParts(labels::again))
                .post(LABELS + "generateBordereauByParcelsNumbers", inParts(labels::slip))
                .post(LABELS + "checkGenerateLabel", plain(labels::check))
                .post(LABELS + "getProductInter", plain(labels::products))
                .post(LABELS + "getListMailBoxPickingDates", plain(boxes::days))
                .post(LABELS + "planPickup", plain(boxes::plan))
                .post(
                        "/pointretrait-ws-cxf/rest/v2/pointretrait/findRDVPointRetraitAcheminement",
                        plain(points::near))
                .post(
                        "/tracking-timeline-ws/rest/tracking/timelineCompany",
                        plain(tracks::timeline))
                .get(
                        "/suivi/v2/idships/{numbers}",
                        (request, path) -> tracks.suivi(request, path.getOrDefault("numbers", "")));
    }

    private static Routes.Handler plain(Function<Request, Response> operation) {
        return (request, path) -> {
            try {
                return operation.apply(request);
            } catch (SlsRefusal refusal) {
                return refusal.response();
            }
        };
    }

    private static Routes.Handler inParts(Function<Request, Response> operation) {
        return (request, path) -> {
            try {
                return operation.apply(request);
            } catch (SlsRefusal refusal) {
                return refusal.inParts();
            }
        };
    }

    /** The demo customers, for tests that need their keys. */
    public List<ColissimoAccount> accounts() {
        return accounts.all();
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> SlsRefusal.wrongKey().response();
            case RATE_LIMITED ->
                    Response.json(429, Map.of("error", "Quota", "message", "max quota reached"));
            case UNAVAILABLE -> SlsRefusal.technical(503).response();
            case ERROR_INSIDE_200 -> SlsRefusal.terminated().response().withStatus(200);
        };
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Journeys journeys() {
        return journeys;
    }

    @Override
    public void reset() {
        ledger.clear();
        journeys.clear();
        if (desk != null) {
            desk.reset();
        }
    }
}
