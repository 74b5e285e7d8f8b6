package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Connector;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A connector without its contract, or with a capability that no contract covers, is not finished.
 */
class EveryConnectorHasAContractTest {

    /** Capability by the simple name of its interface, and the contract that covers it. */
    private static final Map<String, Class<?>> CONTRACTS =
            Map.ofEntries(
                    Map.entry("Rating", RatingContract.class),
                    Map.entry("Scheduling", SchedulingContract.class),
                    Map.entry("Booking", BookingContract.class),
                    Map.entry("BookingRecovery", BookingRecoveryContract.class),
                    Map.entry("Voiding", VoidingContract.class),
                    Map.entry("Reprinting", ReprintingContract.class),
                    Map.entry("Returns", ReturnsContract.class),
                    Map.entry("Services", ServicesContract.class),
                    Map.entry("DryRun", DryRunContract.class),
                    Map.entry("Pickups", PickupsContract.class),
                    Map.entry("PickupChanges", PickupChangesContract.class),
                    Map.entry("Manifests", ManifestsContract.class),
                    Map.entry("PickupPoints", PickupPointsContract.class),
                    Map.entry("AddressValidation", AddressValidationContract.class),
                    Map.entry("ProofsOfDelivery", ProofsOfDeliveryContract.class),
                    Map.entry("TradeDocuments", TradeDocumentsContract.class),
                    Map.entry("Tracking", TrackingContract.class),
                    Map.entry("TrackingPush", TrackingPushContract.class),
                    Map.entry("TrackingSubscriptions", TrackingSubscriptionsContract.class),
                    Map.entry("ReceivesHooks", HooksContract.class));

    @Test
    void each_connector_and_each_capability_is_covered() {
        var tests = classes("dev.comptoir.connectors", ConnectorContract.class);
        var connectors =
                classes("dev.comptoir.connectors", Connector.class).stream()
                        .filter(EveryConnectorHasAContractTest::isShipped)
                        .toList();

        assertThat(connectors).isNotEmpty();
        assertThat(connectors)
                .allSatisfy(connector -> {
                    var contracts =
                            tests.stream()
                                    .filter(test ->
                                            test.getPackage().equals(connector.getPackage()))
                                    .collect(Collectors.toSet());
                    assertThat(contracts)
                            .as("contract tests of " + connector.getSimpleName())
                            .isNotEmpty();
                    assertThat(capabilities(connector))
                            .allSatisfy(capability ->
                                    assertThat(contracts)
                                            .as(
                                                    "a test of %s's %s",
                                                    connector.getSimpleName(), capability)
                                            .anyMatch(test ->
                                                    CONTRACTS
                                                            .getOrDefault(capability, Void.class)
                                                            .isAssignableFrom(test)));
                });
    }

    /** The sample connector is test code itself. */
    private static boolean isShipped(Class<?> connector) {
        var place = connector.getProtectionDomain().getCodeSource().getLocation().getPath();
        return !place.endsWith("/test-classes/");
    }

    private static Set<String> capabilities(Class<?> connector) {
        return ClassUtils.getAllInterfacesForClassAsSet(connector).stream()
                .filter(type -> Capability.class.isAssignableFrom(type) && type != Capability.class)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> classes(String folder, Class<?> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents(folder).stream()
                .map(found ->
                        ClassUtils.resolveClassName(
                                String.valueOf(found.getBeanClassName()), kind.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
