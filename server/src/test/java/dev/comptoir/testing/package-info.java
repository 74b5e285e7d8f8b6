/** What tests of all modules share: the database, and the whole product on a port. */
@NullMarked
package dev.comptoir.testing;

import org.jspecify.annotations.NullMarked;
