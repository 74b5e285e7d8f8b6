package dev.comptoir.platform.database;

import java.nio.file.Path;

/** Where the test run keeps the unpacked PostgreSQL, so that it is unpacked once. */
final class TestPrograms {

    static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();

    private TestPrograms() {}
}
