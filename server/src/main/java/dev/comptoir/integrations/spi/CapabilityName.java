package dev.comptoir.integrations.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The lasting id of a {@link Capability} in API and texts ({@code capability.<id>.name}), such as
 * {@code rating}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CapabilityName {

    String value();
}
