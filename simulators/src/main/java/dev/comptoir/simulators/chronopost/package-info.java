/** Chronopost: the SOAP services of its manual CHR-WS 2.6.2 and its definitions of 2023. */
@NullMarked
package dev.comptoir.simulators.chronopost;

import org.jspecify.annotations.NullMarked;
