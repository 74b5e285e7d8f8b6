/** What a module implements so that a store's overview tells of its records. */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.stores.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
