package dev.comptoir.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports ({@code COMPTOIR_IMPORTS_SIZE} and so on).
 *
 * @param size most bytes of a file
 * @param time longest that a file may take to arrive
 * @param rows most rows of a file
 * @param days how many days previews, waiting files, rejected rows and verdicts are kept after the
 *     last thing that happened to an import
 */
@ConfigurationProperties("comptoir.imports")
record ImportsSettings(
        @DefaultValue("50MB") DataSize size,
        @DefaultValue("10m") Duration time,
        @DefaultValue("500000") int rows,
        @DefaultValue("30") int days) {}
