/** The PostgreSQL that Comptoir runs on: its own embedded server, or one it is pointed at. */
@NullMarked
package dev.comptoir.platform.database;

import org.jspecify.annotations.NullMarked;
