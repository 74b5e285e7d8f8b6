package dev.comptoir.imports;

import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A store of its own that imports samples. */
final class SampleImports {

    static final Duration SOON = Duration.ofSeconds(30);

    private final TestStore store;
    private final Caller owner;
    private final JdbcClient ofDatabaseOwner;
    private final JdbcClient app;
    private final TransactionTemplate transaction;

    private SampleImports(int port, ApplicationContext context) {
        var access = context.getBean(DatabaseAccess.class);
        var login = access.owner();
        ofDatabaseOwner =
                JdbcClient.create(
                        new DriverManagerDataSource(access.url(), login.user(), login.password()));
        ofDatabaseOwner.sql(SampleKind.TABLE).update();
        app = context.getBean(JdbcClient.class);
        transaction = context.getBean(TransactionTemplate.class);
        store = TestStore.create(port);
        owner = store.owner();
    }

    static SampleImports open(int port, ApplicationContext context) {
        return new SampleImports(port, context);
    }

    TestStore store() {
        return store;
    }

    Caller owner() {
        return owner;
    }

    Caller.Answer upload(String file) {
        return upload(file, "");
    }

    Caller.Answer upload(String file, String parameters) {
        return owner.upload(
                path("?fileName=samples.csv" + parameters), file.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports a file to the end. */
    JsonNode imported(String file) {
        return ended(upload(file, "&start=true").expect(201).json());
    }

    JsonNode ended(JsonNode started) {
        await().atMost(SOON)
                .until(() -> !get(started, "").path("status").asString().equals("running"));
        return get(started, "");
    }

    JsonNode get(JsonNode of, String part) {
        return owner.get(path(of) + part).expect(200).json();
    }

    String path(String parameters) {
        return store.path() + "/samples/imports" + parameters;
    }

    String path(JsonNode of) {
        return store.path() + "/imports/" + of.path("id").asString();
    }

    List<String> stored() {
        return inStore(
                "select concat_ws(' ', sku, parts, price, made) from sample.sample order by sku");
    }

    int kept(String table, JsonNode of) {
        return inStore(
                        "select 'x' from %s where import_id = '%s'"
                                .formatted(table, of.path("id").asString()))
                .size();
    }

    /** How many wait for a lock that another holds. */
    int lockWaits() {
        return ofDatabaseOwner
                .sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    static String counts(JsonNode seen) {
        var counts = seen.path("counts");
        return "rows %d, records %d: %d created, %d updated, %d unchanged, %d rejected"
                .formatted(
                        counts.path("rows").asInt(),
                        counts.path("records").asInt(),
                        counts.path("created").asInt(),
                        counts.path("updated").asInt(),
                        counts.path("unchanged").asInt(),
                        counts.path("rejected").asInt());
    }

    static String verdict(JsonNode record) {
        var reasons =
                record.path("rows")
                        .valueStream()
                        .flatMap(row -> row.path("reasons").valueStream())
                        .map(reason ->
                                reason.path("column").asString("")
                                        + " "
                                        + reason.path("code").asString())
                        .toList();
        return "%d %s %s %s"
                .formatted(
                        record.path("line").asInt(),
                        record.path("key").asString(),
                        record.path("outcome").asString(),
                        reasons);
    }

    /** A sound file of so many samples. */
    static String file(int records) {
        var file = new StringBuilder("sku,name,price\n");
        for (int n = 0; n < records; n++) {
            file.append("S%06d,Sample number %d,%d.50\n".formatted(n, n, n % 100));
        }
        return file.toString();
    }

    private List<String> inStore(String select) {
        return StoreScope.call(
                store.id(),
                () ->
                        transaction.execute(status ->
                                app.sql(select).query((row, number) -> row.getString(1)).list()));
    }
}
