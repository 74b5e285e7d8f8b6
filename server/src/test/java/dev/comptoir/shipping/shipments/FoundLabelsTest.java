package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Labels that somebody fetched from the carrier's own pages, for shipments that came without. */
@ComptoirTest
class FoundLabelsTest {

    private static final byte[] ZPL = "^XA^FO50,50^FDSample^FS^XZ".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void aLabelThatSomebodyBringsMakesTheShipmentLabelled() throws IOException {
        var id = withoutLabel(store.body());
        assertThat(store.get(id).path("labelCanBeFetched").asBoolean()).isTrue();
        var pdf = pdf();

        var labelled = add(id, pdf, "").expect(200).json();

        assertThat(labelled.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(labelled.path("labelledAt").asString()).isNotBlank();
        var paper = labelled.at("/documents/0");
        assertThat(paper.path("kind").asString()).isEqualTo("label");
        assertThat(paper.path("source").asString()).isEqualTo("person");
        assertThat(paper.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(bytes(id, paper)).isEqualTo(pdf);
        var printed = store.owner().bytes(store.path("/print"), Map.of("shipmentIds", List.of(id)));
        assertThat(new String(printed, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(audit()).contains("shipment.label-found");
        assertThat(store.sales(id)).as("nothing was bought again").hasSize(1);
    }

    @Test
    void theWrongFileIsReplaced() throws IOException {
        var id = withoutLabel(store.body());
        add(id, pdf(), "").expect(200);

        var mended = add(id, image("png"), "").expect(200).json();

        assertThat(mended.path("documents")).hasSize(1);
        assertThat(mended.at("/documents/0/mediaType").asString()).isEqualTo("image/png");
        add(id, image("jpg"), "").expect(200);
        assertThat(fileName(id)).endsWith(".jpg");
        assertThat(mended.path("purchaseState").asString()).isEqualTo("labelled");
    }

    @Test
    void eachParcelMayHaveAFileOfItsOwn() throws IOException {
        var body = store.body();
        body.put("parcels", List.of(ShipmentStore.parcel(900), ShipmentStore.parcel(800)));
        var id = withoutLabel(body);

        var half = add(id, ZPL, "?parcel=2").expect(200).json();
        assertThat(half.path("purchaseState").asString()).isEqualTo("answered");
        assertThat(half.at("/documents/0/parcel").asInt()).isEqualTo(2);
        var whole = add(id, ZPL, "?parcel=1").expect(200).json();

        assertThat(whole.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(whole.path("documents")).hasSize(2);
        assertThat(ShipmentStore.problems(add(id, ZPL, "?parcel=3")))
                .containsEntry("parcel", "no-such-parcel");
    }

    @Test
    void theCarriersOwnLabelIsNeverReplaced() throws IOException {
        var id = store.bought();

        assertThat(add(id, pdf(), "").expect(409).code()).isEqualTo("shipments.no-label-missing");
        assertThat(add(store.draft(), pdf(), "").expect(409).code())
                .isEqualTo("shipments.no-label-missing");
        assertThat(store.get(id).path("documents")).hasSize(1);
    }

    @Test
    void whatTheCarrierGivesInTheEndIsFetched() {
        var id = withoutLabel(store.body());
        TestSimulators.get().faults().clear();

        var fetched = store.buy(id).expect(200).json();

        assertThat(fetched.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(fetched.at("/documents/0/source").asString()).isEqualTo("carrier");
        assertThat(fetched.path("labelCanBeFetched").asBoolean()).isFalse();
        assertThat(store.sales(id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7 cut off",
                "<html>not found</html>",
                "^XA without an end",
                "PK\u0003\u0004"
            })
    void whatIsNoLabelIsRefused(String content) {
        var id = withoutLabel(store.body());

        var refused = add(id, content.getBytes(StandardCharsets.UTF_8), "").expect(400);

        assertThat(refused.code()).isEqualTo("shipments.not-a-label");
        assertThat(store.get(id).path("documents")).isEmpty();
    }

    @Test
    void whatNobodyCouldPrintIsRefused() throws IOException {
        var id = withoutLabel(store.body());
        var png = image("png");
        var cut = Arrays.copyOf(png, png.length / 2);

        assertThat(add(id, locked(), "").expect(400).code()).isEqualTo("shipments.not-a-label");
        assertThat(add(id, cut, "").expect(400).code()).isEqualTo("shipments.not-a-label");
        assertThat(add(id, image("bmp"), "").expect(400).code()).isEqualTo("shipments.not-a-label");
        assertThat(store.state(id)).isEqualTo("answered");
    }

    /** The answer was lost, somebody found the numbers, and the carrier does not give the label. */
    private String withoutLabel(Map<String, Object> body) {
        var id = store.draft(body);
        var faults = TestSimulators.get().faults();
        faults.on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .times(1)
                .play(Fault.cutInBody());
        assertThat(store.buy(id).status()).isIn(502, 503);
        faults.on(SampleSimulator.HOST, "/v1/parcels/*")
                .play(Fault.answer(404, "application/json", "{\"error\":\"no-label\"}"));
        var numbers = store.sales(id).getFirst().numbers();
        var settled =
                store.owner()
                        .call(
                                "POST",
                                store.path("/" + id + "/settlement"),
                                Map.of("bought", true, "trackingNumbers", numbers))
                        .expect(200)
                        .json();
        assertThat(settled.path("purchaseState").asString()).isEqualTo("answered");
        return id;
    }

    private Caller.Answer add(String id, byte[] file, String query) {
        return store.owner().upload(store.path("/" + id + "/label" + query), file);
    }

    private byte[] bytes(String id, JsonNode paper) {
        return store.owner()
                .bytes(store.path("/" + id + "/documents/" + paper.path("id").asString()));
    }

    private String fileName(String id) {
        var paper = store.get(id).at("/documents/0/id").asString();
        var answer = store.owner().get(store.path("/" + id + "/documents/" + paper)).expect(200);
        return requireNonNull(answer.header("Content-Disposition")).replace("\"", "");
    }

    private String audit() {
        return store.owner()
                .get(store.store().path() + "/audit-entries?action=shipment.label-found")
                .expect(200)
                .json()
                .toString();
    }

    private static byte[] pdf() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return saved(pdf);
        }
    }

    private static byte[] locked() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
