/** The boxes that a store packs in. */
@NullMarked
package dev.comptoir.shipping.parcels;

import org.jspecify.annotations.NullMarked;
