package dev.comptoir.orders;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which customers are asked for, as query parameters; what is absent does not restrict. */
record CustomerFilter(
        @Parameter(
                        description =
                                "each of its words begins a word of the name, company, e-mail or phone")
                @Nullable String search,
        @Nullable String source) {}
