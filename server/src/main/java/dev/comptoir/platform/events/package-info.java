/** Durable events between modules. */
@NullMarked
@NamedInterface("events")
package dev.comptoir.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
