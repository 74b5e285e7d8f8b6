package dev.comptoir.connectors.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Exchange;
import dev.comptoir.simulators.zoom.ZoomSimulator;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What we really send to Zoom, as the simulator received it, against Zoom's own definitions. */
class ZoomConformanceTest {

    private final ZoomConnector connector = new ZoomConnector();

    @TestFactory
    Collection<DynamicTest> asks_as_defined() {
        return ZoomSpecs.tests(specs -> {
            var meetings = definition(specs, "zoom-meetings-openapi.json");
            var users = definition(specs, "zoom-users-openapi.json");
            return List.of(
                    test(users, "the host", connector::account),
                    test(
                            meetings,
                            "a plain meeting",
                            zoom -> connector.create(zoom, meeting(null))),
                    test(
                            meetings,
                            "the longest agenda",
                            zoom -> connector.create(zoom, meeting("x".repeat(NewMeeting.AGENDA)))),
                    test(meetings, "a look", zoom -> connector.find(zoom, meeting(null))),
                    test(meetings, "a meeting", zoom -> connector.get(zoom, "81234567001")));
        });
    }

    private DynamicTest test(
            OpenApiInteractionValidator definition,
            String name,
            Consumer<Opened<ZoomSettings>> call) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    try (var bench = new ContractBench(SimulatorServer.start())) {
                        call.accept(bench.open(connector, settings()));
                        var sent =
                                bench.simulators().recorder().exchanges(ZoomSimulator.API, "/**");

                        assertThat(sent)
                                .isNotEmpty()
                                .allSatisfy(exchange ->
                                        assertThat(problems(definition, exchange))
                                                .as(exchange.request().text())
                                                .isEmpty());
                    }
                });
    }

    private static OpenApiInteractionValidator definition(Path specs, String file) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(
                        ZoomSpecs.read(specs.resolve(file)).toString())
                .build();
    }

    private static List<String> problems(
            OpenApiInteractionValidator definition, Exchange exchange) {
        return definition.validateRequest(request(exchange)).getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static Request request(Exchange exchange) {
        var seen = exchange.request();
        var path = seen.path().substring("/v2".length()); // the definition's server has it
        var request = new SimpleRequest.Builder(seen.method(), path).withBody(seen.text());
        seen.headers().fields().forEach(field -> request.withHeader(field.name(), field.value()));
        seen.parameters().forEach(request::withQueryParam);
        return request.build();
    }

    private static NewMeeting meeting(@Nullable String agenda) {
        return new NewMeeting(
                Ids.next(),
                "Consultation",
                agenda,
                LocalDateTime.of(2031, 7, 1, 14, 30),
                ZoneId.of("Africa/Abidjan"),
                45,
                new MeetingRules(true, false, true));
    }

    private static ZoomSettings settings() {
        return new ZoomSettings(
                "comptoir-demo-account-pro",
                "comptoir-demo-pro",
                Secret.of("demo-secret-pro-6Hq8wN"),
                "awa@atelier.example");
    }
}
