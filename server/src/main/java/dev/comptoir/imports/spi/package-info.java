/** What a module implements so that its records can be imported from files. */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.imports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
