/** Stable error codes, expected failures and provider faults. */
@NullMarked
@NamedInterface("errors")
package dev.comptoir.platform.errors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
