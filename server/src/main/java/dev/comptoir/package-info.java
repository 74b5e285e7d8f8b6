@NullMarked
package dev.comptoir;

import org.jspecify.annotations.NullMarked;
