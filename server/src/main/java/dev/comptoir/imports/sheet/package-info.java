/** Rows out of files, whatever program wrote them; knows nothing of what the rows mean. */
@NullMarked
package dev.comptoir.imports.sheet;

import org.jspecify.annotations.NullMarked;
