package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Knows where a provider is called in each environment, and which environments this installation
 * allows.
 */
@Component
final class Addresses {

    private final Installation installation;

    Addresses(Installation installation) {
        this.installation = installation;
    }

    /**
     * The address that the paths of the provider's API are relative to.
     *
     * @param typed the address that the merchant typed, for providers that have none of their own
     * @throws Problem when the environment cannot be used here
     */
    URI baseUrl(ProviderManifest manifest, Environment environment, Optional<URI> typed) {
        refusal(manifest, environment)
                .ifPresent(problem -> {
                    throw new Problem(
                            problem,
                            Map.of("environment", environment.id(), "type", manifest.type()));
                });
        var real = typed.orElseGet(() -> address(manifest, environment));
        return environment == Environment.SIMULATOR ? simulated(real) : real;
    }

    /** The provider's further addresses, as the environment has them. */
    Map<String, URI> elsewhere(ProviderManifest manifest, Environment environment) {
        return environment == Environment.SIMULATOR
                ? manifest.elsewhere().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, place -> simulated(place.getValue())))
                : manifest.elsewhere();
    }

    /** Why an environment cannot be used; empty when it can. */
    Optional<ProblemCode> refusal(ProviderManifest manifest, Environment environment) {
        if (environment != Environment.SIMULATOR) {
            return manifest.offers(environment)
                    ? Optional.empty()
                    : Optional.of(IntegrationsProblem.ENVIRONMENT_UNAVAILABLE);
        }
        if (installation.mode() == Installation.Mode.PRODUCTION) {
            return Optional.of(IntegrationsProblem.SIMULATOR_REFUSED);
        }
        return installation.simulatorsUrl() == null
                ? Optional.of(IntegrationsProblem.SIMULATOR_MISSING)
                : Optional.empty();
    }

    private static URI address(ProviderManifest manifest, Environment environment) {
        var known = manifest.addresses();
        var production = known.get(Environment.PRODUCTION);
        var address = environment == Environment.SIMULATOR ? production : known.get(environment);
        if (address == null) {
            throw new IllegalStateException(
                    "%s has no %s".formatted(manifest.type(), environment.id()));
        }
        return address;
    }

    private URI simulated(URI real) {
        return URI.create(installation.simulatorsUrl() + "/" + real.getHost() + real.getRawPath());
    }
}
