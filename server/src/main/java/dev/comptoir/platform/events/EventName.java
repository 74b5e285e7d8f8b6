package dev.comptoir.platform.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an event is called in the database and in browsers; the class may be renamed, this may not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /** Module and past participle, such as {@code integrations.tested}. */
    String value();

    /** Goes up when the components change so that an older node could not read them. */
    int version() default 1;
}
