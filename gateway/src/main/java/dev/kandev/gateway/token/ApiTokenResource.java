package dev.kandev.gateway.token;

import dev.kandev.gateway.auth.CurrentUser;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The current user's API tokens. */
@Path("/auth/tokens")
@Authenticated
@Tag(name = "auth")
class ApiTokenResource {

    private final ApiTokens tokens;
    private final CurrentUser caller;

    ApiTokenResource(ApiTokens tokens, CurrentUser caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listApiTokens", summary = "Your API tokens, without what is secret of them")
    @APIResponseSchema(value = ApiTokenList.class, responseCode = "200", responseDescription = "All of them.")
    public ApiTokenList list() {
        List<ApiToken> own = tokens.list(caller.id());
        return new ApiTokenList(own, own.size());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createApiToken",
            summary = "Makes an API token, which is shown only this once",
            description = "Needs a sign-in: an API token makes no others.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "201",
            description = "The token.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IssuedApiToken.class)))
    public IssuedApiToken create(@NotNull @Valid NewApiToken body) {
        caller.requireSignIn("make API tokens");
        return tokens.issue(caller.id(), body.name(), body.lifetime());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiToken", summary = "Revokes an API token, at once")
    @APIResponse(responseCode = "204", description = "It is good no longer.")
    public void revoke(@PathParam("id") UUID id) {
        tokens.revoke(caller.id(), id);
    }
}
