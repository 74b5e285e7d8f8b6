/** Colissimo as its documents describe it: labels, pick-up points, timeline; and Suivi v2. */
@NullMarked
package dev.comptoir.simulators.colissimo;

import org.jspecify.annotations.NullMarked;
