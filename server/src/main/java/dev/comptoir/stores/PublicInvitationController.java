package dev.comptoir.stores;

import dev.comptoir.access.CurrentUser;
import dev.comptoir.access.ForEverybody;
import dev.comptoir.access.Person;
import dev.comptoir.access.Role;
import dev.comptoir.access.SameOrigin;
import dev.comptoir.access.SignIns;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/public/invitations/{token}")
class PublicInvitationController {

    private final Invitations invitations;
    private final SignIns signIns;
    private final SameOrigin sameOrigin;

    PublicInvitationController(Invitations invitations, SignIns signIns, SameOrigin sameOrigin) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.sameOrigin = sameOrigin;
    }

    /**
     * @param accountExists whether to ask for the password of an account, or for a name and a new
     *     password
     */
    record InvitationOffer(
            String email,
            String storeName,
            Role role,
            String invitedBy,
            Instant expiresAt,
            boolean accountExists) {}

    /**
     * @param name needed to open an account
     * @param password of the account that exists, or of the new one
     */
    record AcceptInvitation(
            @Size(min = 1, max = 200) @Nullable String name,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "AcceptInvitation";
        }
    }

    /** What somebody is invited to. */
    @GetMapping
    @ForEverybody
    InvitationOffer getInvitation(@PathVariable String token) {
        var open = invitations.open(token);
        var row = open.row();
        return new InvitationOffer(
                row.email(),
                open.storeName(),
                row.role(),
                open.invitedBy(),
                row.expiresAt(),
                open.accountExists());
    }

    /** Joins the store, opening an account where there is none, and signs in. */
    @PostMapping(path = "/acceptance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ForEverybody
    CurrentUser acceptInvitation(
            @PathVariable String token,
            @Valid @RequestBody AcceptInvitation body,
            HttpServletRequest request,
            HttpServletResponse response) {
        sameOrigin.check(request);
        var open = invitations.open(token);
        var person = open.accountExists() ? verified(open, body, request) : null;
        if (person == null && body.name() == null) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("name", "required")));
        }
        var name = body.name() == null ? "" : body.name();
        var joined = invitations.accept(open.row(), person, name, body.password());
        return signIns.start(joined, request, response);
    }

    private Person verified(
            Invitations.Open open, AcceptInvitation body, HttpServletRequest request) {
        return signIns.verify(open.row().email(), body.password(), request);
    }
}
