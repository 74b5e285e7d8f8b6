package dev.comptoir.stores;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.access.Role;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}")
class MemberController {

    private final Members members;
    private final Invitations invitations;

    MemberController(Members members, Invitations invitations) {
        this.members = members;
        this.invitations = invitations;
    }

    record InviteMember(@NotBlank @Email @Size(max = 254) String email, @NotNull Role role) {}

    record UpdateMember(@NotNull Role role) {}

    /** The store's team, in the order of joining. */
    @GetMapping("/members")
    @Requires(Permission.MEMBERS_READ)
    Page<Member> listMembers(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return members.list(PageRequest.of(cursor, limit));
    }

    /** Invites by a link, which is to be handed over; nobody can give a role above the own one. */
    @PostMapping("/members")
    @Idempotent
    @Requires(Permission.MEMBERS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Invitation inviteMember(@PathVariable StoreId storeId, @Valid @RequestBody InviteMember body) {
        return invitations.invite(body.email(), body.role());
    }

    /** Changes a role; the last owner stays one. */
    @PatchMapping("/members/{personId}")
    @Requires(Permission.MEMBERS_WRITE)
    Member updateMember(
            @PathVariable StoreId storeId,
            @PathVariable UUID personId,
            @Valid @RequestBody UpdateMember body) {
        return members.setRole(personId, body.role());
    }

    /** Takes somebody out of the team; the account stays. */
    @DeleteMapping("/members/{personId}")
    @Requires(Permission.MEMBERS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(@PathVariable StoreId storeId, @PathVariable UUID personId) {
        members.remove(personId);
    }

    /** Invitations that are neither accepted nor revoked, newest first. */
    @GetMapping("/invitations")
    @Requires(Permission.MEMBERS_READ)
    Page<Invitation> listInvitations(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return invitations.list(PageRequest.of(cursor, limit));
    }

    /** Takes an invitation back; its link stops working. */
    @DeleteMapping("/invitations/{invitationId}")
    @Requires(Permission.MEMBERS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeInvitation(@PathVariable StoreId storeId, @PathVariable UUID invitationId) {
        invitations.revoke(invitationId);
    }
}
