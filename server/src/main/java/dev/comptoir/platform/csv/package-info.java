/** Tables that people open in a spreadsheet program. */
@NullMarked
@NamedInterface("csv")
package dev.comptoir.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
