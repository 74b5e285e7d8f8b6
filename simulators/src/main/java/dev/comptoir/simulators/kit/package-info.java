/**
 * What every simulator is made of: requests and answers, records, faults and a clock of its own.
 */
@NullMarked
package dev.comptoir.simulators.kit;

import org.jspecify.annotations.NullMarked;
