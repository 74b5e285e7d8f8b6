package dev.comptoir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a documentation page that is written from the code, between {@code <!-- name:begin
 * -->} and {@code <!-- name:end -->}. Tests compare it; {@code -Ddocs.write} rewrites it instead.
 */
public final class GeneratedSection {

    private final Path page;
    private final String name;

    private GeneratedSection(Path page, String name) {
        this.page = page;
        this.name = name;
    }

    /** The section of a page, which is named from the repository's root. */
    public static GeneratedSection of(Path page, String name) {
        return new GeneratedSection(Path.of("..").resolve(page), name);
    }

    public void verify(String expected) throws IOException {
        var text = Files.readString(page);
        var begin = text.indexOf('\n', text.indexOf("<!-- " + name + ":begin")) + 1;
        var end = text.indexOf("<!-- " + name + ":end");
        assertThat(begin).as("section %s of %s", name, page).isPositive().isLessThanOrEqualTo(end);
        var current = text.substring(begin, end).strip();
        if (System.getProperty("docs.write") == null) {
            assertThat(current)
                    .as("%s is out of date: run this test with -Ddocs.write", page)
                    .isEqualTo(expected.strip());
        } else {
            Files.writeString(
                    page,
                    text.substring(0, begin)
                            + "\n"
                            + expected.strip()
                            + "\n\n"
                            + text.substring(end));
        }
    }
}
