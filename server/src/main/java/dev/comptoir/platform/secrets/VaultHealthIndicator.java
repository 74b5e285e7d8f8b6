package dev.comptoir.platform.secrets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Says at start, and whenever asked, whether secrets are readable. A locked vault has a status of
 * its own, which does not make the whole product unhealthy: restarting it would not help, and
 * people can still sign in.
 */
@Component
final class VaultHealthIndicator implements HealthIndicator, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(VaultHealthIndicator.class);

    private final Vault vault;

    VaultHealthIndicator(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Health health() {
        try {
            return switch (vault.status()) {
                case VaultStatus.Open(var keyId) -> Health.up().withDetail("keyId", keyId).build();
                case VaultStatus.Locked locked -> health(locked);
            };
        } catch (DataAccessException e) {
            return Health.down(e).build();
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (vault.status() instanceof VaultStatus.Locked locked) {
            LOG.error(
                    "Secrets are locked: {} Needed: {}; found: {}. {}",
                    locked.reason().sentence(),
                    locked.keyIdNeeded() == null ? "any" : locked.keyIdNeeded(),
                    locked.keyIdFound() == null ? "none" : locked.keyIdFound(),
                    locked.reason().remedy());
        }
    }

    private static Health health(VaultStatus.Locked locked) {
        var health =
                Health.status("LOCKED")
                        .withDetail("reason", locked.reason().sentence())
                        .withDetail("remedy", locked.reason().remedy());
        if (locked.keyIdNeeded() != null) {
            health.withDetail("keyIdNeeded", locked.keyIdNeeded());
        }
        if (locked.keyIdFound() != null) {
            health.withDetail("keyIdFound", locked.keyIdFound());
        }
        return health.build();
    }
}
