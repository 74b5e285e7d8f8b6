/**
 * Many orders shipped together: planned, looked over by somebody, bought at each carrier's pace,
 * and printed as one job. Each is bought as any shipment is.
 */
@NullMarked
package dev.comptoir.shipping.batches;

import org.jspecify.annotations.NullMarked;
