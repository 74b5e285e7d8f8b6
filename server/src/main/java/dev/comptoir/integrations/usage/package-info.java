/** How much each connection is used, by day: calls, faults, latency. */
@NullMarked
package dev.comptoir.integrations.usage;

import org.jspecify.annotations.NullMarked;
