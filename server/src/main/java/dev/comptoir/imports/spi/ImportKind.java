package dev.comptoir.imports.spi;

import dev.comptoir.access.Permission;
import dev.comptoir.platform.Verdict;
import java.util.List;

/**
 * A kind of records that a store can import from CSV and XLSX files: a Spring bean of the module
 * that owns the records, found by its type. It says which columns there are, makes records out of
 * rows, and stores them; finding the file's format, mapping, progress, verdicts, resuming and
 * correcting are the engine's.
 *
 * <p>Texts: {@code imports.<id>} names the kind in plural, {@code imports.<id>.<column>} heads a
 * column, and {@code imports.<id>.<column>.also} lists other headings that files use, separated by
 * {@code |}. Headings are recognised in all languages, whatever their case, accents and
 * punctuation.
 *
 * @param <R> a record as read from the file
 */
public interface ImportKind<R> {

    /** Stable name in the database and in texts, such as {@code orders}. */
    String id();

    /** What somebody needs to import these records, and to see what was imported. */
    Permission permission();

    /** All columns, in the order in which people are shown them. */
    List<ImportColumn> columns();

    /**
     * The columns whose values identify a record within the file, such as the order number; the
     * first of them that a row gives counts. A row without any is a record of its own.
     */
    List<String> keys();

    /**
     * Whether rows with the same key make one record together, wherever in the file they stand; if
     * not, a second row with the same key is rejected.
     */
    default boolean severalRows() {
        return false;
    }

    /**
     * Makes a record; called outside of transactions, for the preview as well. What is wrong is
     * noted at the rows, whose readers then give harmless values; the result is not looked at when
     * anything was noted.
     */
    R read(ImportedRecord rows, StoreFacts store);

    /**
     * Creates or updates the records, inside a transaction of the store, and says for each of them,
     * in the same order, what became of it. The same records may come again after a crash, and must
     * then change nothing. Two imports may run at once: lock rows in the order of their keys.
     *
     * <p>The problems of a rejected record name columns of the file; one of its row {@code n}, from
     * 0, is named {@code [n].column}.
     */
    List<Verdict> store(List<R> records);
}
