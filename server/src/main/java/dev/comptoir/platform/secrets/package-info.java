/** Secrets that cannot be printed, and the vault that encrypts them. */
@NullMarked
@NamedInterface("secrets")
package dev.comptoir.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
