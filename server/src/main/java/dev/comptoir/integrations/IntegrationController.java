package dev.comptoir.integrations;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/integrations")
class IntegrationController {

    private final Connections connections;
    private final ConnectionTests tests;
    private final IntegrationViews views;

    IntegrationController(Connections connections, ConnectionTests tests, IntegrationViews views) {
        this.connections = connections;
        this.tests = tests;
        this.views = views;
    }

    /**
     * @param settings by field of the provider's form, secrets included
     * @param isDefault whether to use it when several of its type would do; if absent, when it is
     *     the first
     * @param test whether to test it at once; if absent, yes
     */
    record CreateIntegration(
            @NotBlank @Size(max = 40) String type,
            @NotNull Environment environment,
            @NotBlank @Size(max = 80) String label,
            @NotNull @Size(max = 100) Map<String, @Nullable Object> settings,
            @Nullable Boolean isDefault,
            @Nullable Boolean test) {

        @Override
        public String toString() {
            return "CreateIntegration[" + type + "]"; // the settings hold secrets
        }
    }

    /**
     * @param settings fields to change, null to clear one; no secrets
     * @param secrets new values by field; the others stay
     * @param version of the connection that is changed
     */
    record UpdateIntegration(
            @Nullable @Size(max = 80) String label,
            @Nullable @Size(max = 100) Map<String, @Nullable Object> settings,
            @Nullable @Size(max = 100) Map<String, @Nullable Object> secrets,
            @Nullable Boolean isDefault,
            @NotNull Integer version) {

        @Override
        public String toString() {
            return "UpdateIntegration[version " + version + "]"; // the secrets are secret
        }
    }

    /**
     * @param secrets new values by field; the others stay
     */
    record RotateCredentials(@NotNull @Size(max = 100) Map<String, @Nullable Object> secrets) {

        @Override
        public String toString() {
            return "RotateCredentials" + secrets.keySet();
        }
    }

    record SetActive(@NotNull Boolean active) {}

    /** The store's connections, oldest first. */
    @GetMapping
    @Requires(Permission.INTEGRATIONS_READ)
    Page<IntegrationView> listIntegrations(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String type,
            @Parameter(description = "true: those that are used and do not work as they should")
                    @RequestParam
                    @Nullable Boolean inTrouble,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page =
                connections.list(
                        type, Boolean.TRUE.equals(inTrouble), PageRequest.of(cursor, limit));
        return new Page<>(views.list(page.items()), page.nextCursor());
    }

    /** Connects a provider, and tests the connection at once. */
    @PostMapping
    @Idempotent
    @Requires(Permission.INTEGRATIONS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    IntegrationDetailView createIntegration(
            @PathVariable StoreId storeId, @Valid @RequestBody CreateIntegration body) {
        var created =
                connections.create(
                        new Connections.NewConnection(
                                body.type(),
                                body.environment(),
                                body.label(),
                                body.settings(),
                                body.isDefault()));
        if (!Boolean.FALSE.equals(body.test())) {
            tests.test(created.id(), Trigger.SAVED);
        }
        return views.detail(created.id());
    }

    /** A connection with its settings; of its secrets only when they were saved. */
    @GetMapping("/{integrationId}")
    @Requires(Permission.INTEGRATIONS_READ)
    IntegrationDetailView getIntegration(
            @PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        return views.detail(integrationId);
    }

    /**
     * Changes label, settings, secrets or being the default; changed settings and secrets are
     * tested at once.
     */
    @PatchMapping("/{integrationId}")
    @Requires(Permission.INTEGRATIONS_WRITE)
    IntegrationDetailView updateIntegration(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @Valid @RequestBody UpdateIntegration body) {
        var before = connections.require(integrationId);
        var changed =
                connections.update(
                        integrationId,
                        new Connections.Changes(
                                body.label(),
                                body.settings(),
                                body.secrets(),
                                body.isDefault(),
                                body.version()));
        if (!changed.settings().equals(before.settings())
                || changed.credentialsVersion() != before.credentialsVersion()) {
            tests.test(integrationId, Trigger.SAVED);
        }
        return views.detail(integrationId);
    }

    /**
     * Replaces secrets and tests the connection with the new ones; the old ones are not used any
     * more.
     */
    @PutMapping("/{integrationId}/credentials")
    @Requires(Permission.INTEGRATIONS_WRITE)
    IntegrationDetailView rotateIntegrationCredentials(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @Valid @RequestBody RotateCredentials body) {
        connections.rotate(integrationId, body.secrets());
        tests.test(integrationId, Trigger.SAVED);
        return views.detail(integrationId);
    }

    /**
     * Deletes a connection and destroys its secrets; the consequences are told by {@code
     * getIntegration}.
     */
    @DeleteMapping("/{integrationId}")
    @Requires(Permission.INTEGRATIONS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteIntegration(@PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        connections.delete(integrationId);
    }

    /** Takes a connection out of use, or into use again; everything is kept. */
    @PutMapping("/{integrationId}/active")
    @Requires(Permission.INTEGRATIONS_WRITE)
    IntegrationDetailView setIntegrationActive(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @Valid @RequestBody SetActive body) {
        connections.setActive(integrationId, body.active());
        return views.detail(integrationId);
    }

    /**
     * Tests a connection now by really calling the provider; a failed test is a report, not an
     * error.
     */
    @PostMapping("/{integrationId}/tests")
    @Requires(Permission.INTEGRATIONS_TEST)
    TestReportView testIntegration(
            @PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        var connection = connections.require(integrationId);
        return views.report(tests.test(integrationId, Trigger.REQUESTED), connection.type());
    }

    /** The reports of earlier tests, newest first. */
    @GetMapping("/{integrationId}/tests")
    @Requires(Permission.INTEGRATIONS_READ)
    Page<TestReportView> listIntegrationTests(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var connection = connections.require(integrationId);
        var page = tests.list(integrationId, PageRequest.of(cursor, limit));
        return new Page<>(views.reports(page.items(), connection.type()), page.nextCursor());
    }
}
