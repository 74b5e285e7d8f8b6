package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What is kept of imports: verdicts and rejected rows, who sees them, and when they go. */
@ComptoirTest
class ImportRecordsTest {

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private Imports imports;

    private SampleImports samples;

    @BeforeEach
    void open() {
        samples = SampleImports.open(port, context);
    }

    @Test
    void givesRejectedRowsBackToBeCorrectedAndTakesThem() {
        var done =
                samples.imported(
                        "sku;name;price;note\nA1;=1+1;5;=HYPERLINK(\"http://x.example\")\nA2;Bowl;cheap;-2+3\nA2;Dish;;\nA3;Cup;2;-7\n");
        assertThat(SampleImports.counts(done)).startsWith("rows 4, records 3: 2 created");
        var rejects = samples.owner().get(samples.path(done) + "/rejects").expect(200);
        assertThat(rejects.header("content-type")).startsWith("text/csv");
        assertThat(rejects.body())
                .isEqualTo(
                        "\uFEFFsku;name;price;note;Import: line;Import: reason\r\n"
                                + "A2;Bowl;cheap;'-2+3;3;price: “cheap” is not a number.\r\n"
                                + "A2;Dish;;;4;\r\n");
        var corrected = rejects.body().replace("cheap", "1.234,50");
        samples.owner()
                .upload(
                        samples.path(done) + "/resume?fileName=fixed.csv",
                        corrected.getBytes(StandardCharsets.UTF_8))
                .expect(200);
        var again = samples.ended(done);
        assertThat(again.path("status").asString()).isEqualTo("done");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(SampleImports.counts(again))
                .isEqualTo("rows 2, records 1: 1 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(again.path("rounds").size()).isEqualTo(2);
        assertThat(samples.stored())
                .containsExactly("A1 =1+1 500", "A2 Bowl+Dish 123450", "A3 Cup 200");
        assertThat(samples.kept("imports.file_part", done)).isZero();
    }

    @Test
    void listsImportsNewestFirst() {
        var first = samples.imported("sku,name\nA1,Lid\n");
        var second = samples.upload("sku,name\nA2,Pot\n").expect(201).json();
        var items =
                samples.owner()
                        .get(samples.store().path() + "/imports")
                        .expect(200)
                        .json()
                        .path("items");
        assertThat(items.valueStream().map(item -> item.path("id").asString()))
                .containsExactly(second.path("id").asString(), first.path("id").asString());
        var ready =
                samples.owner()
                        .get(samples.store().path() + "/imports?status=ready&limit=1")
                        .expect(200)
                        .json();
        assertThat(ready.at("/items/0/id")).isEqualTo(second.path("id"));
    }

    @Test
    void hidesImportsFromWhoMayNotTouchTheirRecords() {
        var done = samples.imported("sku,name\nA1,Lid\n");
        var staff = samples.store().member(Role.STAFF);
        assertThat(staff.get(samples.path(done)).expect(404).code()).isEqualTo("imports.unknown");
        assertThat(
                        staff.get(samples.store().path() + "/imports")
                                .expect(200)
                                .json()
                                .path("items")
                                .isEmpty())
                .isTrue();
        var key = samples.store().key(List.of(Permission.IMPORTS_READ, Permission.IMPORTS_WRITE));
        key.get(samples.path(done)).expect(404);
        key.upload(
                        samples.path(done) + "/resume",
                        "sku,name\nA9,X\n".getBytes(StandardCharsets.UTF_8))
                .expect(404);
        var other = TestStore.create(port);
        other.owner().get(other.path() + "/imports/" + done.path("id").asString()).expect(404);
    }

    @Test
    void forgetsAllThatItKeptOfFilesAndRecords() {
        var waiting = samples.upload("sku,name\nA1,Secret person\n").expect(201).json();
        var done = samples.imported("sku,name\n,Secret person\n");
        var other = TestStore.create(port);
        StoreScope.run(other.id(), imports::forgetFiles);
        assertThat(samples.kept("imports.rejected_row", done)).isEqualTo(1);
        StoreScope.run(samples.store().id(), imports::forgetFiles);
        for (var table : List.of("imports.file_part", "imports.rejected_row", "imports.verdict")) {
            assertThat(samples.kept(table, waiting) + samples.kept(table, done)).as(table).isZero();
        }
        assertThat(samples.get(waiting, "").path("preview").isEmpty()).isTrue();
        assertThat(samples.get(waiting, "").path("status").asString()).isEqualTo("cancelled");
        assertThat(
                        samples.owner()
                                .call("POST", samples.path(waiting) + "/resume", null)
                                .expect(409)
                                .code())
                .isEqualTo("imports.file-gone");
        assertThat(samples.get(done, "").at("/counts/rejected").asInt()).isEqualTo(1);
    }

    @Test
    void takesRejectedRowsAgainWithOtherCells() {
        var done =
                samples.imported(
                        "sku;name;price\nA1;Lid;5\nA2;Bowl;cheap\nA2;=Dish();\nA3;Cup;dear\n");
        var mended = Map.of("line", 3, "cells", List.of("A2", "Bowl", "1.234,50"));
        samples.owner().call("POST", samples.path(done) + "/rejects", retry(1, mended)).expect(200);
        var again = samples.ended(done);
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(again.path("file").has("name")).isFalse();
        assertThat(SampleImports.counts(again))
                .isEqualTo("rows 3, records 2: 1 created, 0 updated, 0 unchanged, 1 rejected");
        assertThat(samples.stored()).containsExactly("A1 Lid 500", "A2 Bowl+=Dish() 123450");
        assertThat(samples.owner().get(samples.path(done) + "/rejects").expect(200).body())
                .isEqualTo(
                        "\uFEFFsku;name;price;Import: line;Import: reason\r\n"
                                + "A3;Cup;dear;4;price: “dear” is not a number.\r\n");
        var listed = samples.owner().get(samples.store().path() + "/imports").expect(200).json();
        assertThat(SampleImports.counts(listed.at("/items/0")))
                .isEqualTo("rows 4, records 3: 2 created, 0 updated, 0 unchanged, 1 rejected");
        assertThat(records(done, "?round=1")).containsExactly("A1", "A2", "A3");
        assertThat(records(done, "?round=2")).containsExactly("A2", "A3");
        assertThat(records(done, "?round=2&outcome=rejected")).containsExactly("A3");
    }

    @Test
    void mendsNothingThatWasNotRejectedOrIsOfAnEarlierFile() {
        var done = samples.imported("sku,name,price\nA1,Lid,5\nA2,Bowl,cheap\n");
        var taken = Map.of("line", 2, "cells", List.of("A1", "Lid", "6"));
        var rejected = Map.of("line", 3, "cells", List.of("A2", "Bowl", "6"));
        var path = samples.path(done) + "/rejects";
        assertThat(samples.owner().call("POST", path, retry(1, taken)).expect(400).code())
                .isEqualTo("imports.no-such-row");
        samples.owner().call("POST", path, retry(1, rejected)).expect(200);
        samples.ended(done);
        assertThat(samples.owner().call("POST", path, retry(1, rejected)).expect(409).code())
                .isEqualTo("imports.changed-meanwhile");
        assertThat(samples.stored()).containsExactly("A1 Lid 500", "A2 Bowl 600");
    }

    private static Map<String, Object> retry(int round, Map<String, Object> row) {
        return Map.of("round", round, "rows", List.of(row));
    }

    private List<String> records(JsonNode of, String filter) {
        return samples.get(of, "/records" + filter)
                .path("items")
                .valueStream()
                .map(record -> record.path("key").asString())
                .toList();
    }
}
