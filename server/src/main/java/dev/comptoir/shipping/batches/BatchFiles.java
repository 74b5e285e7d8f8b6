package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.imports.sheet.Sheet;
import dev.comptoir.imports.sheet.UnreadableFileException;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Constraints;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.parcels.PackedIn;
import dev.comptoir.shipping.parcels.StoreBoxes;
import dev.comptoir.shipping.shipments.CreateShipment;
import dev.comptoir.shipping.shipments.CustomsPapers;
import dev.comptoir.shipping.shipments.NewParcel;
import dev.comptoir.shipping.shipments.ShippingDesk;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.ContentsType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes shipments of the rows of a file, for {@link CreateBatch}; stores nothing. What a carrier
 * would say to them is found when the batch is planned; here is found what would keep a row from
 * becoming a shipment at all.
 */
@Component
class BatchFiles {

    private static final Set<BatchColumn> ADDRESS =
            Set.of(
                    BatchColumn.NAME,
                    BatchColumn.COMPANY,
                    BatchColumn.LINE1,
                    BatchColumn.LINE2,
                    BatchColumn.POSTAL_CODE,
                    BatchColumn.CITY,
                    BatchColumn.STATE,
                    BatchColumn.COUNTRY,
                    BatchColumn.PHONE,
                    BatchColumn.EMAIL);

    private static final Set<BatchColumn> CUSTOMS =
            Set.of(
                    BatchColumn.GOODS,
                    BatchColumn.QUANTITY,
                    BatchColumn.VALUE,
                    BatchColumn.CURRENCY,
                    BatchColumn.NET_WEIGHT,
                    BatchColumn.HS_CODE,
                    BatchColumn.ORIGIN,
                    BatchColumn.REASON);

    private final ShippingDesk desk;
    private final Orders orders;
    private final StoreBoxes boxes;
    private final Integrations integrations;
    private final Permissions permissions;
    private final Constraints constraints;

    BatchFiles(
            ShippingDesk desk,
            Orders orders,
            StoreBoxes boxes,
            Integrations integrations,
            Permissions permissions,
            Constraints constraints) {
        this.desk = desk;
        this.orders = orders;
        this.boxes = boxes;
        this.integrations = integrations;
        this.permissions = permissions;
        this.constraints = constraints;
    }

    /** What stands in a file; with a problem, what is right in it is there all the same. */
    record Reading(int rows, List<CreateShipment> shipments, List<BatchFileProblem> problems) {}

    private record Known(
            Map<String, List<UUID>> orders,
            Map<String, PackedIn> boxes,
            Map<String, List<UUID>> connections) {}

