/** Rows out of files, whatever program wrote them; knows nothing of what the rows mean. */
@NullMarked
@NamedInterface("sheet")
package dev.comptoir.imports.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
