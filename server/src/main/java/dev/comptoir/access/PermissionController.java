package dev.comptoir.access;

import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PermissionController {

    private final Texts texts;

    PermissionController(Texts texts) {
        this.texts = texts;
    }

    @Schema(name = "PermissionInfo")
    record PermissionView(Permission id, String title, Role minimumRole) {}

    record PermissionList(List<PermissionView> items) {}

    /**
     * All permissions, which are also the scopes of API keys, with the lowest role that has each.
     */
    @GetMapping("/api/v1/permissions")
    @ForSignedIn
    PermissionList listPermissions() {
        var language = ViewerLocale.current();
        return new PermissionList(
                Arrays.stream(Permission.values())
                        .map(permission ->
                                new PermissionView(
                                        permission,
                                        texts.render("permission." + permission.id(), language),
                                        permission.minimumRole()))
                        .toList());
    }
}
