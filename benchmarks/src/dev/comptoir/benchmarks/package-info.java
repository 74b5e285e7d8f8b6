/** Measures the product against limits taken in the same run; see docs/benchmarks.md. */
@NullMarked
package dev.comptoir.benchmarks;

import org.jspecify.annotations.NullMarked;
