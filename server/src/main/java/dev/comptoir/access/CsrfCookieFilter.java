package dev.comptoir.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands the CSRF cookie to whoever has a session, or is about to get one; machines with keys need
 * none.
 */
final class CsrfCookieFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (needed(request)
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // reading it is what writes the cookie
            token.getToken();
        }
        chain.doFilter(request, response);
    }

    private static boolean needed(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/session")
                || request.getRequestURI().startsWith("/api/v1/public/")
                || (SecurityContextHolder.getContext().getAuthentication()
                                instanceof ActorAuthentication known
                        && known.session() != null);
    }
}
