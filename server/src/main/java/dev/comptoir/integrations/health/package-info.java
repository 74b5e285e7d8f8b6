/** How well a connection works, told by its tests and its calls. */
@NullMarked
package dev.comptoir.integrations.health;

import org.jspecify.annotations.NullMarked;
