package dev.comptoir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A glance may let through what Spring then refuses, and must never refuse what Spring lets
 * through.
 */
class OperationMappingTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/stores, /api/v1/stores, true",
        "/api/v1/stores, /api/v1/members, false",
        "/api/v1/stores/{storeId}/rates, /api/v1/stores/17/rates, true",
        "/api/v1/stores/{storeId}/rates, /api/v1/stores/17/orders, false",
        "/api/v1/stores/{storeId}/rates, /api/v1/stores/17/rates/4, false",
        "/api/v1/stores/{storeId}/rates, /api/v1/stores/17, false",
        "/api/v1/stores/{id:[0-9]+}/rates, /api/v1/stores/17/rates, true",
        "/hooks/{*rest}, /hooks/a/b/c, true",
        "/hooks/{*rest}, /hooks, true",
        "/hooks/**, /hooks/a, true",
        "/hooks/**, /books/a, false",
        "/assets/*.js, /assets/app.js, true",
        "/assets/app-?.js, /assets/app-1.js, true",
        "/**, /, true",
        "/, /, true",
        "/, /a, false",
    })
    void admitsByNumberAndWordsOfThePath(String pattern, String path, boolean admitted) {
        var parsed = PathContainer.parsePath(path);
        var segments =
                parsed.elements().stream()
                        .filter(PathContainer.PathSegment.class::isInstance)
                        .map(PathContainer.Element::value)
                        .toList();

        assertThat(OperationMapping.Shape.of(pattern).admits(List.copyOf(segments)))
                .isEqualTo(admitted);
        assertThat(new PathPatternParser().parse(pattern).matches(parsed)).isEqualTo(admitted);
    }
}
