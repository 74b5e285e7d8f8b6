package dev.comptoir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What callers of an older contract would stumble over in a newer one: an operation, a field or a
 * value that they use and that is gone, and anything more that is asked of them. What is only added
 * breaks nobody; callers are told to expect new values in answers.
 */
final class ContractBreaks {

    /** Limits that break callers when they rise, and those that do when they fall. */
    private static final List<String> LOWER = List.of("minLength", "minimum", "minItems");

    private static final List<String> UPPER = List.of("maxLength", "maximum", "maxItems");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> found = new ArrayList<>();

    /** Pairs of schemas that were compared, since schemas refer to themselves. */
    private final Set<String> compared = new HashSet<>();

    private ContractBreaks(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** A sentence for each. */
    static List<String> between(JsonNode before, JsonNode now) {
        var breaks = new ContractBreaks(before, now);
        for (var path : before.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                breaks.compareOperation(path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        return breaks.found;
    }

    private void compareOperation(String path, String method, JsonNode was) {
        var name = was.path("operationId").asString();
        var is = now.path("paths").path(path).path(method);
        if (is.isMissingNode()) {
            found.add("%s (%s %s) is gone".formatted(name, method.toUpperCase(Locale.ROOT), path));
            return;
        }
        same(name, "operationId", was, is);
        same(name, "x-audience", was, is);
        same(name, "x-permission", was, is);
        compareParameters(name, was, is);
        compareBodies(name, was.path("requestBody"), is.path("requestBody"));
        was.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response ->
                        compareAnswers(
                                name + " " + response.getKey(),
                                response.getValue(),
                                is.path("responses").path(response.getKey())));
    }

    private void compareParameters(String name, JsonNode was, JsonNode is) {
        for (var parameter : is.path("parameters")) {
            var older = parameter(was, parameter);
            if (isRequired(parameter) && !isRequired(older)) {
                found.add(name + " now needs " + title(parameter));
            }
        }
        for (var parameter : was.path("parameters")) {
            var newer = parameter(is, parameter);
            if (newer.isMissingNode()) {
                found.add(name + " no longer takes " + title(parameter));
            } else {
                compareAsked(
                        name + " " + title(parameter),
                        parameter.path("schema"),
                        newer.path("schema"));
            }
        }
    }

    private static JsonNode parameter(JsonNode operation, JsonNode like) {
        for (var parameter : operation.path("parameters")) {
            if (title(parameter).equals(title(like))) {
                return parameter;
            }
        }
        return operation.path("none");
    }

    private static String title(JsonNode parameter) {
        return parameter.path("in").asString() + " " + parameter.path("name").asString();
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    private void compareBodies(String name, JsonNode was, JsonNode is) {
        if (isRequired(is) && !isRequired(was)) {
            found.add(name + " now needs a body");
        }
        for (var content : was.path("content").properties()) {
            var newer = is.path("content").path(content.getKey());
            if (newer.isMissingNode()) {
                found.add(name + " no longer takes " + content.getKey());
            } else {
                compareAsked(name, content.getValue().path("schema"), newer.path("schema"));
            }
        }
    }

    private void compareAnswers(String name, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(name + " is no longer answered");
            return;
        }
        for (var content : was.path("content").properties()) {
            var newer = is.path("content").path(content.getKey());
            if (newer.isMissingNode()) {
                found.add(name + " is no longer answered as " + content.getKey());
            } else {
                compareGiven(name, content.getValue().path("schema"), newer.path("schema"));
            }
        }
    }

    /** What callers send: everything that was taken must still be. */
    private void compareAsked(String name, JsonNode olderSchema, JsonNode newerSchema) {
        var was = resolve(before, olderSchema);
        var is = resolve(now, newerSchema);
        if (!firstTime("asked", olderSchema, newerSchema)) {
            return;
        }
        if (!isWider(was, is)) {
            changedType(name, was, is);
        }
        var values = values(is);
        if (!values.isEmpty() && (values(was).isEmpty() || !values.containsAll(values(was)))) {
            found.add(name + " no longer takes " + missing(was, is));
        }
        compareLimits(name, was, is);
        var needed = strings(is.path("required"));
        needed.removeAll(strings(was.path("required")));
        needed.forEach(field -> found.add(name + " now needs " + field));
        for (var property : was.path("properties").properties()) {
            var newer = is.path("properties").path(property.getKey());
            if (newer.isMissingNode()) {
                found.add(name + " no longer takes " + property.getKey());
            } else {
                compareAsked(name + "." + property.getKey(), property.getValue(), newer);
            }
        }
        inner(was, is, (part, older, newer) -> compareAsked(name + part, older, newer));
    }

    private void compareLimits(String name, JsonNode was, JsonNode is) {
        for (var limit : LOWER) {
            if (is.has(limit)
                    && is.path(limit).asDouble()
                            > was.path(limit).asDouble(limit.equals("minimum") ? -1e300 : 0)) {
                found.add("%s now has a %s of %s".formatted(name, limit, is.path(limit)));
            }
        }
        for (var limit : UPPER) {
            if (is.has(limit) && is.path(limit).asDouble() < was.path(limit).asDouble(1e300)) {
                found.add("%s now has a %s of %s".formatted(name, limit, is.path(limit)));
            }
        }
        if (is.has("pattern") && !is.path("pattern").equals(was.path("pattern"))) {
            found.add(name + " now has to match " + is.path("pattern").asString());
        }
    }

    /** What callers read: everything that was there must still be, in the same form. */
    private void compareGiven(String name, JsonNode olderSchema, JsonNode newerSchema) {
        var was = resolve(before, olderSchema);
        var is = resolve(now, newerSchema);
        if (!firstTime("given", olderSchema, newerSchema)) {
            return;
        }
        if (!isWider(is, was)) {
            changedType(name, was, is);
        }
        for (var property : was.path("properties").properties()) {
            var newer = is.path("properties").path(property.getKey());
            if (newer.isMissingNode()) {
                found.add(name + " no longer has " + property.getKey());
            } else {
                compareGiven(name + "." + property.getKey(), property.getValue(), newer);
            }
        }
        var sure = strings(was.path("required"));
        sure.removeAll(strings(is.path("required")));
        sure.stream()
                .filter(field -> is.path("properties").has(field))
                .forEach(field -> found.add(name + " no longer always has " + field));
        inner(was, is, (part, older, newer) -> compareGiven(name + part, older, newer));
    }

    private interface Inner {
        void compare(String part, JsonNode older, JsonNode newer);
    }

    private static void inner(JsonNode was, JsonNode is, Inner compare) {
        if (was.has("items") && is.has("items")) {
            compare.compare("[]", was.path("items"), is.path("items"));
        }
        if (was.path("additionalProperties").isObject()
                && is.path("additionalProperties").isObject()) {
            compare.compare(
                    "{}", was.path("additionalProperties"), is.path("additionalProperties"));
        }
    }

    private void changedType(String name, JsonNode was, JsonNode is) {
        found.add("%s was %s and is %s".formatted(name, type(was), type(is)));
    }

    /** Whether whatever fits the first fits the second. */
    private static boolean isWider(JsonNode first, JsonNode second) {
        return type(first).equals(type(second))
                || type(first).startsWith("integer") && type(second).equals("number");
    }

    private static String type(JsonNode schema) {
        var format = schema.path("format").asString("");
        var type = schema.path("type").isArray() ? schema.path("type").toString() : "";
        return (type.isEmpty() ? schema.path("type").asString("anything") : type)
                + (format.isEmpty() ? "" : " " + format);
    }

    private void same(String name, String key, JsonNode was, JsonNode is) {
        if (!was.path(key).equals(is.path(key))) {
            found.add(
                    "%s: %s was %s and is %s"
                            .formatted(
                                    name,
                                    key,
                                    was.path(key).asString("none"),
                                    is.path(key).asString("none")));
        }
    }

    private boolean firstTime(String direction, JsonNode older, JsonNode newer) {
        return !older.has("$ref")
                || compared.add(direction + older.path("$ref") + newer.path("$ref"));
    }

    private static JsonNode resolve(JsonNode contract, JsonNode schema) {
        return schema.has("$ref")
                ? contract.at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private static String missing(JsonNode was, JsonNode is) {
        var gone = values(was);
        gone.removeAll(values(is));
        return gone.isEmpty()
                ? "any value"
                : gone.stream().sorted().collect(Collectors.joining(", "));
    }

    private static Set<String> values(JsonNode schema) {
        return strings(schema.path("enum"));
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
