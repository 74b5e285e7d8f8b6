package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a request says, by FedEx's names joined with slashes; FedEx takes numbers as text too. */
record Asked(JsonNode node) {

    /**
     * @throws FedexRefusal when it is not JSON
     */
    static Asked of(Request request) {
        try {
            return new Asked(Json.read(request.body()));
        } catch (JacksonException notJson) {
            throw FedexRefusal.invalid("BAD.REQUEST.ERROR", "Invalid JSON input.");
        }
    }

    boolean has(String path) {
        var found = node.at("/" + path);
        return !found.isMissingNode() && !found.isNull();
    }

    /** Empty when absent. */
    String text(String path) {
        return node.at("/" + path).asString("").strip();
    }

    /** 0 when absent or no number. */
    BigDecimal number(String path) {
        try {
            var text = text(path);
            return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return BigDecimal.ZERO;
        }
    }

    Asked at(String path) {
        return new Asked(node.at("/" + path));
    }

    List<Asked> list(String path) {
        var all = new ArrayList<Asked>();
        node.at("/" + path).forEach(item -> all.add(new Asked(item)));
        return all;
    }

    List<String> texts(String path) {
        return list(path).stream().map(item -> item.node().asString("")).toList();
    }

    /**
     * @throws FedexRefusal when it is absent
     */
    String required(String path, String code) {
        var text = text(path);
        if (text.isEmpty()) {
            throw FedexRefusal.invalid(code, "%s is required.".formatted(path));
        }
        return text;
    }
}
