package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends requests whose body is too large, or drips in so slowly that it would hold its place for
 * ever.
 */
@Component
@Order(RequestLimits.ORDER)
@EnableConfigurationProperties(RequestLimits.Settings.class)
final class RequestLimits extends OncePerRequestFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    private static final String BEGUN = RequestLimits.class.getName() + ".begun";

    /**
     * Limits of a request's body ({@code COMPTOIR_REQUEST_SIZE}, {@code COMPTOIR_REQUEST_TIME}).
     *
     * @param size most bytes of a body
     * @param time longest that a body may take to arrive
     */
    @ConfigurationProperties("comptoir.request")
    record Settings(@DefaultValue("1MB") DataSize size, @DefaultValue("30s") Duration time) {}

    private final Settings settings;
    private final List<BodyAllowance> allowances;
    private final Problems problems;

    RequestLimits(Settings settings, List<BodyAllowance> allowances, Problems problems) {
        this.settings = settings;
        this.allowances = allowances;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(BEGUN, java.lang.System.nanoTime());
        var limits = limits(request);
        if (request.getContentLengthLong() > limits.size().toBytes()) {
            problems.write(request, response, tooLarge());
        } else {
            chain.doFilter(new LimitedRequest(request, limits), response);
        }
    }

    private Settings limits(HttpServletRequest request) {
        return allowances.stream()
                .filter(allowance -> allowance.covers(request))
                .findFirst()
                .map(allowance -> new Settings(allowance.size(), allowance.time()))
                .orElse(settings);
    }

    /** Of a request whose body stalled, so that the container gave it up before we could. */
    static Problem tooSlow(HttpServletRequest request) {
        return tooSlow(
                request.getAttribute(BEGUN) instanceof Long begun
                        ? begun
                        : java.lang.System.nanoTime());
    }

    private static Problem tooSlow(long begun) {
        var taken = Duration.ofNanos(java.lang.System.nanoTime() - begun);
        return new Problem(RequestProblem.TOO_SLOW, Map.of("seconds", taken.toSeconds()));
    }

    private static Problem tooLarge() {
        return new Problem(RequestProblem.TOO_LARGE);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final Settings limits;
        private final long begun = java.lang.System.nanoTime();

        LimitedRequest(HttpServletRequest request, Settings limits) {
            super(request);
            this.limits = limits;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limits, begun);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final Settings limits;
        private final long begun;
        private long left;

        LimitedStream(ServletInputStream body, Settings limits, long begun) {
            this.body = body;
            this.limits = limits;
            this.begun = begun;
            this.left = limits.size().toBytes();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
            if (java.lang.System.nanoTime() - begun > limits.time().toNanos()) {
                throw tooSlow(begun);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
