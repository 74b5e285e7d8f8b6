package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.imports.sheet.Workbook;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ComptoirTest
class ImportApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort private int port;
    @Autowired private DatabaseAccess access;
    @Autowired private SampleKind kind;
    @Autowired private JdbcClient app;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Imports imports;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        var login = access.owner();
        JdbcClient.create(new DriverManagerDataSource(access.url(), login.user(), login.password()))
                .sql(SampleKind.TABLE)
                .update();
        store = TestStore.create(port);
        owner = store.owner();
    }

    @AfterEach
    void calm() {
        kind.before(samples -> {});
    }

    @Test
    void showsHowAFileIsUnderstoodBeforeAnythingIsTaken() {
        var seen =
                upload(
                                "Référence article;Désignation;PRIX;Fabriqué le;Couleur\nA1;Théière;12,50;3/4/2026;bleu\nA2;;x;;\n")
                        .expect(201)
                        .json();
        assertThat(seen.path("status").asString()).isEqualTo("ready");
        assertThat(seen.path("file").path("name").asString()).isEqualTo("samples.csv");
        assertThat(seen.at("/file/format/separator").asString()).isEqualTo(";");
        assertThat(seen.path("conventions").toString())
                .isEqualTo("{\"decimal\":\"comma\",\"dates\":\"day_first\"}");
        assertThat(seen.path("columns").valueStream().map(column -> column.path("place").asInt()))
                .containsExactly(0, 1, 2, 3);
        assertThat(seen.at("/preview/0/values/price").asString()).isEqualTo("12.50");
        assertThat(seen.at("/preview/0/values/made").asString()).isEqualTo("2026-04-03");
        assertThat(
                        seen.at("/preview/1/reasons")
                                .valueStream()
                                .map(reason ->
                                        reason.path("column").asString()
                                                + " "
                                                + reason.path("code").asString()))
                .containsExactlyInAnyOrder("name required", "price import.not-a-number");
        assertThat(seen.at("/counts/rows").asInt()).isEqualTo(2);
        assertThat(seen.at("/counts/unsound").asInt()).isEqualTo(1);
        assertThat(samples()).isEmpty();
    }

    @Test
    void takesRowsTogetherWhereverTheyStandAndJudgesEachRecord() {
        var done =
                imported(
                        """
                        sku,name,price
                        A1,Lid,5
                        A2,Bowl,3.20
                        A3,refused by the kind,1
                        A1,Pot,
                        A4,refused by the table,1
                        ,Nobody,1
                        A5,Cup,2.345
                        """);
        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(counts(done))
                .isEqualTo("rows 7, records 6: 2 created, 0 updated, 0 unchanged, 4 rejected");
        assertThat(samples()).containsExactly("A1 Lid+Pot 500", "A2 Bowl 320");
        var records = get(done, "/records").path("items");
        assertThat(records.valueStream().map(ImportApiTest::verdict))
                .containsExactly(
                        "2 A1 created []",
                        "3 A2 created []",
                        "4 A3 rejected [name invalid]",
                        "6 A4 rejected [ import.refused]",
                        "7  rejected [sku required]",
                        "8 A5 rejected [price import.no-exact-amount]");
        assertThat(get(done, "/records?outcome=rejected&limit=2").path("items").size())
                .isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTimeAndSaysThatItKnowsTheFile() {
        var file = "sku,name,price\nA1,Lid,5\nA2,Bowl,3.20\n";
        var first = imported(file);
        assertThat(first.has("sameFile")).isFalse();
        var again = imported(file);
        assertThat(again.at("/sameFile/importId")).isEqualTo(first.path("id"));
        assertThat(counts(again))
                .isEqualTo("rows 2, records 2: 0 created, 0 updated, 2 unchanged, 0 rejected");
        var other = imported("sku,name,price\nA1,Lid,6\nA2,Bowl,3.20\nA3,Cup,1\n");
        assertThat(counts(other))
                .isEqualTo("rows 3, records 3: 1 created, 1 updated, 1 unchanged, 0 rejected");
    }

    @Test
    void givesRejectedRowsBackToBeCorrectedAndTakesThem() {
        var done =
                imported(
                        "sku;name;price;note\nA1;=1+1;5;=HYPERLINK(\"http://x.example\")\nA2;Bowl;cheap;-2+3\nA2;Dish;;\nA3;Cup;2;-7\n");
        assertThat(counts(done)).startsWith("rows 4, records 3: 2 created");
        var rejects = owner.get(path(done) + "/rejects").expect(200);
        assertThat(rejects.header("content-type")).startsWith("text/csv");
        assertThat(rejects.body())
                .isEqualTo(
                        "\uFEFFsku;name;price;note;Import: line;Import: reason\r\n"
                                + "A2;Bowl;cheap;'-2+3;3;price: “cheap” is not a number.\r\n"
                                + "A2;Dish;;;4;\r\n");
        var corrected = rejects.body().replace("cheap", "1.234,50");
        owner.upload(
                        path(done) + "/resume?fileName=fixed.csv",
                        corrected.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        var again = awaitEnd(done);
        assertThat(again.path("status").asString()).isEqualTo("done");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(counts(again))
                .isEqualTo("rows 2, records 1: 1 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(again.path("rounds").size()).isEqualTo(2);
        assertThat(samples()).containsExactly("A1 =1+1 500", "A2 Bowl+Dish 123450", "A3 Cup 200");
        assertThat(kept("imports.file_part", done)).isZero();
    }

    @Test
    void doesNotStartWithoutTheColumnsItNeeds() {
        var file = "article,label\nA1,Lid\n";
        var refused = owner.upload(path("?start=true"), file.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.expect(409).code()).isEqualTo("imports.missing-columns");
        assertThat(refused.json().at("/params/columns").toString()).isEqualTo("[\"sku\",\"name\"]");
        var waiting = upload(file).expect(201).json();
        assertThat(waiting.path("missing").toString()).isEqualTo("[\"sku\",\"name\"]");
        assertThat(owner.call("POST", path(waiting) + "/start", null).expect(409).code())
                .isEqualTo("imports.missing-columns");
        var corrected =
                owner.call(
                                "PATCH",
                                path(waiting),
                                Map.of("mapping", Map.of("sku", 0, "name", 1), "version", 1))
                        .expect(200)
                        .json();
        assertThat(corrected.path("missing").isEmpty()).isTrue();
        assertThat(corrected.at("/preview/0/values/name").asString()).isEqualTo("Lid");
        owner.call("POST", path(waiting) + "/start", null).expect(200);
        assertThat(counts(awaitEnd(waiting))).startsWith("rows 1, records 1: 1 created");
    }

    @Test
    void refusesACorrectionThatComesTooLateOrPointsNowhere() {
        var waiting = upload("a,b\n1,2\n").expect(201).json();
        var nowhere = Map.of("mapping", Map.of("sku", 7), "version", 1);
        assertThat(
                        owner.call("PATCH", path(waiting), nowhere)
                                .expect(400)
                                .json()
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("mapping.sku");
        var correction = Map.of("mapping", Map.of("sku", 0), "version", 1);
        owner.call("PATCH", path(waiting), correction).expect(200);
        assertThat(owner.call("PATCH", path(waiting), correction).expect(409).code())
                .isEqualTo("imports.changed-meanwhile");
    }

    @Test
    void asksWhichNumberIsMeantAndTakesTheAnswer() {
        var waiting = upload("sku\tname\tprice\nA1\tLid\t1,234\n").expect(201).json();
        assertThat(waiting.path("conventions").has("decimal")).isFalse();
        assertThat(waiting.at("/preview/0/reasons/0/code").asString())
                .isEqualTo("import.ambiguous-number");
        owner.call(
                        "PATCH",
                        path(waiting),
                        Map.of("conventions", Map.of("decimal", "point"), "version", 1))
                .expect(200);
        owner.call("POST", path(waiting) + "/start", null).expect(200);
        awaitEnd(waiting);
        assertThat(samples()).containsExactly("A1 Lid 123400");
    }

    @Test
    void readsWorkbooksAndSaysWhatCannotBeHad() {
        var rows =
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>sku</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c>
                <c r="C1" t="inlineStr"><is><t>price</t></is></c><c r="D1" t="inlineStr"><is><t>date</t></is></c></row>
                <row r="2"><c r="A2"><v>1001</v></c><c r="B2" t="str"><f>A1</f><v>Lid</v></c><c r="C2"><v>1.23</v></c>
                <c r="D2" s="1"><v>46085</v></c></row>
                <row r="3"><c r="A3"><v>1002</v></c><c r="B3" t="inlineStr"><is><t>Pot</t></is></c><c r="C3"><f>1+1</f></c></row>
                """;
        var done =
                run(
                        owner.upload(path("?start=true"), new Workbook().rows(rows).bytes())
                                .expect(201)
                                .json());
        assertThat(counts(done))
                .isEqualTo("rows 2, records 2: 1 created, 0 updated, 0 unchanged, 1 rejected");
        assertThat(verdict(get(done, "/records?outcome=rejected").at("/items/0")))
                .isEqualTo("3 1002 rejected [price import.formula-without-value]");
        assertThat(samples()).containsExactly("1001 Lid 123 2026-03-04");
    }

    @Test
    void refusesWhatIsNoTableWithARemedy() {
        assertThat(upload("").expect(400).code()).isEqualTo("imports.no-file");
        var pdf = upload("%PDF-1.7").expect(422);
        assertThat(pdf.code()).isEqualTo("imports.unreadable.not-a-table");
        assertThat(pdf.json().path("remedy").asString()).isNotBlank();
        var whole = new Workbook().rows("<row r=\"1\"></row>").bytes();
        assertThat(
                        owner.upload(path(""), Arrays.copyOf(whole, whole.length / 2))
                                .expect(422)
                                .code())
                .isEqualTo("imports.unreadable.broken-workbook");
        assertThat(upload("sku,name\n").expect(422).code()).isEqualTo("imports.unreadable.no-rows");
    }

    @Test
    void goesOnWhereACancelledImportStood() {
        var file = file(5000);
        var paused = new java.util.concurrent.atomic.AtomicInteger();
        var waiting = upload(file).expect(201).json();
        kind.before(samples -> {
            if (paused.incrementAndGet() == 2) {
                // from another connection: it waits for this chunk, then stops the run
                Thread.ofVirtual().start(() -> owner.call("POST", path(waiting) + "/cancel", null));
                await().atMost(SOON).until(() -> lockWaits() > 0);
            }
        });
        owner.call("POST", path(waiting) + "/start", null).expect(200);
        await().atMost(SOON)
                .until(() -> get(waiting, "").path("status").asString().equals("cancelled"));
        assertThat(get(waiting, "").at("/counts/done").asInt()).isEqualTo(2000);
        assertThat(samples()).hasSize(2000);
        owner.call("POST", path(waiting) + "/resume", null).expect(200);
        var done = awaitEnd(waiting);
        assertThat(counts(done))
                .isEqualTo(
                        "rows 5000, records 5000: 5000 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(done.at("/progress/percent").asInt()).isEqualTo(100);
    }

    @Test
    void triesAgainAfterTroubleAndTakesNoChunkTwice() {
        var chunks = new java.util.concurrent.atomic.AtomicInteger();
        kind.before(samples -> {
            if (chunks.incrementAndGet() == 2) {
                throw new IllegalStateException("made by a test");
            }
        });
        var done = run(upload(file(5000), "&start=true").expect(201).json());
        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(counts(done))
                .isEqualTo(
                        "rows 5000, records 5000: 5000 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(chunks).hasValue(6);
    }

    @Test
    void dropsAFileThatWaits() {
        var waiting = upload("sku,name\nA1,Lid\n").expect(201).json();
        owner.call("POST", path(waiting) + "/cancel", null).expect(200);
        assertThat(owner.call("POST", path(waiting) + "/start", null).expect(409).code())
                .isEqualTo("imports.wrong-status");
    }

    @Test
    void listsImportsNewestFirst() {
        var first = imported("sku,name\nA1,Lid\n");
        var second = upload("sku,name\nA2,Pot\n").expect(201).json();
        var items = owner.get(store.path() + "/imports").expect(200).json().path("items");
        assertThat(items.valueStream().map(item -> item.path("id").asString()))
                .containsExactly(second.path("id").asString(), first.path("id").asString());
        var ready = owner.get(store.path() + "/imports?status=ready&limit=1").expect(200).json();
        assertThat(ready.at("/items/0/id")).isEqualTo(second.path("id"));
    }

    @Test
    void hidesImportsFromWhoMayNotTouchTheirRecords() {
        var done = imported("sku,name\nA1,Lid\n");
        var staff = store.member(Role.STAFF);
        assertThat(staff.get(path(done)).expect(404).code()).isEqualTo("imports.unknown");
        assertThat(staff.get(store.path() + "/imports").expect(200).json().path("items").isEmpty())
                .isTrue();
        var key = store.key(List.of(Permission.IMPORTS_READ, Permission.IMPORTS_WRITE));
        key.get(path(done)).expect(404);
        key.upload(path(done) + "/resume", "sku,name\nA9,X\n".getBytes(StandardCharsets.UTF_8))
                .expect(404);
        var other = TestStore.create(port);
        other.owner().get(other.path() + "/imports/" + done.path("id").asString()).expect(404);
    }

    @Test
    void doesTheSameRequestOnce() {
        var once = owner.copy().with("Idempotency-Key", "import-" + store.id());
        var large = file(60_000); // beyond what waits in memory
        var first = once.upload(path(""), large.getBytes(StandardCharsets.UTF_8)).expect(201);
        var again = once.upload(path(""), large.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(
                        once.upload(path(""), "sku,name\nA1,X\n".getBytes(StandardCharsets.UTF_8))
                                .expect(422)
                                .code())
                .isEqualTo("idempotency.key-reused");
    }

    @Test
    void refusesAFileBeyondTheLimit() {
        var tooLarge = new byte[51 << 20];
        Arrays.fill(tooLarge, (byte) 'x');
        assertThat(owner.upload(path(""), tooLarge).expect(413).code())
                .isEqualTo("request.too-large");
    }

    @Test
    void forgetsAllThatItKeptOfFilesAndRecords() {
        var waiting = upload("sku,name\nA1,Secret person\n").expect(201).json();
        var done = imported("sku,name\n,Secret person\n");
        var other = TestStore.create(port);
        StoreScope.run(other.id(), imports::forgetFiles);
        assertThat(kept("imports.rejected_row", done)).isEqualTo(1);
        StoreScope.run(store.id(), imports::forgetFiles);
        for (var table : List.of("imports.file_part", "imports.rejected_row", "imports.verdict")) {
            assertThat(kept(table, waiting) + kept(table, done)).as(table).isZero();
        }
        assertThat(get(waiting, "").path("preview").isEmpty()).isTrue();
        assertThat(get(waiting, "").path("status").asString()).isEqualTo("cancelled");
        assertThat(owner.call("POST", path(waiting) + "/resume", null).expect(409).code())
                .isEqualTo("imports.file-gone");
        assertThat(get(done, "").at("/counts/rejected").asInt()).isEqualTo(1);
    }

    private JsonNode imported(String file) {
        return run(upload(file, "&start=true").expect(201).json());
    }

    private JsonNode run(JsonNode started) {
        return awaitEnd(started);
    }

    private JsonNode awaitEnd(JsonNode started) {
        await().atMost(SOON)
                .until(() -> !get(started, "").path("status").asString().equals("running"));
        return get(started, "");
    }

    private Caller.Answer upload(String file) {
        return upload(file, "");
    }

    private Caller.Answer upload(String file, String parameters) {
        return owner.upload(
                path("?fileName=samples.csv" + parameters), file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode get(JsonNode of, String part) {
        return owner.get(path(of) + part).expect(200).json();
    }

    private String path(String parameters) {
        return store.path() + "/samples/imports" + parameters;
    }

    private String path(JsonNode of) {
        return store.path() + "/imports/" + of.path("id").asString();
    }

    private List<String> samples() {
        return inStore(
                "select concat_ws(' ', sku, parts, price, made) from sample.sample order by sku");
    }

    private int kept(String table, JsonNode of) {
        return inStore(
                        "select 'x' from %s where import_id = '%s'"
                                .formatted(table, of.path("id").asString()))
                .size();
    }

    private List<String> inStore(String select) {
        return StoreScope.call(
                store.id(),
                () ->
                        transaction.execute(status ->
                                app.sql(select).query((row, number) -> row.getString(1)).list()));
    }

    private int lockWaits() {
        var login = access.owner();
        return JdbcClient.create(
                        new DriverManagerDataSource(access.url(), login.user(), login.password()))
                .sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    private static String counts(JsonNode seen) {
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

    private static String verdict(JsonNode record) {
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

    private static String file(int records) {
        var file = new StringBuilder("sku,name,price\n");
        for (int n = 0; n < records; n++) {
            file.append("S%06d,Sample number %d,%d.50\n".formatted(n, n, n % 100));
        }
        return file.toString();
    }
}
