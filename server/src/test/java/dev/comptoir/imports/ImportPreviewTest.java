package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.imports.sheet.Workbook;
import dev.comptoir.testing.ComptoirTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** How a file is understood before its records are taken, and how people correct that. */
@ComptoirTest
class ImportPreviewTest {

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    private SampleImports samples;

    @BeforeEach
    void open() {
        samples = SampleImports.open(port, context);
    }

    @Test
    void showsHowAFileIsUnderstoodBeforeAnythingIsTaken() {
        var seen =
                samples.upload(
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
        assertThat(samples.stored()).isEmpty();
    }

    @Test
    void doesNotStartWithoutTheColumnsItNeeds() {
        var file = "article,label\nA1,Lid\n";
        var refused =
                samples.owner()
                        .upload(samples.path("?start=true"), file.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.expect(409).code()).isEqualTo("imports.missing-columns");
        assertThat(refused.json().at("/params/columns").toString()).isEqualTo("[\"sku\",\"name\"]");
        var waiting = samples.upload(file).expect(201).json();
        assertThat(waiting.path("missing").toString()).isEqualTo("[\"sku\",\"name\"]");
        assertThat(
                        samples.owner()
                                .call("POST", samples.path(waiting) + "/start", null)
                                .expect(409)
                                .code())
                .isEqualTo("imports.missing-columns");
        var corrected =
                samples.owner()
                        .call(
                                "PATCH",
                                samples.path(waiting),
                                Map.of("mapping", Map.of("sku", 0, "name", 1), "version", 1))
                        .expect(200)
                        .json();
        assertThat(corrected.path("missing").isEmpty()).isTrue();
        assertThat(corrected.at("/preview/0/values/name").asString()).isEqualTo("Lid");
        samples.owner().call("POST", samples.path(waiting) + "/start", null).expect(200);
        assertThat(SampleImports.counts(samples.ended(waiting)))
                .startsWith("rows 1, records 1: 1 created");
    }

    @Test
    void refusesACorrectionThatComesTooLateOrPointsNowhere() {
        var waiting = samples.upload("a,b\n1,2\n").expect(201).json();
        var nowhere = Map.of("mapping", Map.of("sku", 7), "version", 1);
        assertThat(
                        samples.owner()
                                .call("PATCH", samples.path(waiting), nowhere)
                                .expect(400)
                                .json()
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("mapping.sku");
        var correction = Map.of("mapping", Map.of("sku", 0), "version", 1);
        samples.owner().call("PATCH", samples.path(waiting), correction).expect(200);
        assertThat(
                        samples.owner()
                                .call("PATCH", samples.path(waiting), correction)
                                .expect(409)
                                .code())
                .isEqualTo("imports.changed-meanwhile");
    }

    @Test
    void asksWhichNumberIsMeantAndTakesTheAnswer() {
        var waiting = samples.upload("sku\tname\tprice\nA1\tLid\t1,234\n").expect(201).json();
        assertThat(waiting.path("conventions").has("decimal")).isFalse();
        assertThat(waiting.at("/preview/0/reasons/0/code").asString())
                .isEqualTo("import.ambiguous-number");
        samples.owner()
                .call(
                        "PATCH",
                        samples.path(waiting),
                        Map.of("conventions", Map.of("decimal", "point"), "version", 1))
                .expect(200);
        samples.owner().call("POST", samples.path(waiting) + "/start", null).expect(200);
        samples.ended(waiting);
        assertThat(samples.stored()).containsExactly("A1 Lid 123400");
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
                samples.ended(
                        samples.owner()
                                .upload(
                                        samples.path("?start=true"),
                                        new Workbook().rows(rows).bytes())
                                .expect(201)
                                .json());
        assertThat(SampleImports.counts(done))
                .isEqualTo("rows 2, records 2: 1 created, 0 updated, 0 unchanged, 1 rejected");
        assertThat(
                        SampleImports.verdict(
                                samples.get(done, "/records?outcome=rejected").at("/items/0")))
                .isEqualTo("3 1002 rejected [price import.formula-without-value]");
        assertThat(samples.stored()).containsExactly("1001 Lid 123 2026-03-04");
    }

    @Test
    void refusesWhatIsNoTableWithARemedy() {
        assertThat(samples.upload("").expect(400).code()).isEqualTo("imports.no-file");
        var pdf = samples.upload("%PDF-1.7").expect(422);
        assertThat(pdf.code()).isEqualTo("imports.unreadable.not-a-table");
        assertThat(pdf.json().path("remedy").asString()).isNotBlank();
        var whole = new Workbook().rows("<row r=\"1\"></row>").bytes();
        assertThat(
                        samples.owner()
                                .upload(samples.path(""), Arrays.copyOf(whole, whole.length / 2))
                                .expect(422)
                                .code())
                .isEqualTo("imports.unreadable.broken-workbook");
        assertThat(samples.upload("sku,name\n").expect(422).code())
                .isEqualTo("imports.unreadable.no-rows");
    }

    @Test
    void refusesAFileBeyondTheLimit() {
        var tooLarge = new byte[51 << 20];
        Arrays.fill(tooLarge, (byte) 'x');
        assertThat(samples.owner().upload(samples.path(""), tooLarge).expect(413).code())
                .isEqualTo("request.too-large");
    }

    @Test
    void dropsAFileThatWaits() {
        var waiting = samples.upload("sku,name\nA1,Lid\n").expect(201).json();
        samples.owner().call("POST", samples.path(waiting) + "/cancel", null).expect(200);
        assertThat(
                        samples.owner()
                                .call("POST", samples.path(waiting) + "/start", null)
                                .expect(409)
                                .code())
                .isEqualTo("imports.wrong-status");
    }

    @Test
    void saysWhatCanBeImportedBeforeThereIsAFile() {
        var kinds =
                samples.owner().get(samples.store().path() + "/import-kinds").expect(200).json();
        assertThat(kinds.path("mostRows").asInt()).isEqualTo(500_000);
        assertThat(kinds.path("items").valueStream().map(kind -> kind.path("id").asString()))
                .contains("orders", "products", "samples");
        var orders = kind(kinds, "orders");
        assertThat(orders.path("severalRows").asBoolean()).isTrue();
        assertThat(
                        orders.path("columns")
                                .valueStream()
                                .filter(column -> column.path("required").asBoolean())
                                .map(column -> column.path("label").asString()))
                .contains("Order number", "Quantity");
        var french = samples.owner().copy().with("Accept-Language", "fr");
        var sku =
                kind(
                                french.get(samples.store().path() + "/import-kinds")
                                        .expect(200)
                                        .json(),
                                "samples")
                        .at("/columns/0");
        assertThat(sku.path("label").asString()).isEqualTo("Référence article");
        assertThat(sku.path("also").toString()).isEqualTo("[\"Code article\"]");
        var staff = samples.store().member(Role.STAFF);
        var theirs = staff.get(samples.store().path() + "/import-kinds").expect(200).json();
        assertThat(theirs.path("items").valueStream().map(kind -> kind.path("id").asString()))
                .doesNotContain("samples");
    }

    @Test
    void showsTheRowsThatCannotBeTakenWhereverTheyStand() {
        var file = new StringBuilder("sku,name,price,note\n");
        for (int n = 1; n <= 300; n++) {
            file.append("S%03d,Lid,%s,\n".formatted(n, n % 100 == 0 ? "cheap" : "1.50"));
        }
        file.append("S300,Pot,,far below\n");
        var seen = samples.upload(file.toString()).expect(201).json();
        assertThat(seen.at("/counts/unsound").asInt()).isEqualTo(3);
        assertThat(seen.path("preview").size()).isEqualTo(20);
        assertThat(seen.path("faults").valueStream().map(ImportPreviewTest::row))
                .containsExactly(
                        "101 false [S100, Lid, cheap, ] [price]",
                        "201 false [S200, Lid, cheap, ] [price]",
                        "301 false [S300, Lid, cheap, ] [price]",
                        "302 false [S300, Pot, , far below] []");
    }

    @Test
    void showsTheCellsOfAFileWhoseColumnsAreNotKnownYet() {
        var seen = samples.upload("article,label\nA1,Lid\n").expect(201).json();
        assertThat(seen.at("/preview/0/cells").toString()).isEqualTo("[\"A1\",\"Lid\"]");
        assertThat(seen.at("/counts/unsound").asInt()).isZero();
        assertThat(seen.path("faults").isEmpty()).isTrue();
    }

    @Test
    void remembersHowAFileWithTheSameHeadingsWasRead() {
        var first = samples.upload("article,label\nA1,Lid\n").expect(201).json();
        var dropped = samples.upload("article,label\nA2,Pot\n").expect(201).json();
        correct(dropped, Map.of("sku", 1, "name", 0));
        correct(first, Map.of("sku", 0, "name", 1));
        samples.owner().call("POST", samples.path(first) + "/start", null).expect(200);
        samples.ended(first);
        var next = samples.upload("article,label\nA3,Cup\n").expect(201).json();
        assertThat(next.path("missing").isEmpty()).isTrue();
        assertThat(next.at("/preview/0/values/sku").asString()).isEqualTo("A3");
        assertThat(next.at("/preview/0/values/name").asString()).isEqualTo("Cup");
        var other = samples.upload("article,label,more\nA3,Cup,x\n").expect(201).json();
        assertThat(other.path("missing").size()).isEqualTo(2);
    }

    private void correct(JsonNode waiting, Map<String, Integer> mapping) {
        var correction = Map.of("mapping", mapping, "version", 1);
        samples.owner().call("PATCH", samples.path(waiting), correction).expect(200);
    }

    private static JsonNode kind(JsonNode kinds, String id) {
        return kinds.path("items")
                .valueStream()
                .filter(kind -> kind.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String row(JsonNode row) {
        return "%d %s %s %s"
                .formatted(
                        row.path("line").asInt(),
                        row.path("sound").asBoolean(),
                        row.path("cells").valueStream().map(JsonNode::asString).toList(),
                        row.path("reasons")
                                .valueStream()
                                .map(reason -> reason.path("column").asString(""))
                                .toList());
    }
}
