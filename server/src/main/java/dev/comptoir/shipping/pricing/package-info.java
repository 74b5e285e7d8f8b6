/** What a store's own price lists and rules make of a shipment. */
@NullMarked
package dev.comptoir.shipping.pricing;

import org.jspecify.annotations.NullMarked;
