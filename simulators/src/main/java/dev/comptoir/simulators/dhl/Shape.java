package dev.comptoir.simulators.dhl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The form that a request must have. Problems are worded as MyDHL words them (its published 422
 * answers): the place as a JSON pointer, then what was expected; keys that nobody declared are
 * refused.
 */
@FunctionalInterface
interface Shape {

    void check(JsonNode value, String place, List<String> problems);

    /** All problems of a request; empty when it has the form. */
    default List<String> problems(JsonNode request) {
        var problems = new ArrayList<String>();
        check(request, "#", problems);
        return problems;
    }

    static Shape text(int least, int most) {
        return (value, place, problems) -> {
            if (!value.isString()) {
                problems.add("%s: expected type: String, found: %s".formatted(place, kind(value)));
                return;
            }
            var length = value.asString().length();
            if (length < least) {
                problems.add(
                        "%s: expected minLength: %d, actual: %d".formatted(place, least, length));
            }
            if (length > most) {
                problems.add(
                        "%s: expected maxLength: %d, actual: %d".formatted(place, most, length));
            }
        };
    }

    static Shape text(int least, int most, String pattern) {
        var length = text(least, most);
        var form = Pattern.compile(pattern);
        return (value, place, problems) -> {
            length.check(value, place, problems);
            if (value.isString() && !form.matcher(value.asString()).find()) {
                problems.add(
                        "%s: string [%s] does not match pattern %s"
                                .formatted(place, value.asString(), pattern));
            }
        };
    }

    static Shape oneOf(String... values) {
        var known = Set.of(values);
        return (value, place, problems) -> {
            if (!value.isString() || !known.contains(value.asString())) {
                problems.add(
                        "%s: %s is not a valid enum value".formatted(place, value.asString("")));
            }
        };
    }

    static Shape number(String least) {
        var smallest = new BigDecimal(least);
        return (value, place, problems) -> {
            if (!value.isNumber()) {
                problems.add("%s: expected type: Number, found: %s".formatted(place, kind(value)));
            } else if (value.decimalValue().compareTo(smallest) < 0) {
                problems.add("%s: %s is not greater or equal to %s".formatted(place, value, least));
            }
        };
    }

    static Shape flag() {
        return (value, place, problems) -> {
            if (!value.isBoolean()) {
                problems.add("%s: expected type: Boolean, found: %s".formatted(place, kind(value)));
            }
        };
    }

    static Shape list(int least, int most, Shape item) {
        return (value, place, problems) -> {
            if (!value.isArray()) {
                problems.add(
                        "%s: expected type: JSONArray, found: %s".formatted(place, kind(value)));
                return;
            }
            if (value.size() < least) {
                problems.add(
                        "%s: expected minimum item count: %d, found: %d"
                                .formatted(place, least, value.size()));
            }
            if (value.size() > most) {
                problems.add(
                        "%s: expected maximum item count: %d, found: %d"
                                .formatted(place, most, value.size()));
            }
            for (int n = 0; n < value.size(); n++) {
                item.check(value.path(n), place + "/" + n, problems);
            }
        };
    }

    static Keys object() {
        return new Keys(Map.of(), Map.of());
    }

    /** An object with these keys and no others. */
    record Keys(Map<String, Shape> required, Map<String, Shape> optional) implements Shape {

        Keys with(String key, Shape shape) {
            return new Keys(plus(required, key, shape), optional);
        }

        Keys maybe(String key, Shape shape) {
            return new Keys(required, plus(optional, key, shape));
        }

        private static Map<String, Shape> plus(Map<String, Shape> keys, String key, Shape shape) {
            var more = new LinkedHashMap<>(keys);
            more.put(key, shape);
            return more;
        }

        @Override
        public void check(JsonNode value, String place, List<String> problems) {
            if (!value.isObject()) {
                problems.add(
                        "%s: expected type: JSONObject, found: %s".formatted(place, kind(value)));
                return;
            }
            required.keySet().stream()
                    .filter(key -> !value.has(key))
                    .forEach(key ->
                            problems.add("%s: required key [%s] not found".formatted(place, key)));
            for (var property : value.properties()) {
                var key = property.getKey();
                var shape = required.getOrDefault(key, optional.get(key));
                if (shape == null) {
                    problems.add("%s: extraneous key [%s] is not permitted".formatted(place, key));
                } else {
                    shape.check(property.getValue(), place + "/" + key, problems);
                }
            }
        }
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "JSONArray";
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Number";
            case STRING -> "String";
            case OBJECT -> "JSONObject";
            default -> "Null";
        };
    }
}
