package dev.comptoir.integrations;

import dev.comptoir.access.Role;
import dev.comptoir.integrations.form.FieldSpec;
import dev.comptoir.notifications.Inbox;
import dev.comptoir.notifications.Message;
import dev.comptoir.notifications.Severity;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds a store's people of credentials that end: 30, 7 and 1 days before, and when they have
 * ended. Each is told once for each date, so a day on which the job did not run is made up for.
 */
@Component
final class ExpiryReminders implements RecurringJob {

    /** In days before the end; the last that applies is told. */
    private static final List<Integer> NOTICES = List.of(30, 7, 1);

    private final JdbcClient system;
    private final ConnectionRows rows;
    private final Catalogue catalogue;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExpiryReminders(
            @System JdbcClient system,
            ConnectionRows rows,
            Catalogue catalogue,
            Inbox inbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.system = system;
        this.rows = rows;
        this.catalogue = catalogue;
        this.inbox = inbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String job() {
        return "integrations.expiry-reminders";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Daily(LocalTime.of(6, 0), ZoneOffset.UTC);
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        stores().forEach(store ->
                StoreScope.run(
                        store,
                        () ->
                                transaction.executeWithoutResult(status ->
                                        rows.active()
                                                .forEach(
                                                        connection -> remind(connection, today)))));
    }

    private List<StoreId> stores() {
        return system.sql(
                        "select distinct store_id from integrations.store_integrations where active")
                .query((row, number) -> Columns.storeId(row, "store_id"))
                .list();
    }

    private void remind(Connection connection, LocalDate today) {
        catalogue.find(connection.type()).stream()
                .flatMap(provider -> provider.form().expiries().stream())
                .forEach(field ->
                        end(connection, field)
                                .ifPresent(end -> remind(connection, field, end, today)));
    }

    private static Optional<LocalDate> end(Connection connection, FieldSpec field) {
        var kept = connection.settings().get(field.name());
        return kept == null ? Optional.empty() : Optional.of(LocalDate.parse(kept.toString()));
    }

    private void remind(Connection connection, FieldSpec field, LocalDate end, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, end);
        if (left < 0) {
            tell(connection, field, end, "integration.credentials-ended", 0);
            return;
        }
        NOTICES.stream()
                .filter(days -> left <= days)
                .min(Integer::compare)
                .ifPresent(
                        days -> tell(connection, field, end, "integration.credentials-end", days));
    }

    private void tell(
            Connection connection, FieldSpec field, LocalDate end, String code, int notice) {
        inbox.tell(
                new Message(
                        code,
                        notice > 1 ? Severity.WARNING : Severity.PROBLEM,
                        Role.MANAGER,
                        null,
                        "integration",
                        connection.id(),
                        Map.of(
                                "label",
                                connection.label(),
                                "provider",
                                Message.text("provider." + connection.type() + ".name"),
                                "date",
                                end.toString()),
                        "expiry %s %s %s %d"
                                .formatted(connection.id(), field.name(), end, notice)));
    }
}
