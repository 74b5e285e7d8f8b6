package dev.comptoir.stores;

import dev.comptoir.access.Actor;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.platform.web.RequestProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filters of lists that the viewer named in this store; nobody else sees them. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/saved-filters")
class SavedFilterController {

    /** Of one list; nobody reads a longer menu. */
    private static final int MOST = 30;

    private final SavedFilterRows rows;
    private final Clock clock;

    SavedFilterController(SavedFilterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param list which list, such as {@code orders}
     * @param filters the values by the names of the filters, as the list's page knows them
     */
    record CreateSavedFilter(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String list,
            @NotBlank @Size(max = 60) String name,
            @NotNull @Size(min = 1, max = 20)
                    Map<
                                    @Pattern(regexp = "[A-Za-z]{1,40}") String,
                                    @NotNull @Size(min = 1, max = 200) String>
                            filters) {}

    /**
     * The viewer's own, by name; a machine has none.
     *
     * @param list only those of this list
     */
    @GetMapping
    @Requires(Permission.STORE_READ)
    @Transactional(readOnly = true)
    Page<SavedFilter> listSavedFilters(
            @PathVariable StoreId storeId, @RequestParam @Nullable String list) {
        return Actor.current() instanceof Actor.PersonActor person
                ? Page.all(rows.of(person.id(), list))
                : Page.all(List.of());
    }

    /** Keeps a filter under a name; it takes the place of the viewer's own one of that name. */
    @PostMapping
    @Idempotent
    @Requires(Permission.STORE_READ)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    SavedFilter createSavedFilter(
            @PathVariable StoreId storeId, @Valid @RequestBody CreateSavedFilter body) {
        var name = Normalised.text(body.name());
        if (name == null) {
            var fields = List.of(new FieldProblem("name", "required"));
            throw new Problem(RequestProblem.INVALID).withFields(fields);
        }
        var filter =
                new SavedFilter(Ids.next(), body.list(), name, body.filters(), clock.instant());
        return rows.keep(filter, person(), MOST)
                .orElseThrow(
                        () -> new Problem(StoresProblem.TOO_MANY_FILTERS, Map.of("most", MOST)));
    }

    @DeleteMapping("/{savedFilterId}")
    @Requires(Permission.STORE_READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void deleteSavedFilter(@PathVariable StoreId storeId, @PathVariable UUID savedFilterId) {
        if (!rows.delete(person(), savedFilterId)) {
            throw new Problem(RequestProblem.NOT_FOUND);
        }
    }

    private static UUID person() {
        if (Actor.current() instanceof Actor.PersonActor person) {
            return person.id();
        }
        throw new Problem(StoresProblem.NOBODYS_FILTERS);
    }
}
