/** The log of all that happens on a store's connections: changes, tests, calls and errors. */
@NullMarked
package dev.comptoir.integrations.log;

import org.jspecify.annotations.NullMarked;
