package dev.comptoir.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the body of a request with an idempotency key be read twice: once to recognise it, once to
 * do it. A large one waits on disk, not in memory.
 */
@Component
@Order(RequestLimits.ORDER + 1)
final class RepeatableBodies extends OncePerRequestFilter {

    private static final int MOST_IN_MEMORY = 1 << 20;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Idempotent.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var repeatable = new RepeatableRequest(request)) {
            chain.doFilter(repeatable, response);
        }
    }

    private static final class RepeatableRequest extends HttpServletRequestWrapper
            implements AutoCloseable {

        private byte @Nullable [] body;
        private @Nullable Path file;

        RepeatableRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null && file == null) {
                receive(super.getInputStream());
            }
            return new Replay(
                    file == null
                            ? new ByteArrayInputStream(Objects.requireNonNull(body))
                            : new BufferedInputStream(Files.newInputStream(file)));
        }

        private void receive(InputStream in) throws IOException {
            var start = in.readNBytes(MOST_IN_MEMORY);
            if (start.length < MOST_IN_MEMORY) {
                body = start;
                return;
            }
            var path = Files.createTempFile("comptoir-body-", null);
            file = path;
            try (var out = Files.newOutputStream(path)) {
                out.write(start);
                in.transferTo(out);
            }
        }

        @Override
        public void close() throws IOException {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static final class Replay extends ServletInputStream {

        private final InputStream bytes;
        private boolean finished;

        Replay(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = bytes.read(buffer, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read as they come");
        }
    }
}
