/** UPS as its REST documents describe it: OAuth client credentials and Rating. */
@NullMarked
package dev.comptoir.simulators.ups;

import org.jspecify.annotations.NullMarked;
