package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The addresses and parcels of shipments; to be used inside a transaction of the store, with {@link
 * ShipmentRows}.
 */
@Repository
class ShipmentParts {

    private static final String FROM = "from";
    private static final String TO = "to";

    private final JdbcClient sql;

    ShipmentParts(JdbcClient sql) {
        this.sql = sql;
    }

    private record At(UUID shipment, String role) {}

    private record Known(@Nullable Place place, @Nullable String taxId) {}

    private record ParcelOf(UUID shipment, KeptParcel parcel) {}

    void write(Shipment shipment) {
        var plan = shipment.plan();
        var customs = plan.customs();
        write(shipment, FROM, plan.from(), null);
        write(shipment, TO, plan.to(), customs == null ? null : customs.receiverTaxId());
        plan.parcels().forEach(parcel -> write(shipment, parcel));
    }

    void replace(Shipment shipment) {
        sql.sql("delete from shipping.shipment_address where shipment_id = :id")
                .param("id", shipment.id())
                .update();
        sql.sql("delete from shipping.parcel where shipment_id = :id")
                .param("id", shipment.id())
                .update();
        write(shipment);
    }

    /** Writes what the carrier made of the parcels: numbers, and which it took back. */
    void mark(UUID shipment, List<KeptParcel> parcels) {
        parcels.forEach(parcel ->
                sql.sql(
                                """
                                update shipping.parcel
                                   set tracking_number = :number, partner_number = :partner, voided_at = :voidedAt
                                 where shipment_id = :shipment and position = :position
                                """)
                        .param("shipment", shipment)
                        .param("position", parcel.position())
                        .param("number", parcel.trackingNumber())
                        .param("partner", parcel.partnerNumber())
                        .param("voidedAt", timestampOrNull(parcel.voidedAt()))
                        .update());
    }

    /** The same shipments with their parts. */
    List<Shipment> complete(List<Shipment> shipments) {
        if (shipments.isEmpty()) {
            return shipments;
        }
        var ids = shipments.stream().map(each -> each.id().toString()).toArray(String[]::new);
        var places = places(ids);
        var parcels = parcels(ids);
        return shipments.stream()
                .map(each -> complete(each, places, parcels.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Shipment complete(
            Shipment shipment, Map<At, Known> places, List<KeptParcel> parcels) {
        var plan = shipment.plan();
        var from = places.get(new At(shipment.id(), FROM));
        var to = places.get(new At(shipment.id(), TO));
        var customs = plan.customs();
        var taxId = to == null ? null : to.taxId();
        var whole =
                new ShipmentPlan(
                        from == null ? null : from.place(),
                        to == null ? null : to.place(),
                        parcels,
                        plan.shipDate(),
                        plan.label(),
                        plan.options(),
                        plan.contents(),
                        customs == null ? null : customs.withReceiverTaxId(taxId));
        return shipment.to(shipment.state(), shipment.purchase(), shipment.carrier(), whole);
    }

    private void write(
            Shipment shipment, String role, @Nullable Place written, @Nullable String taxId) {
        if (written == null) {
            return;
        }
        var place = written.address();
        sql.sql(
                        """
                        insert into shipping.shipment_address (store_id, shipment_id, role, name, company, line1, line2,
                               postal_code, city, state, country, phone, email, email_key, tax_id, residential)
                        values (:store, :shipment, :role, :name, :company, :line1, :line2,
                               :postalCode, :city, :state, :country, :phone, :email, :emailKey, :taxId, :residential)
                        """)
                .param("store", StoreScope.current().value())
                .param("shipment", shipment.id())
                .param("role", role)
                .param("name", place.name())
                .param("company", place.company())
                .param("line1", place.line1())
                .param("line2", place.line2())
                .param("postalCode", place.postalCode())
                .param("city", place.city())
                .param("state", place.state())
                .param("country", place.country().code())
                .param("phone", place.phone())
                .param("email", place.email())
                .param("emailKey", Normalised.keyOrNull(place.email()))
                .param("taxId", Normalised.text(taxId))
                .param("residential", place.residential())
                .update();
    }

    private void write(Shipment shipment, KeptParcel parcel) {
        var box = parcel.box();
        sql.sql(
                        """
                        insert into shipping.parcel (store_id, shipment_id, position, length_millimetres,
                               width_millimetres, height_millimetres, weight_grams, items)
                        values (:store, :shipment, :position, :length, :width, :height, :weight, :items)
                        """)
                .param("store", StoreScope.current().value())
                .param("shipment", shipment.id())
                .param("position", parcel.position())
                .param("length", box.lengthMillimetres())
                .param("width", box.widthMillimetres())
                .param("height", box.heightMillimetres())
                .param("weight", box.weightGrams())
                .param("items", json(parcel.items()))
                .update();
    }

    private Map<At, Known> places(String[] shipments) {
        var found = new HashMap<At, Known>();
        sql.sql("select * from shipping.shipment_address where shipment_id = any(:ids::uuid[])")
                .param("ids", shipments)
                .query(row -> {
                    var at = new At(uuid(row, "shipment_id"), text(row, "role"));
                    found.put(at, new Known(place(row), row.getString("tax_id")));
                });
        return found;
    }

    private Map<UUID, List<KeptParcel>> parcels(String[] shipments) {
        return sql
                .sql(
                        """
                        select * from shipping.parcel where shipment_id = any(:ids::uuid[])
                         order by shipment_id, position
                        """)
                .param("ids", shipments)
                .query((row, number) -> new ParcelOf(uuid(row, "shipment_id"), parcel(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                ParcelOf::shipment,
                                Collectors.mapping(ParcelOf::parcel, Collectors.toList())));
    }

    /** Nothing but the country is left of somebody who was forgotten. */
    private static @Nullable Place place(ResultSet row) throws SQLException {
        if (row.getString("line1") == null) {
            return null;
        }
        return new Place(
                row.getString("name"),
                row.getString("company"),
                text(row, "line1"),
                row.getString("line2"),
                row.getString("postal_code"),
                text(row, "city"),
                row.getString("state"),
                text(row, "country"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("residential"));
    }

    private static KeptParcel parcel(ResultSet row) throws SQLException {
        return new KeptParcel(
                row.getInt("position"),
                new Box(
                        row.getInt("length_millimetres"),
                        row.getInt("width_millimetres"),
                        row.getInt("height_millimetres"),
                        row.getInt("weight_grams")),
                List.of(json(row, "items", ParcelItem[].class)),
                row.getString("tracking_number"),
                row.getString("partner_number"),
                instantOrNull(row, "voided_at"));
    }
}
