package dev.kandev.gateway.admin;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.invitation.Invitations;
import dev.kandev.gateway.invitation.IssuedInvitation;
import dev.kandev.gateway.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Invitations to register. */
@Path("/users/invitations")
@RolesAllowed("admin")
@Tag(name = "users")
@APIResponse(responseCode = "403", ref = "Forbidden")
class InvitationResource {

    private final Invitations invitations;
    private final CurrentUser caller;

    InvitationResource(Invitations invitations, CurrentUser caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listInvitations", summary = "Invitations, newest first, without their tokens")
    @APIResponseSchema(value = InvitationList.class, responseCode = "200", responseDescription = "A page.")
    public InvitationList list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset) {
        return new InvitationList(invitations.list(limit, offset), invitations.count());
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createInvitation", summary = "Invites somebody; the token is shown only this once")
    @APIResponse(
            responseCode = "201",
            description = "The invitation.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedInvitation.class)))
    public IssuedInvitation create(@NotNull @Valid NewInvitation body) {
        if (body.role() == Role.ADMIN) {
            caller.requireSignIn("invite administrators");
        }
        return invitations.issue(body.email(), body.role(), body.lifetime(), caller.id());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "withdrawInvitation", summary = "Withdraws an invitation")
    @APIResponse(responseCode = "204", description = "It is good no longer.")
    public void withdraw(@PathParam("id") UUID id) {
        invitations.withdraw(id, caller.id());
    }
}
