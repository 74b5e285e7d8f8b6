/** What a connector implements whose provider calls us, and the values it speaks in. */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.webhooks.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
