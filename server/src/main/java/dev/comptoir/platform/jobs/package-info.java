/** Durable recurring and delayed work. */
@NullMarked
@NamedInterface("jobs")
package dev.comptoir.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
