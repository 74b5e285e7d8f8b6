package dev.comptoir.simulators.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What simulated carriers share: their books, their parcels' ways, their papers. */
class CarrierKitTest {

    private static final Instant SOLD = Instant.parse("2027-03-01T08:00:00Z");

    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys();

    @Test
    void aSaleIsFoundByIdNumberAndReference() {
        ledger.sold("S1", "shipment", "REF", List.of("N1", "N2"), SOLD);
        ledger.sold("S2", "shipment", "REF", List.of("N3"), SOLD);

        assertThat(ledger.ofNumber("N2")).isEqualTo(ledger.find("S1"));
        assertThat(ledger.ofReference("REF"))
                .extracting(Ledger.Sale::id)
                .containsExactly("S1", "S2");
        assertThatThrownBy(() -> ledger.sold("S1", "shipment", "", List.of(), SOLD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSaleIsVoidedWhenNothingOfItIsLeft() {
        ledger.sold("S1", "shipment", "", List.of("N1", "N2"), SOLD);
        ledger.takenBack("S1", Set.of("N1"));
        assertThat(ledger.find("S1").orElseThrow().voided()).isFalse();

        ledger.takenBack("S1", Set.of("N2"));
        assertThat(ledger.find("S1").orElseThrow().voided()).isTrue();
    }

    @Test
    void aParcelTravelsWithTheClock() {
        journeys.begin("N1", SOLD);

        assertThat(stages(Duration.ZERO)).containsExactly(Journeys.Stage.ANNOUNCED);
        assertThat(journeys.handedOver("N1", SOLD)).isFalse();
        assertThat(journeys.handedOver("N1", SOLD.plus(Duration.ofHours(6)))).isTrue();
        assertThat(stages(Duration.ofDays(3))).endsWith(Journeys.Stage.DELIVERED);
        assertThat(journeys.scans("N2", SOLD)).isEmpty();
    }

    @Test
    void aParcelThatWentAstrayStaysThere() {
        journeys.begin("N1", SOLD);
        journeys.happens("N1", Journeys.Stage.EXCEPTION, SOLD.plus(Duration.ofHours(13)));

        assertThat(stages(Duration.ofDays(9)))
                .containsExactly(
                        Journeys.Stage.ANNOUNCED,
                        Journeys.Stage.ACCEPTED,
                        Journeys.Stage.IN_TRANSIT,
                        Journeys.Stage.EXCEPTION);
    }

    @Test
    void papersAreWhatTheySayAndSayThatTheyAreSimulated() throws IOException {
        var pdf = new String(Papers.pdf("Parcel (1)"), StandardCharsets.ISO_8859_1);
        var table = Integer.parseInt(pdf.split("startxref\n")[1].split("\n")[0]);

        assertThat(pdf).startsWith("%PDF-1.4").contains("SIMULATED", "(Parcel \\(1\\)) Tj");
        assertThat(pdf.substring(table)).startsWith("xref");
        assertThat(new String(Papers.zpl("A"), StandardCharsets.UTF_8)).contains("SIMULATED");
        assertThat(ImageIO.read(new ByteArrayInputStream(Papers.png("A"))).getWidth())
                .isEqualTo(800);
        assertThat(new String(Papers.gif("A"), StandardCharsets.ISO_8859_1)).startsWith("GIF8");
        assertThat(Papers.png("A")).isNotEqualTo(Papers.png("B"));
    }

    private List<Journeys.Stage> stages(Duration after) {
        return journeys.scans("N1", SOLD.plus(after)).stream().map(Journeys.Scan::stage).toList();
    }
}
