package dev.comptoir.integrations.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Places a component of a settings record in the form. The form, the validation and the typed
 * access all derive from the record:
 *
 * <ul>
 *   <li>the order of the components is the order of the fields
 *   <li>the type gives the widget: {@code String} text, {@code Secret} write-only secret, {@code
 *       boolean} switch, {@code int} or {@code Integer} number, {@code LocalDate} a date, an enum a
 *       choice of its constants in lower case
 *   <li>{@code @Nullable} (JSpecify) makes a field optional; everything else is required
 *   <li>{@code @Size}, {@code @Pattern}, {@code @Min}, {@code @Max} and {@code @NotBlank} (Jakarta
 *       Validation) bound the value; any other constraint is refused when the product starts, since
 *       the form could not show it
 * </ul>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** The section of the form, titled by {@code provider.<type>.sections.<section>.title}. */
    String section() default "credentials";

    /** The greatest length of a text or secret that has no {@code @Size}. */
    int max() default 255;

    /**
     * Another component, an enum, that decides by its value whether this one is asked for at all.
     * It is then required; otherwise it is null, so its type is {@code @Nullable}.
     */
    String when() default "";

    /** The values of {@link #when}, as the form spells them, with which this one is asked for. */
    String[] is() default {};

    /** Of a date: the day on which the credentials end; the store's people are reminded before. */
    boolean expiry() default false;

    /** What the form offers at first, as text; nothing when empty. Not for secrets. */
    String initially() default "";
}
