package dev.comptoir.integrations.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    enum Paper {
        A4,
        LABEL_4X6
    }

    record Shop(
            @Setting @NotBlank @Size(min = 3, max = 20) String user,
            @Setting @Size(min = 8) Secret key,
            @Setting @Nullable Secret webhookKey,
            @Setting(section = "shop") @Pattern(regexp = "[A-Z]{2}\\d{4}") String account,
            @Setting(section = "shop", initially = "3") @Min(1) @Max(9) @Nullable Integer retries,
            @Setting(section = "shop", initially = "true") boolean express,
            @Setting(section = "shop", initially = "a4") Paper size) {}

    record Foreign(@Email String address) {}

    record Misfit(List<String> values) {}

    record OpenSecret(@Setting(initially = "changeme") Secret key) {}

    enum Door {
        OPEN,
        KEY,
        CODE
    }

    record House(
            @Setting(initially = "key") Door door,
            @Setting(
                            when = "door",
                            is = {"key", "code"})
                    @Nullable Secret opener,
            @Setting(when = "door", is = "code") @Nullable String user) {}

    record Unfounded(@Setting(when = "door", is = "code") @Nullable String user) {}

    record Unnamed(Door door, @Setting(when = "door", is = "bell") @Nullable String user) {}

    record Obstinate(Door door, @Setting(when = "door", is = "code") String user) {}

    private final SettingsForm<Shop> form = SettingsForm.of(Shop.class);

    private final Map<String, Object> right =
            Map.of("user", "ada", "key", "0123456789ab", "account", "FR0001", "size", "label_4x6");

    @Test
    void derivesTheFieldsFromTheComponents() {
        assertThat(form.fields())
                .extracting(
                        FieldSpec::name, FieldSpec::kind, FieldSpec::required, FieldSpec::section)
                .containsExactly(
                        tuple("user", FieldKind.TEXT, true, "credentials"),
                        tuple("key", FieldKind.SECRET, true, "credentials"),
                        tuple("webhookKey", FieldKind.SECRET, false, "credentials"),
                        tuple("account", FieldKind.TEXT, true, "shop"),
                        tuple("retries", FieldKind.INTEGER, false, "shop"),
                        tuple("express", FieldKind.BOOLEAN, false, "shop"),
                        tuple("size", FieldKind.CHOICE, true, "shop"));
        assertThat(form.fields().getFirst().maxLength()).isEqualTo(20);
        assertThat(form.fields().get(3).pattern()).isEqualTo("[A-Z]{2}\\d{4}");
        assertThat(form.fields().getLast().options()).containsExactly("a4", "label_4x6");
        assertThat(form.fields())
                .extracting(FieldSpec::initially)
                .containsExactly(null, null, null, null, 3, true, "a4");
    }

    @Test
    void startsWithWhatTheFormOffers() {
        var values = form.check(Map.of("user", "ada", "key", "0123456789ab", "account", "FR0001"));

        assertThat(values.plain())
                .containsEntry("retries", 3)
                .containsEntry("express", true)
                .containsEntry("size", "a4");
    }

    @Test
    void keepsPlainValuesApartFromSecretsAndOpensTheRecordAgain() {
        var values = form.check(right);

        assertThat(values.plain())
                .containsOnlyKeys("user", "account", "retries", "express", "size");
        assertThat(values.secrets()).containsOnlyKeys("key");
        assertThat(form.open(values))
                .isEqualTo(
                        new Shop(
                                "ada",
                                Secret.of("0123456789ab"),
                                null,
                                "FR0001",
                                3,
                                true,
                                Paper.LABEL_4X6));
    }

    @Test
    void takesOffTheSpacesThatPastingBrings() {
        var values = form.check(with("user", "  ada\n"));

        assertThat(values.plain()).containsEntry("user", "ada");
    }

    @Test
    void namesEveryWrongField() {
        var wrong = new HashMap<String, @Nullable Object>();
        wrong.put("user", "ab");
        wrong.put("key", 12);
        wrong.put("account", "fr1");
        wrong.put("retries", 10);
        wrong.put("express", "yes");
        wrong.put("size", "a5");
        wrong.put("colour", "red");

        assertThat(problems(() -> form.check(wrong)))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("settings.user", "settings.too-short"),
                        tuple("settings.key", "settings.type"),
                        tuple("settings.account", "settings.pattern"),
                        tuple("settings.retries", "settings.too-great"),
                        tuple("settings.express", "settings.type"),
                        tuple("settings.size", "settings.choice"),
                        tuple("settings.colour", "settings.unknown"));
    }

    @Test
    void requiresWhatIsNotOptional() {
        assertThat(problems(() -> form.check(Map.of())))
                .extracting(FieldProblem::field)
                .containsExactly("settings.user", "settings.key", "settings.account");
    }

    @Test
    void refusesCharactersThatCannotBeSeen() {
        assertThat(problems(() -> form.check(with("user", "a\u0000da"))))
                .extracting(FieldProblem::code)
                .containsExactly("settings.control-characters");
    }

    @Test
    void changesPlainSettingsButNoSecrets() {
        var kept = form.check(right).plain();
        var change = new HashMap<String, @Nullable Object>();
        change.put("retries", 5);

        assertThat(form.checkChanges(kept, change))
                .containsEntry("retries", 5)
                .containsEntry("user", "ada");
        change.put("retries", null);
        assertThat(form.checkChanges(kept, change)).doesNotContainKey("retries");
        assertThat(problems(() -> form.checkChanges(kept, Map.of("key", "0123456789ab"))))
                .extracting(FieldProblem::code)
                .containsExactly("settings.secret-here");
    }

    @Test
    void replacesSecretsButNoSettings() {
        assertThat(form.checkSecrets(Map.of(), Map.of("key", "ba9876543210")))
                .containsOnlyKeys("key");
        assertThat(problems(() -> form.checkSecrets(Map.of(), Map.of("user", "bob"))))
                .extracting(FieldProblem::code)
                .containsExactly("settings.no-secret");
    }

    @Test
    void asksForSomeFieldsWithSomeChoicesOnly() {
        var house = SettingsForm.of(House.class);

        assertThat(house.open(house.check(Map.of("door", "open"))))
                .isEqualTo(new House(Door.OPEN, null, null));
        assertThat(problems(() -> house.check(Map.of())))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("settings.opener", "settings.required"));
        assertThat(problems(() -> house.check(Map.of("door", "code"))))
                .extracting(FieldProblem::field)
                .containsExactly("settings.opener", "settings.user");
        assertThat(problems(() -> house.check(Map.of("door", "open", "user", "ada"))))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("settings.user", "settings.not-needed"));
    }

    @Test
    void forgetsWhatAnotherChoiceMakesNeedless() {
        var house = SettingsForm.of(House.class);
        var kept = Map.<String, Object>of("door", "code", "user", "ada");

        assertThat(house.checkChanges(kept, Map.of("door", "open"))).containsOnlyKeys("door");
        assertThat(house.needlessSecrets(Map.of("door", "open"))).containsExactly("opener");
        assertThat(house.needlessSecrets(kept)).isEmpty();
        assertThat(problems(() -> house.requireSecrets(kept, Set.of())))
                .extracting(FieldProblem::field)
                .containsExactly("settings.opener");
        assertThat(
                        problems(() ->
                                house.checkSecrets(Map.of("door", "open"), Map.of("opener", "x"))))
                .extracting(FieldProblem::code)
                .containsExactly("settings.not-needed");
    }

    @Test
    void refusesRecordsThatNoFormCanShow() {
        assertThatThrownBy(() -> SettingsForm.of(Unfounded.class))
                .hasMessageContaining("hangs on 'door'");
        assertThatThrownBy(() -> SettingsForm.of(Unnamed.class))
                .hasMessageContaining("no choice of [bell]");
        assertThatThrownBy(() -> SettingsForm.of(Obstinate.class))
                .hasMessageContaining("has to be @Nullable");
        assertThatThrownBy(() -> SettingsForm.of(Foreign.class)).hasMessageContaining("@Email");
        assertThatThrownBy(() -> SettingsForm.of(Misfit.class))
                .hasMessageContaining("java.util.List");
        assertThatThrownBy(() -> SettingsForm.of(OpenSecret.class))
                .hasMessageContaining("initial value");
    }

    private Map<String, Object> with(String name, Object value) {
        var all = new HashMap<>(right);
        all.put(name, value);
        return all;
    }

    private static List<FieldProblem> problems(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work).fields();
    }
}
