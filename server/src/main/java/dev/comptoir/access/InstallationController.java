package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InstallationController {

    private final Installation installation;
    private final PersonRows people;

    InstallationController(Installation installation, PersonRows people) {
        this.installation = installation;
        this.people = people;
    }

    /**
     * @param firstUse whether nobody has signed in yet
     */
    @Schema(name = "Installation")
    record InstallationView(Installation.Mode mode, String version, boolean firstUse) {}

    /** What the sign-in page says about this installation. */
    @GetMapping("/api/v1/public/installation")
    @ForEverybody
    InstallationView getInstallation() {
        return new InstallationView(
                installation.mode(), installation.version(), people.nobodySignedIn());
    }
}
