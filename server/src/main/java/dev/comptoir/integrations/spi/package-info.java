/**
 * What a connector implements and receives. A connector is one folder: a bean that implements
 * {@link dev.comptoir.integrations.spi.Connector} and the capability interfaces it really has, a
 * settings record, and texts. Nothing else has to be edited to add one.
 */
@NullMarked
@NamedInterface("spi")
package dev.comptoir.integrations.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
