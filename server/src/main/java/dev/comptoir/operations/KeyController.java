package dev.comptoir.operations;

import dev.comptoir.access.Audit;
import dev.comptoir.access.ForPlatformAdmin;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.ProgressReport;
import dev.comptoir.platform.secrets.KeyRotation;
import dev.comptoir.platform.web.RequestProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/key-rotation")
class KeyController {

    private final KeyRotation rotation;
    private final Audit audit;

    KeyController(KeyRotation rotation, Audit audit) {
        this.rotation = rotation;
        this.audit = audit;
    }

    /**
     * Gives every store a new key and seals its secrets with it while the product runs. One that is
     * under way goes on; it is cancelled as a job.
     */
    @PostMapping
    @ForPlatformAdmin
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProgressReport rotateKeys() {
        var begun = rotation.begin();
        audit.recordForInstallation("keys.rotated", null, List.of());
        return begun;
    }

    /** How far the rotation of keys has come, or how the last one ended; counted in stores. */
    @GetMapping
    @ForPlatformAdmin
    ProgressReport getKeyRotation() {
        return rotation.latest().orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }
}
