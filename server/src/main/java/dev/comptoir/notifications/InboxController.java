package dev.comptoir.notifications;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Memberships;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.access.Role;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/inbox-messages")
class InboxController {

    private final InboxRows rows;
    private final Memberships memberships;
    private final Texts texts;

    InboxController(InboxRows rows, Memberships memberships, Texts texts) {
        this.rows = rows;
        this.memberships = memberships;
        this.texts = texts;
    }

    record InboxCount(int unread) {}

    /**
     * @param read false to have it unread again
     * @param olderToo whether all older messages are read as well
     */
    record MarkInboxMessage(@NotNull Boolean read, @Nullable Boolean olderToo) {}

    /** What the viewer is told in this store, newest first. */
    @GetMapping
    @Requires(Permission.INBOX_READ)
    @Transactional(readOnly = true)
    Page<InboxMessage> listInboxMessages(
            @PathVariable StoreId storeId,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return Page.of(
                        rows.page(reader(), unread, page),
                        page,
                        row -> Cursor.of(row.at(), row.id()))
                .map(this::message);
    }

    /** How many messages the viewer has not read in this store. */
    @GetMapping("/count")
    @Requires(Permission.INBOX_READ)
    @Transactional(readOnly = true)
    InboxCount getInboxCount(@PathVariable StoreId storeId) {
        return new InboxCount(rows.unread(reader()));
    }

    /** Marks a message, for this viewer, as read or unread; a machine cannot. */
    @PutMapping("/{messageId}/read")
    @Requires(Permission.INBOX_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void markInboxMessage(
            @PathVariable StoreId storeId,
            @PathVariable UUID messageId,
            @Valid @RequestBody MarkInboxMessage body) {
        var reader = reader();
        if (reader.person() == null) {
            throw new Problem(InboxProblem.NO_READER);
        }
        if (!body.read()) {
            rows.markUnread(reader, messageId);
        } else if (!rows.markRead(reader, messageId, Boolean.TRUE.equals(body.olderToo()))) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
    }

    private InboxRows.Reader reader() {
        return switch (Actor.current()) {
            case Actor.PersonActor person ->
                    new InboxRows.Reader(
                            person.id(),
                            memberships
                                    .roleOf(person.id(), StoreScope.current())
                                    .orElse(Role.VIEWER));
            // whoever gave the key this scope is a manager or above
            case Actor.KeyActor _ -> new InboxRows.Reader(null, Role.MANAGER);
            case Actor.SystemActor _ -> throw new IllegalStateException("nobody reads here");
        };
    }

    private InboxMessage message(InboxRows.Row row) {
        var language = ViewerLocale.current();
        var params = new HashMap<String, @Nullable Object>();
        row.params().forEach((name, value) -> params.put(name, worded(value)));
        return new InboxMessage(
                row.id(),
                row.at(),
                row.code(),
                row.severity(),
                texts.render("inbox." + row.code() + ".title", params, language),
                texts.render("inbox." + row.code() + ".body", params, language),
                row.subjectType(),
                row.subjectId(),
                row.read());
    }

    private Object worded(Object value) {
        return value instanceof Map<?, ?> map && map.get(Message.TEXT) instanceof String key
                ? texts.render(key, ViewerLocale.current())
                : value;
    }
}
