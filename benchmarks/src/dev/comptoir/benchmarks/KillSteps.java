package dev.comptoir.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The commands that the server is killed in. */
final class KillSteps {

    private final Sender sender;
    private final Truth truth;
    private final Simulators simulators;
    private final String store;

    /** Tested, asked for prices and never changed; its credentials are right. */
    private final UUID working;

    /** Changed by every command that changes one. */
    private final UUID changing;

    KillSteps(Sender sender, Truth truth, Prepared prepared, Simulators simulators) {
        this.sender = sender;
        this.truth = truth;
        this.simulators = simulators;
        this.store = prepared.store();
        this.working = UUID.fromString(prepared.connections().getFirst());
        this.changing = UUID.fromString(prepared.connections().getLast());
    }

    List<KillStep> all() {
        return List.of(
                creation("createStore", "/api/v1/stores", KillSteps::store, this::storeRows),
                creation("inviteMember", path("/members"), KillSteps::invitation, this::invitationRows),
                creation("createApiKey", path("/api-keys"), KillSteps::key, this::keyRows),
                creation("createIntegration", path("/integrations"), KillSteps::connection, this::connectionRows),
                new Simple("updateIntegration", false, true, this::update, this::updated),
                new Simple("rotateIntegrationCredentials", false, true, this::rotate, this::rotated),
                new Activation(),
                new Deletion(),
                step("testIntegration", this::test, this::tested),
                step("createRates", this::rates, this::rated),
                new KillPurchase(sender, truth, simulators, path("/shipments"), working),
                new Job(),
                new KillListener(sender, truth));
    }

    private interface Send {
        int send(String run) throws Exception;
    }

    private interface Look {
        KillStep.Found look(String run) throws Exception;
    }

    private interface Body {
        Map<String, Object> of(String run);
    }

    private record Simple(String name, boolean repeatable, boolean overwritten, Send command, Look rows)
            implements KillStep {

        @Override
        public int send(String run) throws Exception {
            return command.send(run);
        }

        @Override
        public Found look(String run) throws Exception {
            return rows.look(run);
        }
    }

    private static KillStep step(String name, Send command, Look rows) {
        return new Simple(name, false, false, command, rows);
    }

    private KillStep creation(String name, String path, Body body, Look rows) {
        Send command =
                run ->
                        sender.send(
                                "POST",
                                path,
                                Map.of("X-Correlation-Id", run, "Idempotency-Key", run),
                                body.of(run));
        return new Simple(name, true, false, command, rows);
    }

    private String path(String rest) {
        return "/api/v1/stores/" + store + rest;
    }

    // ---- creations

    private static Map<String, Object> store(String run) {
        return Map.of("name", run, "country", "FR", "currency", "EUR", "timeZone", "Europe/Paris", "language", "fr");
    }

    private KillStep.Found storeRows(String run) throws SQLException {
        return agree(
                Map.of(
                        "stores", truth.count("select count(*) from stores.store where name = ?", run),
                        "owners",
                                truth.count(
                                        "select count(*) from stores.member join stores.store using (store_id)"
                                                + " where name = ? and role = 'owner'",
                                        run),
                        "audit entries", audited(run)));
    }

    private static Map<String, Object> invitation(String run) {
        return Map.of("email", run + "@comptoir.example", "role", "staff");
    }

    private KillStep.Found invitationRows(String run) throws SQLException {
        return agree(
                Map.of(
                        "invitations",
                                truth.count(
                                        "select count(*) from stores.invitation where email = ?",
                                        run.toLowerCase(Locale.ROOT) + "@comptoir.example"),
                        "audit entries", audited(run)));
    }

    private static Map<String, Object> key(String run) {
        return Map.of("name", run, "scopes", List.of("store:read"));
    }

    private KillStep.Found keyRows(String run) throws SQLException {
        return agree(
                Map.of(
                        "keys", truth.count("select count(*) from access.api_key where name = ?", run),
                        "audit entries", audited(run)));
    }

    private static Map<String, Object> connection(String run) {
        return Map.of("type", "shipping_ups", "environment", "simulator", "label", run, "settings", Api.upsSettings());
    }

