package dev.kandev.gateway.admin;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserAdministration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** All accounts. */
@Path("/users")
@RolesAllowed("admin")
@Tag(name = "users")
@APIResponse(responseCode = "403", ref = "Forbidden")
class UserResource {

    private static final String MAKE_ADMINISTRATORS = "make administrators";
    private static final String NO_NUL = "[^\\x00]*";

    private final UserAdministration users;
    private final CurrentUser caller;

    UserResource(UserAdministration users, CurrentUser caller) {
        this.users = users;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listUsers", summary = "Accounts, oldest first; those whose email or username holds q")
    @APIResponseSchema(value = UserList.class, responseCode = "200", responseDescription = "A page.")
    public UserList list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 254)
                    @Pattern(regexp = NO_NUL, message = "must not contain NUL")
                    String q) {
        return new UserList(users.list(q, limit, offset), users.count(q));
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "createUser", summary = "Makes an account for somebody")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "201",
            description = "The account.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = User.class)))
    public User create(@NotNull @Valid NewUser body) {
        if (body.role() == Role.ADMIN) {
            caller.requireSignIn(MAKE_ADMINISTRATORS);
        }
        return users.create(body.email(), body.username(), body.password(), body.role(), caller.id());
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            operationId = "changeUser",
            summary = "Changes an account; who is disabled is out at once",
            description = "What is absent or null stays as it is. One administrator always stays, and enabled.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponseSchema(value = User.class, responseCode = "200", responseDescription = "The account as it is now.")
    public User change(@PathParam("id") UUID id, @NotNull @Valid UserPatch body) {
        if (body.password() != null) {
            caller.requireSignIn("set passwords");
        }
        if (body.role() == Role.ADMIN) {
            caller.requireSignIn(MAKE_ADMINISTRATORS);
        }
        return users.change(id, body.toChange(), caller.id());
    }
}