    /**
     * @throws Problem when it is no table at all
     */
    @Transactional(readOnly = true)
    public Reading read(Path file) throws IOException {
        var problems = new ArrayList<BatchFileProblem>();
        List<BatchFileRow> rows;
        try (var sheet = Sheet.open(file)) {
            rows = BatchFileSheet.rows(sheet, problems::add);
        } catch (UnreadableFileException unreadable) {
            throw new Problem(
                    BatchesProblem.UNREADABLE_FILE, Map.of("why", unreadable.reason().id()));
        }
        var known = known(rows);
        var seen = new HashSet<Object>();
        var shipments =
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(shipment(row, known, seen)))
                        .toList();
        problems.sort(Comparator.comparingInt(BatchFileProblem::line));
        return new Reading(rows.size(), shipments, problems);
    }

    private Known known(List<BatchFileRow> rows) {
        var numbers =
                rows.stream()
                        .filter(row -> row.has(BatchColumn.ORDER))
                        .flatMap(row -> Stream.ofNullable(row.text(BatchColumn.ORDER)))
                        .distinct()
                        .toList();
        var connections = new HashMap<String, List<UUID>>();
        for (ConnectionRef seller : integrations.activeWith(Booking.class)) {
            connections
                    .computeIfAbsent(Normalised.key(seller.label()), key -> new ArrayList<>())
                    .add(seller.id());
        }
        return new Known(
                permissions.has(Permission.ORDERS_READ) ? orders.ofNumbers(numbers) : Map.of(),
                boxes.byName(),
                connections);
    }

    private @Nullable CreateShipment shipment(BatchFileRow row, Known known, Set<Object> seen) {
        var order = order(row, known, seen);
        var reference = reference(row, seen);
        var to = to(row);
        var parcel = parcel(row, known);
        var connection = connection(row, known);
        var customs = customs(row);
        if (!row.clean() || parcel == null) {
            return null;
        }
        var shipment =
                new CreateShipment(
                        order,
                        null,
                        connection,
                        row.text(BatchColumn.SERVICE),
                        null,
                        null,
                        to,
                        List.of(parcel),
                        reference,
                        null,
                        null,
                        null,
                        row.text(BatchColumn.CONTENTS),
                        customs);
        var broken = constraints.check(shipment);
        (broken.isEmpty() ? desk.undraftable(shipment) : broken).forEach(each -> tell(row, each));
        return row.clean() ? shipment : null;
    }

    private static void tell(BatchFileRow row, FieldProblem problem) {
        row.complain(
                BatchColumn.ofField(problem.field()).orElse(null),
                problem.code(),
                problem.params());
    }

    private static @Nullable UUID order(BatchFileRow row, Known known, Set<Object> seen) {
        var number = row.text(BatchColumn.ORDER);
        if (number == null) {
            return null;
        }
        var ids = known.orders().getOrDefault(number, List.of());
        if (ids.size() != 1) {
            var code = ids.isEmpty() ? "batch-file.no-order" : "batch-file.several-orders";
            row.complain(BatchColumn.ORDER, code, Map.of("number", number));
            return null;
        }
        if (!seen.add(ids.getFirst())) {
            row.complain(BatchColumn.ORDER, "twice-in-batch", Map.of());
        }
        return ids.getFirst();
    }

    private static @Nullable String reference(BatchFileRow row, Set<Object> seen) {
        var ofOrder = row.has(BatchColumn.ORDER);
        var reference =
                ofOrder ? row.text(BatchColumn.REFERENCE) : row.needed(BatchColumn.REFERENCE);
        if (!ofOrder && reference != null && !seen.add(reference)) {
            row.complain(BatchColumn.REFERENCE, "reference-twice", Map.of());
        }
        return reference;
    }

    /** An order's own address where the row has none. */
    private static @Nullable Place to(BatchFileRow row) {
        if (row.has(BatchColumn.ORDER) && ADDRESS.stream().noneMatch(row::has)) {
            return null;
        }
        var line1 = row.needed(BatchColumn.LINE1);
        var city = row.needed(BatchColumn.CITY);
        var country = row.needed(BatchColumn.COUNTRY);
        return new Place(
                row.text(BatchColumn.NAME),
                row.text(BatchColumn.COMPANY),
                requireNonNullElse(line1, ""),
                row.text(BatchColumn.LINE2),
                row.text(BatchColumn.POSTAL_CODE),
                requireNonNullElse(city, ""),
                row.text(BatchColumn.STATE),
                requireNonNullElse(country, "").toUpperCase(Locale.ROOT),
                row.text(BatchColumn.PHONE),
                row.text(BatchColumn.EMAIL),
                null);
    }

    /** Gross weight, and the size of a box of the store's or of its own. */
    private static @Nullable NewParcel parcel(BatchFileRow row, Known known) {
        row.needed(BatchColumn.WEIGHT);
        var grams = row.measure(BatchColumn.WEIGHT, 3);
        var box = row.text(BatchColumn.BOX);
        if (box != null) {
            var found = known.boxes().get(Normalised.key(box));
            if (found == null) {
                row.complain(BatchColumn.BOX, "batch-file.no-box", Map.of("name", box));
                return null;
            }
            return grams == null
                    ? null
                    : new NewParcel(
                            found.lengthMillimetres(),
                            found.widthMillimetres(),
                            found.heightMillimetres(),
                            grams,
                            null);
        }
        row.needed(BatchColumn.LENGTH);
        row.needed(BatchColumn.WIDTH);
        row.needed(BatchColumn.HEIGHT);
        var length = row.measure(BatchColumn.LENGTH, 1);
        var width = row.measure(BatchColumn.WIDTH, 1);
        var height = row.measure(BatchColumn.HEIGHT, 1);
        return grams == null || length == null || width == null || height == null
                ? null
                : new NewParcel(length, width, height, grams, null);
    }

    private static @Nullable UUID connection(BatchFileRow row, Known known) {
        var label = row.text(BatchColumn.CONNECTION);
        if (label == null) {
            if (row.has(BatchColumn.SERVICE)) {
                row.complain(BatchColumn.CONNECTION, "required", Map.of());
            }
            return null;
        }
        row.needed(BatchColumn.SERVICE);
        var ids = known.connections().getOrDefault(Normalised.key(label), List.of());
        if (ids.size() != 1) {
            var code =
                    ids.isEmpty() ? "batch-file.no-connection" : "batch-file.several-connections";
            row.complain(BatchColumn.CONNECTION, code, Map.of("label", label));
            return null;
        }
        return ids.getFirst();
    }

    /** One kind of goods; what is missing of it is asked for in the review. */
    private static @Nullable CustomsPapers customs(BatchFileRow row) {
        if (CUSTOMS.stream().noneMatch(row::has)) {
            return null;
        }
        var goods = row.needed(BatchColumn.GOODS);
        row.needed(BatchColumn.QUANTITY);
        var quantity = row.measure(BatchColumn.QUANTITY, 0);
        var value = row.money(BatchColumn.VALUE, BatchColumn.CURRENCY);
        var grams = row.measure(BatchColumn.NET_WEIGHT, 3);
        var origin = row.text(BatchColumn.ORIGIN);
        var reason = reason(row);
        if (goods == null || quantity == null) {
            return null;
        }
        var line =
                new CustomsPapers.Line(
                        goods,
                        quantity,
                        row.text(BatchColumn.HS_CODE),
                        origin == null ? null : origin.toUpperCase(Locale.ROOT),
                        grams,
                        value,
                        null);
        return new CustomsPapers(
                reason, null, null, null, List.of(line), null, null, null, null, null);
    }

    private static @Nullable ContentsType reason(BatchFileRow row) {
        var text = row.text(BatchColumn.REASON);
        if (text == null) {
            return null;
        }
        try {
            return ContentsType.of(text.strip());
        } catch (IllegalArgumentException unknown) {
            row.complain(BatchColumn.REASON, "batch-file.no-reason", Map.of("text", text));
            return null;
        }
    }
}
