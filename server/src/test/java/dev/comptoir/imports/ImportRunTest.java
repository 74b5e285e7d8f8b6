package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.sample.SampleKind;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Taking the records of a file, once, to the end. */
@ComptoirTest
class ImportRunTest {

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private SampleKind kind;

    private SampleImports samples;

    @BeforeEach
    void open() {
        samples = SampleImports.open(port, context);
    }

    @AfterEach
    void calm() {
        kind.before(taken -> {});
    }

    @Test
    void takesRowsTogetherWhereverTheyStandAndJudgesEachRecord() {
        var done =
                samples.imported(
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
        assertThat(SampleImports.counts(done))
                .isEqualTo("rows 7, records 6: 2 created, 0 updated, 0 unchanged, 4 rejected");
        assertThat(samples.stored()).containsExactly("A1 Lid+Pot 500", "A2 Bowl 320");
        var records = samples.get(done, "/records").path("items");
        assertThat(records.valueStream().map(SampleImports::verdict))
                .containsExactly(
                        "2 A1 created []",
                        "3 A2 created []",
                        "4 A3 rejected [name invalid]",
                        "6 A4 rejected [ import.refused]",
                        "7  rejected [sku required]",
                        "8 A5 rejected [price import.no-exact-amount]");
        assertThat(samples.get(done, "/records?outcome=rejected&limit=2").path("items").size())
                .isEqualTo(2);
    }

    @Test
    void changesNothingTheSecondTimeAndSaysThatItKnowsTheFile() {
        var file = "sku,name,price\nA1,Lid,5\nA2,Bowl,3.20\n";
        var first = samples.imported(file);
        assertThat(first.has("sameFile")).isFalse();
        var again = samples.imported(file);
        assertThat(again.at("/sameFile/importId")).isEqualTo(first.path("id"));
        assertThat(SampleImports.counts(again))
                .isEqualTo("rows 2, records 2: 0 created, 0 updated, 2 unchanged, 0 rejected");
        var other = samples.imported("sku,name,price\nA1,Lid,6\nA2,Bowl,3.20\nA3,Cup,1\n");
        assertThat(SampleImports.counts(other))
                .isEqualTo("rows 3, records 3: 1 created, 1 updated, 1 unchanged, 0 rejected");
    }

    @Test
    void goesOnWhereACancelledImportStood() {
        var file = SampleImports.file(5000);
        var paused = new AtomicInteger();
        var waiting = samples.upload(file).expect(201).json();
        kind.before(taken -> {
            if (paused.incrementAndGet() == 2) {
                // from another connection: it waits for this chunk, then stops the run
                Thread.ofVirtual()
                        .start(() ->
                                samples.owner()
                                        .call("POST", samples.path(waiting) + "/cancel", null));
                await().atMost(SampleImports.SOON).until(() -> samples.lockWaits() > 0);
            }
        });
        samples.owner().call("POST", samples.path(waiting) + "/start", null).expect(200);
        await().atMost(SampleImports.SOON)
                .until(() ->
                        samples.get(waiting, "").path("status").asString().equals("cancelled"));
        assertThat(samples.get(waiting, "").at("/counts/done").asInt()).isEqualTo(2000);
        assertThat(samples.stored()).hasSize(2000);
        samples.owner().call("POST", samples.path(waiting) + "/resume", null).expect(200);
        var done = samples.ended(waiting);
        assertThat(SampleImports.counts(done))
                .isEqualTo(
                        "rows 5000, records 5000: 5000 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(done.at("/progress/percent").asInt()).isEqualTo(100);
    }

    @Test
    void triesAgainAfterTroubleAndTakesNoChunkTwice() {
        var chunks = new AtomicInteger();
        kind.before(taken -> {
            if (chunks.incrementAndGet() == 2) {
                throw new IllegalStateException("made by a test");
            }
        });
        var done =
                samples.ended(
                        samples.upload(SampleImports.file(5000), "&start=true").expect(201).json());
        assertThat(done.path("status").asString()).isEqualTo("done");
        assertThat(SampleImports.counts(done))
                .isEqualTo(
                        "rows 5000, records 5000: 5000 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(chunks).hasValue(6);
    }

    @Test
    void doesTheSameRequestOnce() {
        var once = samples.owner().copy().with("Idempotency-Key", "import-" + samples.store().id());
        var large = SampleImports.file(60_000); // beyond what waits in memory
        var first =
                once.upload(samples.path(""), large.getBytes(StandardCharsets.UTF_8)).expect(201);
        var again =
                once.upload(samples.path(""), large.getBytes(StandardCharsets.UTF_8)).expect(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(
                        once.upload(
                                        samples.path(""),
                                        "sku,name\nA1,X\n".getBytes(StandardCharsets.UTF_8))
                                .expect(422)
                                .code())
                .isEqualTo("idempotency.key-reused");
    }
}
