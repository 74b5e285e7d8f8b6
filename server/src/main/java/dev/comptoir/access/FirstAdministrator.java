package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import dev.comptoir.platform.data.System;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the first account of an installation: as the operator preset it, or with a password that is
 * made up and shown once, on the console and not in the log.
 */
@Component
@Order(FirstAdministrator.ORDER)
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator implements ApplicationRunner {

    static final int ORDER = 100;

    /** One at a time, however many nodes start together on an empty database. */
    private static final long LOCK = 0x436f6d70746f6972L;

    private static final int GENERATED_LENGTH = 20;

    /**
     * The first administrator ({@code COMPTOIR_ADMIN_EMAIL}, {@code COMPTOIR_ADMIN_PASSWORD});
     * looked at only while there is no account at all.
     *
     * @param email address to sign in with
     * @param password made up and shown once when not set
     */
    @ConfigurationProperties("comptoir.admin")
    record Settings(
            @DefaultValue("admin@comptoir.localhost") String email, @Nullable String password) {
        @Override
        public String toString() {
            return "Settings[email=" + email + "]";
        }
    }

    private final Settings settings;
    private final Installation installation;
    private final PersonRows rows;
    private final People people;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    private @Nullable String toShow;

    FirstAdministrator(
            Settings settings,
            Installation installation,
            PersonRows rows,
            People people,
            @System JdbcClient sql,
            @System TransactionTemplate transaction) {
        this.settings = settings;
        this.installation = installation;
        this.rows = rows;
        this.people = people;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!rows.none()) {
            return;
        }
        var preset =
                settings.password() == null || settings.password().isBlank()
                        ? null
                        : settings.password();
        var password =
                Objects.requireNonNullElseGet(
                        preset, () -> LinkToken.create().value().substring(0, GENERATED_LENGTH));
        var created = Objects.requireNonNull(transaction.execute(status -> create(password)));
        if (created && preset == null) {
            toShow = password;
        }
    }

    /**
     * Shown when everything is up, so that it is the last thing on the screen, and the address
     * answers.
     */
    @EventListener(ApplicationReadyEvent.class)
    void show() {
        var password = toShow;
        if (password != null) {
            toShow = null;
            java.lang.System.out.printf(
                    """

                    ┌──────────────────────────────────────────────────────────────
                    │ Comptoir is ready. Sign in, and change the password:
                    │
                    │   address   %s
                    │   e-mail    %s
                    │   password  %s
                    │
                    │ The password is shown this once.
                    └──────────────────────────────────────────────────────────────

                    """,
                    installation.publicUrl(), PersonRows.normalized(settings.email()), password);
            java.lang.System.out.flush();
        }
    }

    private boolean create(String password) {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
        if (!rows.none()) {
            return false;
        }
        people.register(settings.email(), "Administrator", password, true);
        return true;
    }
}
