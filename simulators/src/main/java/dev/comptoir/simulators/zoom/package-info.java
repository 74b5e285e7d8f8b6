/** Zoom, as its documents describe it. */
@NullMarked
package dev.comptoir.simulators.zoom;

import org.jspecify.annotations.NullMarked;
