package dev.comptoir.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Account holders' right to their data; customers' is with the module that keeps them. */
@RestController
class PrivacyController {

    private final Privacy privacy;

    PrivacyController(Privacy privacy) {
        this.privacy = privacy;
    }

    /**
     * @param records rows by table; no password, token or other secret
     */
    record PersonExport(UUID personId, Map<String, List<Map<String, @Nullable Object>>> records) {}

    /** Everything that is kept of a person with an account, in all stores and outside of them. */
    @GetMapping("/api/v1/admin/people/{personId}/export")
    @ForPlatformAdmin
    PersonExport exportPerson(@PathVariable UUID personId) {
        return new PersonExport(personId, privacy.exportPerson(personId));
    }

    /**
     * Forgets a person with an account: name, address and sessions are gone, and what they did
     * stays under their id. Refused while a store would be left without an owner, or the
     * installation without an administrator.
     */
    @DeleteMapping("/api/v1/admin/people/{personId}")
    @ForPlatformAdmin
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erasePerson(@PathVariable UUID personId) {
        privacy.erasePerson(personId);
    }
}
