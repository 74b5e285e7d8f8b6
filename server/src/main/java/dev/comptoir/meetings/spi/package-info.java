/**
 * What a video provider's connector implements for meetings, the values it speaks in, and the use
 * case that its own operations call.
 */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.meetings.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
