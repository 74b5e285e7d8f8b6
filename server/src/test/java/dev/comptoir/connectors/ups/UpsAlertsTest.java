package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.ContractBench;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingSubscriptions.RefusedSubscription;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What UPS tells of its own accord, and how it shows that it is UPS. */
class UpsAlertsTest {

    private static final HookAddress ADDRESS =
            new HookAddress(
                    URI.create("https://comptoir.example/hooks/ups/k"),
                    Secret.of("credential-7Kq2"));

    private static final String DELIVERED =
            """
            {"trackingNumber":"1Z999AA10123456784","localActivityDate":"20261121",
            "localActivityTime":"095004","gmtActivityDate":"20261121","gmtActivityTime":"145004",
            "activityLocation":{"city":"ATLANTA","stateProvince":"GA","country":"US"},
            "activityStatus":{"type":"D","code":"FS","description":"Delivered","descriptionCode":11},
            "receivedBy":"Fontaine","news":{"a":1}}\
            """;

    @Test
    void a_client_that_knows_the_credential_gets_a_token_that_is_believed() {
        var verdict = UpsAlerts.check(ADDRESS, token("credential-7Kq2"));

        assertThat(verdict).isInstanceOf(HookVerdict.Handshake.class);
        var body = ((HookVerdict.Handshake) verdict).body();
        var token = body.replaceAll(".*access_token\":\"([^\"]+).*", "$1");
        assertThat(token).doesNotContain("credential-7Kq2");
        assertThat(UpsAlerts.check(ADDRESS, event(DELIVERED, "Bearer " + token)))
                .isInstanceOf(HookVerdict.Genuine.class);
    }

    @Test
    void nobody_else_gets_a_token_or_is_believed() {
        assertThat(UpsAlerts.check(ADDRESS, token("another")))
                .isInstanceOf(HookVerdict.Forged.class);
        assertThat(UpsAlerts.check(ADDRESS, event(DELIVERED, "Bearer another")))
                .isInstanceOf(HookVerdict.Forged.class);
        assertThat(UpsAlerts.check(ADDRESS, event(DELIVERED, null)))
                .isInstanceOf(HookVerdict.Forged.class);
    }

    @Test
    void reads_the_moment_with_the_offset_of_its_two_clocks() {
        var known = (TrackingAnswer.Known) UpsAlerts.read(event(DELIVERED, null)).getFirst();

        assertThat(known.receivedBy()).isEqualTo("Fontaine");
        assertThat(known.events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.at()).isEqualTo(LocalDateTime.of(2026, 11, 21, 9, 50, 4));
                    assertThat(event.offset()).isEqualTo(ZoneOffset.ofHours(-5));
                    assertThat(event.place()).isEqualTo("ATLANTA, GA");
                    assertThat(event.keys())
                            .containsExactly(
                                    new StatusKey("D", "FS"),
                                    new StatusKey("descriptionCode", "011"),
                                    new StatusKey("type", "D"));
                });
    }

    @Test
    void no_offset_is_made_up() {
        var silent =
                DELIVERED.replace(
                        "\"gmtActivityDate\":\"20261121\",\"gmtActivityTime\":\"145004\",", "");
        var known = (TrackingAnswer.Known) UpsAlerts.read(event(silent, null)).getFirst();

        assertThat(known.events()).extracting(TrackingEvent::offset).containsOnlyNulls();
    }

    @Test
    void a_list_without_any_number_that_ups_registers_is_refused_as_a_whole() {
        var connector = new UpsConnector();
        try (var bench = new ContractBench(SimulatorServer.start())) {
            var connection =
                    bench.open(
                            connector,
                            UpsShippingTest.settings(
                                    "comptoir-demo-negotiated",
                                    "demo-secret-negotiated-7Qm2",
                                    "C0MP01",
                                    "FR"));

            assertThat(connector.subscribe(connection, List.of("A", "B"), ADDRESS))
                    .extracting(RefusedSubscription::trackingNumber)
                    .containsExactly("A", "B");
        }
    }

    private static HookRequest token(String secret) {
        var pair = "comptoir:" + secret;
        var basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new HookRequest(
                "POST",
                "/oauth/token",
                Map.of("authorization", List.of("Basic " + basic)),
                "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
    }

    private static HookRequest event(String body, @Nullable String authorization) {
        return new HookRequest(
                "POST",
                "",
                authorization == null ? Map.of() : Map.of("authorization", List.of(authorization)),
                body.getBytes(StandardCharsets.UTF_8));
    }
}
