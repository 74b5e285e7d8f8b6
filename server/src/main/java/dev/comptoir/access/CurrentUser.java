package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person who is signed in, and what they may do where. */
public record CurrentUser(
        UUID id,
        String email,
        String name,
        @Schema(allowableValues = {"en", "fr"}) @Nullable String language,
        boolean platformAdmin,
        List<Store> stores,
        ThisInstallation installation) {

    /** A store of theirs, with all that their role is allowed in it. */
    @Schema(name = "CurrentUserStore")
    public record Store(UUID id, String name, Role role, List<Permission> permissions) {}

    /**
     * @param firstStart whether this is the very first time that anybody is signed in
     */
    @Schema(name = "CurrentUserInstallation")
    public record ThisInstallation(Installation.Mode mode, String version, boolean firstStart) {}
}
