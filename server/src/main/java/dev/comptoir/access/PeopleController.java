package dev.comptoir.access;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PeopleController {

    private final PersonRows rows;
    private final People people;
    private final PasswordLinks links;

    PeopleController(PersonRows rows, People people, PasswordLinks links) {
        this.rows = rows;
        this.people = people;
        this.links = links;
    }

    /** A link that was made; it is shown this once. */
    record PasswordResetLink(@Schema(format = "uri") URI url, Instant expiresAt) {}

    /** Everybody with an account, the oldest first. */
    @GetMapping("/api/v1/admin/people")
    @ForPlatformAdmin
    Page<Person> listPeople(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return Page.of(rows.page(page), page, person -> Cursor.of(person.id()));
    }

    /**
     * Makes a link by which a person sets a new password, to be handed to them; it works once, for
     * a day.
     */
    @PostMapping("/api/v1/admin/people/{personId}/password-reset-links")
    @ForPlatformAdmin
    @ResponseStatus(HttpStatus.CREATED)
    PasswordResetLink createPasswordResetLink(@PathVariable UUID personId) {
        var person = people.byId(personId).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
        var link = links.create(person, Actor.current());
        return new PasswordResetLink(link.url(), link.expiresAt());
    }
}
