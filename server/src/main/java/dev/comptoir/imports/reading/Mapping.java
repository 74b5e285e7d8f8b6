package dev.comptoir.imports.reading;

import dev.comptoir.imports.spi.ImportColumn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which column of the file is which column of the kind.
 *
 * @param places index of the file's column, from 0, by id of the kind's; what is not in it is not
 *     in the file
 */
public record Mapping(Map<String, Integer> places) {

    public Mapping {
        places = Map.copyOf(new TreeMap<>(places));
    }

    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The place of a column that the file has. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** The required columns that are missing. */
    public List<String> missing(List<ImportColumn> columns) {
        return columns.stream()
                .filter(column -> column.required() && !has(column.id()))
                .map(ImportColumn::id)
                .toList();
    }
}