    private KillStep.Found connectionRows(String run) throws SQLException {
        var found =
                agree(
                        Map.of(
                                "connections",
                                        truth.count(
                                                "select count(*) from integrations.store_integrations where label = ?",
                                                run),
                                "sealed secrets",
                                        truth.count(
                                                "select count(*) from integrations.integration_secret s"
                                                        + " join integrations.store_integrations i on i.id = s.integration_id"
                                                        + " where label = ?",
                                                run),
                                "changes in the log", logged(run, "change"),
                                "audit entries", audited(run)));
        return with(found, reports(run).contradictions());
    }

    // ---- changes

    private int update(String run) throws Exception {
        var version =
                truth.count("select version from integrations.store_integrations where id = ?", changing);
        return sender.send("PATCH", path("/integrations/" + changing), run, Map.of("label", run, "version", version));
    }

    private KillStep.Found updated(String run) throws SQLException {
        var now = truth.texts("select label from integrations.store_integrations where id = ?", changing);
        return changed(run, now.equals(List.of(run)));
    }

    private int rotate(String run) throws Exception {
        var body = Map.of("secrets", Map.of("clientSecret", "never-the-same-" + lastFour(run)));
        return sender.send("PUT", path("/integrations/" + changing + "/credentials"), run, body);
    }

    private KillStep.Found rotated(String run) throws SQLException {
        var now =
                truth.texts(
                        "select last_four from integrations.integration_secret where integration_id = ?"
                                + " and field = 'clientSecret'",
                        changing);
        var found = changed(run, now.equals(List.of(lastFour(run))));
        var versions = truth.count("select credentials_version from integrations.store_integrations where id = ?", changing);
        var rotations =
                1
                        + truth.count(
                                "select count(*) from access.audit_entry where target_id = ?"
                                        + " and action = 'integration.credentials-rotated'",
                                changing);
        return versions == rotations
                ? found
                : with(found, List.of("credentials of version %d after %d rotations".formatted(versions, rotations)));
    }

    private static String lastFour(String run) {
        return run.substring(run.length() - 4);
    }

    private final class Activation implements KillStep {

        private final Map<String, Boolean> wanted = new HashMap<>();

        @Override
        public String name() {
            return "setIntegrationActive";
        }

        @Override
        public boolean overwritten() {
            return true;
        }

        @Override
        public int send(String run) throws Exception {
            wanted.put(run, !active());
            return sender.send(
                    "PUT", path("/integrations/" + changing + "/active"), run, Map.of("active", !active()));
        }

        @Override
        public Found look(String run) throws Exception {
            return changed(run, active() == wanted.getOrDefault(run, false));
        }

        private boolean active() throws SQLException {
            return truth.count(
                            "select count(*) from integrations.store_integrations where id = ? and active", changing)
                    == 1;
        }
    }

    private final class Deletion implements KillStep {

        private final Map<String, UUID> doomed = new HashMap<>();

        @Override
        public String name() {
            return "deleteIntegration";
        }

        @Override
        public void prepare(String run) throws Exception {
            var body = new HashMap<>(connection(run));
            body.put("test", false);
            int status = sender.send("POST", path("/integrations"), "prepare-" + run, body);
            if (status != 201) {
                throw new IllegalStateException("nothing to delete: " + status);
            }
            var id = truth.texts("select id from integrations.store_integrations where label = ?", run).getFirst();
            doomed.put(run, UUID.fromString(id));
        }

        @Override
        public int send(String run) throws Exception {
            return sender.send("DELETE", path("/integrations/" + doomed.get(run)), run, null);
        }

        @Override
        public Found look(String run) throws Exception {
            var id = doomed.get(run);
            var gone = truth.count("select count(*) from integrations.store_integrations where id = ?", id) == 0;
            var secrets =
                    truth.count("select count(*) from integrations.integration_secret where integration_id = ?", id);
            var found = changed(run, gone);
            return gone == (secrets == 0) ? found : with(found, List.of("secrets kept: " + secrets));
        }
    }

    /** A change is done, logged and audited, or none of it. */
    private KillStep.Found changed(String run, boolean done) throws SQLException {
        return agree(
                Map.of("change", done ? 1L : 0L, "changes in the log", logged(run, "change"), "audit entries", audited(run)));
    }

    // ---- calls to a provider

    private int test(String run) throws Exception {
        return sender.send("POST", path("/integrations/" + working + "/tests"), run, null);
    }

