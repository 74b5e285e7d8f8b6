/** FedEx as its REST documents describe it: OAuth client credentials and Rating. */
@NullMarked
package dev.comptoir.simulators.fedex;

import org.jspecify.annotations.NullMarked;
