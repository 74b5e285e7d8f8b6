package dev.comptoir.shipping.pricing;

import java.util.List;

/** Zones and prices of a list, in their order. */
record GridContent(List<GridZone> zones, List<GridRow> rows) {

    static final GridContent EMPTY = new GridContent(List.of(), List.of());

    GridContent {
        zones = List.copyOf(zones);
        rows = List.copyOf(rows);
    }

    long services() {
        return rows.stream().map(GridRow::service).distinct().count();
    }
}
