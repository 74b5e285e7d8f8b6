package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a connector has to prove whose provider calls us: that nobody else is believed. */
public interface HooksContract<S extends Record> extends CarrierContract<S> {

    HookAddress ADDRESS =
            new HookAddress(
                    URI.create("https://comptoir.example/hooks/x/y"),
                    Secret.of("credential-of-this-connection-4Kq7"));

    ReceivesHooks<S> hooks();

    /** A request as the provider sends it to {@link #ADDRESS}, with its real proof. */
    HookRequest genuine();

    @Test
    default void believes_its_provider() {
        assertThat(check(genuine())).isInstanceOf(HookVerdict.Genuine.class);
    }

    @Test
    default void names_the_same_message_the_same() {
        assertThat(check(genuine())).isEqualTo(check(genuine()));
    }

    @Test
    default void believes_nobody_without_the_proof() {
        var request = genuine();
        var bare = new HookRequest(request.method(), request.path(), Map.of(), request.body());

        assertThat(check(bare)).isInstanceOf(HookVerdict.Forged.class);
    }

    @Test
    default void believes_no_proof_made_with_another_credential() {
        var other = new HookAddress(ADDRESS.uri(), Secret.of("another-credential-9Zx2"));

        assertThat(hooks().check(openWithOtherCredential(), other, genuine()))
                .isInstanceOf(HookVerdict.Forged.class);
    }

    @Test
    default void says_what_to_enter_at_the_provider_in_every_language() {
        var texts = Texts.fromClassPath();
        var guide = "provider.%s.hook-guide".formatted(((Connector<?>) hooks()).manifest().type());

        assertThat(ViewerLocale.SUPPORTED)
                .allSatisfy(language -> assertThat(texts.keys(language)).contains(guide));
    }

    /** A connection whose hook secret, where it is a setting, is another one. */
    Opened<S> openWithOtherCredential();

    private HookVerdict check(HookRequest request) {
        return hooks().check(open(), ADDRESS, request);
    }
}
