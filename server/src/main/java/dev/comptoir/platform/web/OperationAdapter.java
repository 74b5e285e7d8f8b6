package dev.comptoir.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Calls controllers through the {@link OperationStep}s. */
final class OperationAdapter extends RequestMappingHandlerAdapter {

    private final Supplier<List<OperationStep>> steps;

    OperationAdapter(Supplier<List<OperationStep>> steps) {
        this.steps = steps;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws Exception {
        var operation = new Operation(request, method);
        if (!operation.ours() || request.getDispatcherType() == DispatcherType.ASYNC) {
            // the end of a streamed answer has been through the steps at its beginning
            return super.handleInternal(request, response, method);
        }
        var call = new Call(operation);
        call.from(0, response);
        return call.answer;
    }

    /** One pass through the steps to the controller. */
    private final class Call {

        private final Operation operation;
        private final List<OperationStep> all = steps.get();
        private @Nullable ModelAndView answer;

        Call(Operation operation) {
            this.operation = operation;
        }

        void from(int index, HttpServletResponse response) throws Exception {
            if (index < all.size()) {
                all.get(index).around(operation, response, next -> from(index + 1, next));
            } else {
                answer =
                        OperationAdapter.super.handleInternal(
                                operation.request(), response, operation.method());
            }
        }
    }
}
