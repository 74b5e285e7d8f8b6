package dev.comptoir.platform.data;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections to the database ({@code COMPTOIR_POOL_SIZE} and so on).
 *
 * @param size most connections for requests and jobs of stores
 * @param systemSize most connections for sessions, keys, queues
 * @param patience how long a request waits for a connection before it is told that the database is
 *     unavailable
 */
@ConfigurationProperties("comptoir.pool")
record PoolSettings(
        @DefaultValue("16") int size,
        @DefaultValue("8") int systemSize,
        @DefaultValue("3s") Duration patience) {}