    private KillStep.Found tested(String run) throws SQLException {
        return reports(run);
    }

    private KillStep.Found reports(String run) throws SQLException {
        var reports = "select count(*) from integrations.test_report where correlation_id = ?";
        return agree(Map.of("reports", truth.count(reports, run), "tests in the log", logged(run, "test")));
    }

    private int rates(String run) throws Exception {
        var body =
                Map.of(
                        "from", place("12 rue de la République", "69002", "Lyon"),
                        "to", place("40 avenue Foch", "75116", "Paris"),
                        "parcels",
                                List.of(
                                        Map.of(
                                                "lengthMillimetres", 300,
                                                "widthMillimetres", 200,
                                                "heightMillimetres", 150,
                                                "weightGrams", 2500)),
                        "integrationIds", List.of(working));
        return sender.send("POST", path("/rates"), run, body);
    }

    private static Map<String, Object> place(String line, String postalCode, String city) {
        return Map.of("line1", line, "postalCode", postalCode, "city", city, "country", "FR");
    }

    /** Kept once or not at all. Browsers are hinted at it a moment later; a server that dies in that moment hints at nothing. */
    private KillStep.Found rated(String run) throws SQLException {
        var kept = truth.count("select count(*) from shipping.quote where correlation_id = ?", run);
        var announced =
                truth.count(
                        "select count(*) from platform.recent_events e join shipping.quote q on q.id = e.subject_id"
                                + " where correlation_id = ?",
                        run);
        var contradictions = new ArrayList<String>();
        if (announced > kept || kept > 1) {
            contradictions.add("kept %d, announced %d".formatted(kept, announced));
        }
        return new KillStep.Found(kept > 0, kept, contradictions);
    }

    /** The daily test of a connection, as the scheduler left it: due. */
    private final class Job implements KillStep {

        private static final String NAME = "integrations.daily-test";

        @Override
        public String name() {
            return "job " + NAME;
        }

        @Override
        public int send(String run) throws Exception {
            truth.execute(
                    """
                    insert into platform.scheduled_tasks
                        (task_name, task_instance, task_data, execution_time, picked, version)
                    values (?, ?, convert_to(json_build_object('store', ?, 'correlationId', ?,
                                'data', json_build_object('integration', ?))::text, 'UTF8'), now(), false, 1)
                    """,
                    NAME, store + "/" + run, store, run, working.toString());
            for (int look = 0; look < 100 && waiting(run) > 0; look++) {
                Thread.sleep(50);
            }
            return waiting(run) > 0 ? Sender.NONE : 200;
        }

        @Override
        public Found look(String run) throws Exception {
            var found = reports(run);
            var contradictions = new ArrayList<>(found.contradictions());
            contradictions.removeIf(text -> text.startsWith(REPEATED));
            var kept = truth.count("select count(*) from platform.failed_tasks where task_instance = ?", store + "/" + run);
            if (kept > 0) {
                contradictions.add("given up");
            }
            if (found.times() == 0 && waiting(run) == 0) {
                contradictions.add("lost");
            }
            return new Found(found.happened(), found.times(), contradictions);
        }

        private long waiting(String run) throws SQLException {
            return truth.count(
                    "select count(*) from platform.scheduled_tasks where task_instance = ?", store + "/" + run);
        }
    }

    // ---- what rows must have in common

    private static final String REPEATED = "more than once: ";

    private long audited(String run) throws SQLException {
        return truth.count("select count(*) from access.audit_entry where correlation_id = ?", run);
    }

    private long logged(String run, String kind) throws SQLException {
        return truth.count(
                "select count(*) from integrations.integration_logs where correlation_id = ? and kind = ?", run, kind);
    }

    /** All of it or nothing, and not twice. */
    private static KillStep.Found agree(Map<String, Long> counts) {
        var contradictions = new ArrayList<String>();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (counts.values().stream().distinct().count() > 1) {
            contradictions.add("half: " + new LinkedHashMap<>(counts));
        }
        if (most > 1) {
            contradictions.add(REPEATED + counts);
        }
        return new KillStep.Found(most > 0, most, contradictions);
    }

    private static KillStep.Found with(KillStep.Found found, List<String> more) {
        var all = new ArrayList<>(found.contradictions());
        all.addAll(more);
        return new KillStep.Found(found.happened(), found.times(), all);
    }
}
