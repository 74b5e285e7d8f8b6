package dev.comptoir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.sample.SampleKind;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                // from another connection: it waits for this chunk, then stops the run; PostgreSQL
                // may let the next chunk overtake it
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
        var stood = samples.get(waiting, "").at("/counts/done").asInt();
        assertThat(stood).isIn(2000, 3000, 4000);
        assertThat(samples.stored()).hasSize(stood);
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

    @Test
    void takesAHundredThousandRowsThatBelongTogetherFarApart() {
        var file = new StringBuilder("sku,name,price\n");
        for (int row = 0; row < 100_000; row++) {
            file.append(
                    "S%03d,p%d,%s\n".formatted(row % 1000, row / 1000, row < 1000 ? "2.50" : ""));
        }
        var done = samples.imported(file.toString());
        assertThat(SampleImports.counts(done))
                .isEqualTo(
                        "rows 100000, records 1000: 1000 created, 0 updated, 0 unchanged, 0 rejected");
        var parts = IntStream.range(0, 100).mapToObj(n -> "p" + n).collect(Collectors.joining("+"));
        assertThat(samples.stored())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000)
                                .mapToObj(n -> "S%03d %s 250".formatted(n, parts))
                                .toList());
    }

    @Test
    void takesWhatArrivedOfACutFileAndRejectsTheRest() {
        var done = samples.imported("sku,name,price\nA1,Lid,5\nA2,Bowl,3.20\nA3,Cu");
        assertThat(done.at("/notices/0/code").asString()).isEqualTo("cut-row");
        assertThat(SampleImports.counts(done))
                .isEqualTo("rows 3, records 3: 2 created, 0 updated, 0 unchanged, 1 rejected");
        var rejected = samples.get(done, "/records?outcome=rejected").at("/items/0");
        assertThat(SampleImports.verdict(rejected)).startsWith("4  rejected [").contains("cut-row");
        assertThat(samples.stored()).containsExactly("A1 Lid 500", "A2 Bowl 320");
    }

    @Test
    void readsMixedLineEndsAndLatin1AsOneFile() {
        var file = "sku;name;price\r\nA1;Théière;5,00\nA2;Bol à thé;3,20\rA3;Crémière;1,00\r\n";
        var sent =
                samples.owner()
                        .upload(
                                samples.path("?start=true"),
                                file.getBytes(StandardCharsets.ISO_8859_1))
                        .expect(201)
                        .json();
        assertThat(SampleImports.counts(samples.ended(sent)))
                .startsWith("rows 3, records 3: 3 created");
        assertThat(samples.stored())
                .containsExactly("A1 Théière 500", "A2 Bol à thé 320", "A3 Crémière 100");
    }
}
