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

    /**
     * Limits of a request's body ({@code COMPTOIR_REQUEST_SIZE}, {@code COMPTOIR_REQUEST_TIME}).
     *
     * @param size most bytes of a body
     * @param time longest that a body may take to arrive
     */
    @ConfigurationProperties("comptoir.request")
    record Settings(@DefaultValue("1MB") DataSize size, @DefaultValue("30s") Duration time) {}

    private final Settings settings;
    private final Problems problems;

    RequestLimits(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > settings.size().toBytes()) {
            problems.write(request, response, tooLarge());
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private static Problem tooLarge() {
        return new Problem(RequestProblem.TOO_LARGE);
    }

    private final class LimitedRequest extends HttpServletRequestWrapper {

        private final long deadline = java.lang.System.nanoTime() + settings.time().toNanos();

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), deadline);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long deadline;
        private long left = settings.size().toBytes();

        LimitedStream(ServletInputStream body, long deadline) {
            this.body = body;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
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
            if (java.lang.System.nanoTime() - deadline > 0) {
                throw new Problem(
                        RequestProblem.TOO_SLOW, Map.of("seconds", settings.time().toSeconds()));
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
