package dev.comptoir.platform.secrets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The master key, when it does not come from the file {@code master.key} in the data folder.
 *
 * @param masterKey 32 bytes in base64 that encrypt the keys of all stores; the file {@code
 *     master.key} in the data folder, made at the first start, when not set
 * @param masterKeyOld the former master key, for the one start that changes it; the file {@code
 *     master.key.old} when not set
 */
@ConfigurationProperties("comptoir")
record VaultSettings(@Nullable Secret masterKey, @Nullable Secret masterKeyOld) {}
