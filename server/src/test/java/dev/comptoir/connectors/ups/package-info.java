@NullMarked
package dev.comptoir.connectors.ups;

import org.jspecify.annotations.NullMarked;
