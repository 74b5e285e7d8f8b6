/** What every connector has to prove. */
@NullMarked
package dev.comptoir.connectors;

import org.jspecify.annotations.NullMarked;
