@NullMarked
package dev.comptoir.shipping;

import org.jspecify.annotations.NullMarked;
