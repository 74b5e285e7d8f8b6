/** What a carrier's connector implements for shipping, and the values it speaks in. */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.shipping.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
