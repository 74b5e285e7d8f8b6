package dev.comptoir.platform.csv;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on its way into a file, row by row; no more of it is held than a few rows. */
public interface TableExport extends Closeable {

    /** Writes a row; null is an empty cell. */
    void row(List<? extends @Nullable String> cells);
}
