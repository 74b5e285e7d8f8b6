package dev.comptoir.access;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the contract for whom each operation is; the test that tries to break in reads it
 * there.
 */
@Component
final class AudienceInContract implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var audience = Audience.of(method.getMethod());
        operation.addExtension("x-audience", audience.id());
        if (audience instanceof Audience.OfStore(var permission)) {
            operation.addExtension("x-permission", permission.id());
        }
        return operation;
    }
}
