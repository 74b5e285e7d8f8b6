/** A connector that lives only in the test sources: proves that adding one edits nothing else. */
@NullMarked
package dev.comptoir.testing.sample;

import org.jspecify.annotations.NullMarked;
