/**
 * Where parcels are: carriers are asked within their limits, or tell of their own accord, and what
 * they say becomes one state that means the same for all of them.
 */
@NullMarked
package dev.comptoir.shipping.tracking;

import org.jspecify.annotations.NullMarked;
