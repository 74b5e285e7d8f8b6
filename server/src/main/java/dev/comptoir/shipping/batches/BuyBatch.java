package dev.comptoir.shipping.batches;

import org.jspecify.annotations.Nullable;

/**
 * @param failedToo whether what failed without the carrier having rejected it is tried again
 */
record BuyBatch(@Nullable Boolean failedToo) {}
