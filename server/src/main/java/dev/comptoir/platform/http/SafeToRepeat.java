package dev.comptoir.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of an {@code @HttpExchange} interface that may be sent twice although HTTP does
 * not say so, such as a POST that only asks for prices. Without it a POST or PATCH is repeated only
 * when it surely was not carried out. With {@code false} the same goes for a PUT or DELETE, such as
 * one whose repetition the provider answers with "there is no such thing", which would be taken for
 * its answer.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SafeToRepeat {

    /**
     * Request attribute of the same meaning, a {@code Boolean}, for calls made with a {@code
     * RestClient}.
     */
    String ATTRIBUTE = "dev.comptoir.safe-to-repeat";

    boolean value() default true;
}
