package dev.comptoir.imports.sheet;

import java.util.List;

/**
 * @param line where it begins in the file; 1 is the first
 * @param cells as many as the file gives
 */
public record SheetRow(int line, List<Cell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
