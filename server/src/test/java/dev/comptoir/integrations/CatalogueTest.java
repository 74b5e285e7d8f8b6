package dev.comptoir.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.integrations.form.FieldKind;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Installation;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** From a settings record to what a form is drawn from, and no list in between. */
class CatalogueTest extends HubTest {

    @Autowired Catalogue catalogue;
    @Autowired ProviderViews views;
    @Autowired List<Connector<?>> connectors;

    @AfterEach
    void speakEnglishAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aConnectorThatLivesInTheTestsAppearsWithItsForm() {
        var sample = views.view(catalogue.require("sample"));

        assertThat(sample.name()).isEqualTo("Sample");
        assertThat(sample.capabilities()).contains(new CapabilityView("rating", "Prices"));
        assertThat(sample.needs()).containsExactly("An account");
        assertThat(sample.form().sections())
                .extracting(ProviderView.Section::id, ProviderView.Section::title)
                .containsExactly(tuple("credentials", "Sign-in"), tuple("shop", "Shop"));
        assertThat(sample.form().fields())
                .extracting(
                        ProviderView.Field::name,
                        ProviderView.Field::kind,
                        ProviderView.Field::required)
                .containsExactly(
                        tuple("user", FieldKind.TEXT, true),
                        tuple("key", FieldKind.SECRET, true),
                        tuple("webhookKey", FieldKind.SECRET, false),
                        tuple("account", FieldKind.TEXT, true),
                        tuple("retries", FieldKind.INTEGER, false),
                        tuple("express", FieldKind.BOOLEAN, false),
                        tuple("keyEnds", FieldKind.DATE, false),
                        tuple("tariff", FieldKind.CHOICE, true));
        assertThat(sample.form().fields().get(3).patternHint())
                .isEqualTo("Two letters and four digits");
        assertThat(sample.form().fields().getLast().options())
                .containsExactly(
                        new ProviderView.Option("by_weight", "By weight"),
                        new ProviderView.Option("by_volume", "By volume"));
    }

    @Test
    void theFormSpeaksTheViewersLanguage() {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(views.view(catalogue.require("sample")).form().fields().getFirst().label())
                .isEqualTo("Utilisateur");
    }

    @Test
    void tellsWhichEnvironmentsCanBeUsedAndWhyNot() {
        assertThat(views.view(catalogue.require("sample")).environments())
                .extracting(
                        ProviderView.EnvironmentView::id, ProviderView.EnvironmentView::available)
                .containsExactly(
                        tuple(Environment.PRODUCTION, true),
                        tuple(Environment.SANDBOX, false),
                        tuple(Environment.SIMULATOR, true));
    }

    @Test
    void twoConnectorsOfOneTypeAreRefusedAtTheStart() {
        var twice = List.<Connector<?>>of(connectors.getFirst(), connectors.getFirst());

        assertThatThrownBy(() -> new Catalogue(twice))
                .hasMessageContaining("Two connectors claim the type");
    }

    @Test
    void aSimulatorIsCalledBelowTheProvidersOwnHostName() {
        var manifest = catalogue.require("sample").manifest();
        var demo = new Addresses(installation(Installation.Mode.DEMO));

        assertThat(demo.baseUrl(manifest, Environment.SIMULATOR, Optional.empty()))
                .isEqualTo(URI.create("http://127.0.0.1:9/api.sample.test/v1"));
        assertThat(demo.baseUrl(manifest, Environment.PRODUCTION, Optional.empty()))
                .isEqualTo(URI.create("https://api.sample.test/v1"));
    }

    @Test
    void anInstallationInProductionRefusesSimulators() {
        var manifest = catalogue.require("sample").manifest();

        assertThat(
                        new Addresses(installation(Installation.Mode.PRODUCTION))
                                .refusal(manifest, Environment.SIMULATOR))
                .contains(IntegrationsProblem.SIMULATOR_REFUSED);
    }

    private static Installation installation(Installation.Mode mode) {
        return new Installation(
                mode,
                URI.create("http://localhost:8080"),
                Path.of("/nowhere"),
                URI.create("http://127.0.0.1:9"),
                "test");
    }
}
