package dev.comptoir.integrations.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log of integrations is kept ({@code COMPTOIR_LOG_DAYS} and so on).
 *
 * @param days how many days entries are kept
 * @param grace how long a call waits for its entry to be committed while the database does not
 *     answer
 * @param patience how long the writer keeps trying before it gives entries up
 * @param backlog how many entries may wait
 */
@ConfigurationProperties("comptoir.log")
public record LogSettings(
        @DefaultValue("90") int days,
        @DefaultValue("2s") Duration grace,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("1000") int backlog) {

    public LogSettings {
        if (days < 1 || backlog < 1) {
            throw new IllegalArgumentException(
                    "comptoir.log.days and comptoir.log.backlog are at least 1");
        }
    }
}
