package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What we really send to UPS, as the simulator received it, against UPS's own definitions. */
class UpsConformanceTest {

    private static final Map<String, RateQuery> QUESTIONS =
            Map.of(
                    "two parcels at home",
                            UpsFixtures.domestic(
                                    UpsFixtures.parcel(), new Parcel(100, 100, 100, 1)),
                    "abroad without the value of the goods", UpsFixtures.abroad(null),
                    "abroad with the value of the goods",
                            UpsFixtures.abroad(Money.parse("489.00", "EUR")));

    @TestFactory
    Collection<DynamicTest> signs_in_as_defined() {
        return VendorFiles.definition("OAuthClientCredentials.yaml")
                .map(definition ->
                        List.of(
                                DynamicTest.dynamicTest(
                                        "token",
                                        () ->
                                                hold(
                                                        definition,
                                                        "/security/**",
                                                        UpsFixtures.abroad(null)))))
                .orElseGet(UpsConformanceTest::withoutDefinition);
    }

    @TestFactory
    Collection<DynamicTest> asks_prices_as_defined() {
        return VendorFiles.definition("Rating.yaml")
                .map(definition ->
                        QUESTIONS.entrySet().stream()
                                .map(question ->
                                        DynamicTest.dynamicTest(
                                                question.getKey(),
                                                () ->
                                                        hold(
                                                                definition,
                                                                "/api/**",
                                                                question.getValue())))
                                .toList())
                .orElseGet(UpsConformanceTest::withoutDefinition);
    }

    private static void hold(Path definition, String path, RateQuery query) throws IOException {
        var validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                repaired(Files.readString(definition)))
                        .build();
        try (var bench = new ContractBench(SimulatorServer.start())) {
            var connector = new UpsConnector();
            connector.rate(bench.open(connector, settings()), query);
            var sent = bench.simulators().recorder().exchanges("onlinetools.ups.com", path);

            assertThat(sent).hasSize(1);
            assertThat(problems(validator.validateRequest(request(sent.getFirst()))))
                    .as(sent.getFirst().request().text())
                    .isEmpty();
        }
    }

    /** UPS's file requires an element that it does not declare. */
    private static String repaired(String definition) {
        var required = "      required:\n      - RequestOption\n      properties:\n";
        return definition
                .replace("\r\n", "\n")
                .replace(required, required + "        RequestOption:\n          type: string\n");
    }

    private static UpsSettings settings() {
        return new UpsSettings(
                "comptoir-demo-published",
                Secret.of("demo-secret-published-4Xc9"),
                "C0MP02",
                "US",
                null,
                "30303",
                "Atlanta",
                "GA",
                true,
                UpsSettings.PickupType.DAILY_PICKUP,
                UpsSettings.PriceList.OF_THE_ACCOUNT,
                false);
    }

    private static Request request(Exchange exchange) {
        var seen = exchange.request();
        var request = new SimpleRequest.Builder(seen.method(), seen.path()).withBody(seen.text());
        seen.headers().fields().forEach(field -> request.withHeader(field.name(), field.value()));
        seen.parameters().forEach(request::withQueryParam);
        return request.build();
    }

    private static List<String> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static List<DynamicTest> withoutDefinition() {
        System.out.println(
                "UpsConformanceTest: no shared/specs here, so nothing is compared with UPS's definitions");
        return VendorFiles.required()
                ? List.of(
                        DynamicTest.dynamicTest(
                                "UPS's definitions",
                                () ->
                                        assertThat(VendorFiles.required())
                                                .as("shared/specs is needed where CI=true")
                                                .isFalse()))
                : List.of();
    }
}
