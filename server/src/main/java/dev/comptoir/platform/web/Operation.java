package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** One call of one of our endpoints: the request, and the controller method that will answer it. */
public record Operation(HttpServletRequest request, HandlerMethod method) {

    /** The stable name of the operation, which is also its operationId. */
    public String name() {
        return method.getMethod().getName();
    }

    /** Whether the method is one of our endpoints, not the framework's or a library's. */
    public boolean ours() {
        return method.getBeanType().getName().startsWith("dev.comptoir.")
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    /** A variable of the path as text, such as {@code storeId}. */
    public Optional<String> pathVariable(String name) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(name)).map(Object::toString)
                : Optional.empty();
    }
}
