package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the operation that a request is for. Spring holds a request with variables in its path
 * against every mapping there is: its method, parameters and media types before its path. Of our
 * two hundred nearly all have another path, so that is looked at first, and Spring decides among
 * the rest.
 */
final class OperationMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(path, new Sought(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo mapping, HttpServletRequest request) {
        if (request instanceof Sought sought
                && shapes.computeIfAbsent(mapping, OperationMapping::shapesOf).stream()
                        .noneMatch(shape -> shape.admits(sought.segments))) {
            return null;
        }
        return super.getMatchingMapping(mapping, request);
    }

    private static List<Shape> shapesOf(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream().map(Shape::of).toList();
    }

    /** A request with its path at hand, which otherwise lies below a dozen filters' wrappers. */
    private static final class Sought extends HttpServletRequestWrapper {

        private final List<String> segments;

        Sought(HttpServletRequest request) {
            super(request);
            segments =
                    segments(
                            ServletRequestPathUtils.getParsedRequestPath(request)
                                    .pathWithinApplication());
        }

        private static List<String> segments(PathContainer path) {
            return path.elements().stream()
                    .filter(PathContainer.PathSegment.class::isInstance)
                    .map(element -> ((PathContainer.PathSegment) element).valueToMatch())
                    .toList();
        }
    }

    /**
     * What can be said of a {@link PathPattern} at a glance.
     *
     * @param segments the words of it, empty where they vary
     * @param open whether any number of segments may follow
     */
    record Shape(List<String> segments, boolean open) {

        static Shape of(String pattern) {
            var open = pattern.contains("**") || pattern.contains("{*");
            var parts =
                    Arrays.stream(pattern.split("/"))
                            .filter(part -> !part.isEmpty())
                            .takeWhile(part -> !part.equals("**") && !part.startsWith("{*"))
                            .map(Shape::word)
                            .toList();
            return new Shape(parts, open);
        }

        /** False only for a path that does not match the pattern. */
        boolean admits(List<String> path) {
            if (open ? path.size() < segments.size() : path.size() != segments.size()) {
                return false;
            }
            for (int i = segments.size() - 1; i >= 0; i--) { // their ends differ most
                var word = segments.get(i);
                if (!word.isEmpty() && !word.equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static String word(String part) {
            return part.chars().anyMatch(c -> c == '{' || c == '*' || c == '?') ? "" : part;
        }
    }
}
