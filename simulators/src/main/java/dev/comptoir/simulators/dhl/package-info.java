/** DHL: MyDHL of Express, Parcel DE, Unified tracking and its push. */
@NullMarked
package dev.comptoir.simulators.dhl;

import org.jspecify.annotations.NullMarked;
