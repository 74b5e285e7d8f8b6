package dev.comptoir.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its correlation id, and answers it. First of all filters: every answer and log
 * line has one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = CorrelationFilter.class.getName() + ".id";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = (String) request.getAttribute(ATTRIBUTE);
        var id = known != null ? known : Correlation.accept(request.getHeader(Correlation.HEADER));
        request.setAttribute(ATTRIBUTE, id);
        if (!response.isCommitted()) {
            response.setHeader(Correlation.HEADER, id);
        }
        run(
                id,
                () -> {
                    chain.doFilter(request, response);
                    return id;
                });
    }

    private static void run(String id, Callable<String> rest) throws ServletException, IOException {
        try {
            Correlation.callChecked(id, rest::call);
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The rest of a streamed answer runs on another thread, and belongs to the same request. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
