/** An API of nobody in particular, for connections of type custom. */
@NullMarked
package dev.comptoir.simulators.custom;

import org.jspecify.annotations.NullMarked;
