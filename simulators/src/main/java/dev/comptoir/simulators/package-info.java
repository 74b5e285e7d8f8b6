/** Real HTTP servers that speak each provider's wire protocol. */
@NullMarked
package dev.comptoir.simulators;

import org.jspecify.annotations.NullMarked;
