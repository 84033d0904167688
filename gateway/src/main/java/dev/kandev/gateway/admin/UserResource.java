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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** All accounts. */
@Path("/users")
@RolesAllowed("admin")
@Tag(name = "users")
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
    @Operation(summary = "Accounts, oldest first; those whose email or username holds q")
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
    @Operation(summary = "Makes an account for somebody")
    public User create(@NotNull @Valid NewUser body) {
        if (body.role() == Role.ADMIN) {
            caller.requireSignIn(MAKE_ADMINISTRATORS);
        }
        return users.create(body.email(), body.username(), body.password(), body.role(), caller.id());
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Changes an account; who is disabled is out at once")
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
