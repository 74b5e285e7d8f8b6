package dev.comptoir.platform.web;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The provider that the running request is talking to, noted so that the problem can name it if its
 * trouble reaches the caller.
 *
 * @param type integration type, such as {@code shipping_ups}
 * @param name what people call it
 */
public record FaultOrigin(String type, String name) {

    private static final String ATTRIBUTE = FaultOrigin.class.getName();

    /** Notes it for the running request; does nothing in a job. */
    public void note() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static Optional<FaultOrigin> noted() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request ->
                        (FaultOrigin)
                                request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }
}
