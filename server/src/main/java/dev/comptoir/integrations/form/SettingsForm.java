package dev.comptoir.integrations.form;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a connector's settings, derived from its settings record: what to show, what to
 * accept, and how the values become the record again.
 *
 * @param <S> the settings record
 */
public final class SettingsForm<S extends Record> {

    private final Constructor<S> constructor;
    private final List<FieldSpec> fields;
    private final Map<String, Map<String, Object>> constants; // of each choice, by option

    private SettingsForm(Constructor<S> constructor, List<FieldSpec> fields) {
        this.constructor = constructor;
        this.fields = fields;
        this.constants = constants(constructor.getDeclaringClass());
    }

    /**
     * @throws IllegalArgumentException when the record holds something that no form can show or
     *     check
     */
    public static <S extends Record> SettingsForm<S> of(Class<S> settings) {
        try {
            var types =
                    Arrays.stream(settings.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = settings.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new SettingsForm<>(constructor, FieldSpecs.of(settings));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(settings + " has no canonical constructor", e);
        }
    }

    public List<FieldSpec> fields() {
        return fields;
    }

    /** The dates on which credentials end. */
    public List<FieldSpec> expiries() {
        return fields.stream().filter(FieldSpec::expiry).toList();
    }

    public List<FieldSpec> secrets() {
        return fields.stream().filter(FieldSpec::secret).toList();
    }

    /**
     * Checks all values of a new connection; a field that is not mentioned starts with what the
     * form offers for it.
     *
     * @throws Problem naming every field that is wrong
     */
    public Values check(Map<String, ? extends @Nullable Object> incoming) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        fields.stream()
                .filter(field -> field.initially() != null)
                .forEach(field -> all.put(field.name(), field.initially()));
        all.putAll(incoming);
        return check(incoming, all, fields);
    }

    /**
     * Checks new values for some of the secrets.
     *
     * @param settings the plain settings that they go with
     * @throws Problem naming every field that is wrong, such as one that is no secret
     */
    public Map<String, Secret> checkSecrets(
            Map<String, Object> settings, Map<String, ? extends @Nullable Object> incoming) {
        var all = new LinkedHashMap<String, @Nullable Object>(settings);
        all.putAll(incoming);
        var expected =
                secrets().stream().filter(field -> incoming.containsKey(field.name())).toList();
        return check(incoming, all, expected).secrets();
    }

    /**
     * Checks that no secret is missing beside changed settings.
     *
     * @param present names of the secrets that there are
     * @throws Problem naming those that are needed
     */
    public void requireSecrets(Map<String, Object> settings, Set<String> present) {
        refuseAll(
                secrets().stream()
                        .filter(field -> field.required() && field.shownWith(settings))
                        .filter(field -> !present.contains(field.name()))
                        .map(field -> FieldProblems.of(field.name(), "required", Map.of()))
                        .toList());
    }

    /** The secrets that mean nothing beside these settings. */
    public Set<String> needlessSecrets(Map<String, Object> settings) {
        return secrets().stream()
                .filter(field -> !field.shownWith(settings))
                .map(FieldSpec::name)
                .collect(Collectors.toSet());
    }

    /**
     * Checks changed plain settings over the kept ones; an explicit null clears an optional one.
     *
     * @throws Problem naming every field that is wrong, such as a secret, which is changed by
     *     rotating it
     */
    public Map<String, Object> checkChanges(
            Map<String, Object> kept, Map<String, ? extends @Nullable Object> changes) {
        var all = new LinkedHashMap<String, @Nullable Object>(kept);
        all.putAll(changes);
        return check(changes, all, fields.stream().filter(field -> !field.secret()).toList())
                .plain();
    }

    /**
     * Passes a connector's complaints on.
     *
     * @throws Problem when there are any
     */
    public void refuse(List<Complaint> complaints) {
        refuseAll(
                complaints.stream()
                        .map(complaint ->
                                FieldProblems.of(
                                        complaint.field(), complaint.key(), complaint.params()))
                        .toList());
    }

    private Values check(
            Map<String, ? extends @Nullable Object> incoming,
            Map<String, @Nullable Object> all,
            List<FieldSpec> expected) {
        var problems = new ArrayList<FieldProblem>();
        incoming.keySet().forEach(name -> unexpected(name, expected).ifPresent(problems::add));
        var plain = new LinkedHashMap<String, Object>();
        var secrets = new LinkedHashMap<String, Secret>();
        for (var field : expected) {
            var checked =
                    field.shownWith(all)
                            ? new FieldCheck(field).check(all.get(field.name()))
                            : new FieldCheck(field).checkNeedless(incoming.get(field.name()));
            if (checked.problem() != null) {
                problems.add(checked.problem());
            } else if (checked.value() != null && field.secret()) {
                secrets.put(field.name(), Secret.of((String) checked.value()));
            } else if (checked.value() != null) {
                plain.put(field.name(), checked.value());
            }
        }
        refuseAll(problems);
        return new Values(plain, secrets);
    }

    private static void refuseAll(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(FormProblem.SETTINGS_INVALID).withFields(problems);
        }
    }

    private Optional<FieldProblem> unexpected(String name, List<FieldSpec> expected) {
        if (expected.stream().anyMatch(field -> field.name().equals(name))) {
            return Optional.empty();
        }
        var elsewhere = fields.stream().filter(field -> field.name().equals(name)).findFirst();
        var code =
                elsewhere
                        .map(field -> field.secret() ? "secret-here" : "no-secret")
                        .orElse("unknown");
        return Optional.of(FieldProblems.of(name, code, Map.of()));
    }

    /**
     * The settings record of kept values.
     *
     * @throws Problem when the record itself refuses the combination, or a value that it needs is
     *     missing
     */
    public S open(Values values) {
        var arguments = new ArrayList<@Nullable Object>();
        for (var field : fields) {
            arguments.add(argument(field, values));
        }
        try {
            return constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new Problem(
                    FormProblem.SETTINGS_REFUSED,
                    Map.of("reason", String.valueOf(e.getTargetException().getMessage())));
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot build " + constructor.getDeclaringClass(), e);
        }
    }

    private @Nullable Object argument(FieldSpec field, Values values) {
        var value =
                field.secret()
                        ? values.secrets().get(field.name())
                        : values.plain().get(field.name());
        if (field.kind() == FieldKind.BOOLEAN) {
            return Boolean.TRUE.equals(value);
        }
        if (!field.shownWith(values.plain())) {
            return null;
        }
        if (value == null && field.required()) {
            throw new Problem(FormProblem.SETTINGS_INCOMPLETE)
                    .withFields(List.of(FieldProblems.of(field.name(), "required", Map.of())));
        }
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case CHOICE -> constant(field.name(), (String) value);
            case DATE -> LocalDate.parse((String) value);
            case TEXT, SECRET, BOOLEAN, INTEGER -> value;
        };
    }

    private Object constant(String component, String option) {
        var constant = constants.getOrDefault(component, Map.of()).get(option);
        if (constant == null) {
            throw new Problem(FormProblem.SETTINGS_INCOMPLETE)
                    .withFields(
                            List.of(FieldProblems.of(component, "choice", Map.of("options", ""))));
        }
        return constant;
    }

    private static Map<String, Map<String, Object>> constants(Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .collect(toMap(RecordComponent::getName, SettingsForm::options));
    }

    private static Map<String, Object> options(RecordComponent component) {
        return Arrays.stream((Enum<?>[]) component.getType().getEnumConstants())
                .collect(toMap(FieldSpecs::option, constant -> constant));
    }
}
