/**
 * Records out of rows: which heading is which column, which rows belong together, what cells mean.
 */
@NullMarked
package dev.comptoir.imports.reading;

import org.jspecify.annotations.NullMarked;
