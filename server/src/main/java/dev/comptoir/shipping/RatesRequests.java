package dev.comptoir.shipping;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Constraints;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.RatesDraft.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes price requests: what somebody left out is taken from the order that they name. */
@Component
final class RatesRequests {

    private final RatesDrafts drafts;
    private final Permissions permissions;
    private final Constraints constraints;

    RatesRequests(RatesDrafts drafts, Permissions permissions, Constraints constraints) {
        this.drafts = drafts;
        this.permissions = permissions;
        this.constraints = constraints;
    }

    /**
     * @throws Problem naming each field that neither the request nor its order tells, or that
     *     carriers could not use
     */
    RatesRequest complete(CreateRates body) {
        var orderId = body.orderId();
        var draft = orderId == null ? null : draft(orderId);
        var from = body.from() != null || draft == null ? body.from() : draft.from();
        var to = body.to() != null || draft == null ? body.to() : draft.to();
        var parcels = body.parcels();
        var problems = new ArrayList<FieldProblem>();
        if (from == null) {
            problems.add(missing("from", draft == null ? "required" : "no-ship-from"));
        }
        if (to == null) {
            problems.add(missing("to", draft == null ? "required" : "order-without-address"));
        }
        if (parcels == null) {
            parcels = draft == null ? null : parcels(draft.parcel(), problems);
        }
        if (parcels == null && draft == null) {
            problems.add(missing("parcels", "required"));
        }
        if (from == null || to == null || parcels == null) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        var value = body.goodsValue() != null || draft == null ? body.goodsValue() : value(draft);
        var request =
                new RatesRequest(
                        from, to, parcels, body.shipDate(), value, body.integrationIds(), orderId);
        return draft == null ? request : valid(request);
    }

    /** An order that somebody may not read does not exist for them. */
    private RatesDraft draft(UUID orderId) {
        return (permissions.has(Permission.ORDERS_READ)
                        ? drafts.find(orderId)
                        : Optional.<RatesDraft>empty())
                .orElseThrow(() ->
                        new Problem(RequestProblem.INVALID)
                                .withFields(List.of(missing("orderId", "no-order"))));
    }

    private static @Nullable List<Box> parcels(Piece piece, List<FieldProblem> problems) {
        var length = piece.lengthMillimetres();
        var width = piece.widthMillimetres();
        var height = piece.heightMillimetres();
        var weight = piece.weightGrams();
        if (length == null) {
            problems.add(missing("parcels[0].lengthMillimetres", "order-without-size"));
        }
        if (width == null) {
            problems.add(missing("parcels[0].widthMillimetres", "order-without-size"));
        }
        if (height == null) {
            problems.add(missing("parcels[0].heightMillimetres", "order-without-size"));
        }
        if (weight == null) {
            problems.add(missing("parcels[0].weightGrams", "order-without-weight"));
        }
        return length == null || width == null || height == null || weight == null
                ? null
                : List.of(new Box(length, width, height, weight));
    }

    /** Goods that cost nothing have no value that a carrier could use. */
    private static @Nullable Money value(RatesDraft draft) {
        return draft.goodsValue().amountMinor() > 0 ? draft.goodsValue() : null;
    }

    /** What an order may say is longer than what carriers print. */
    private RatesRequest valid(RatesRequest request) {
        var problems = constraints.check(request);
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        return request;
    }

    private static FieldProblem missing(String field, String code) {
        return new FieldProblem(field, code);
    }
}
