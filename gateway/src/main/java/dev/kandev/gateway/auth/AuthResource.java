package dev.kandev.gateway.auth;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserService;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing up, in and out. */
@Path("/auth")
@Tag(name = "auth")
class AuthResource {

    private final UserService users;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final CurrentUser caller;

    AuthResource(UserService users, AccessTokens accessTokens, RefreshTokens refreshTokens, CurrentUser caller) {
        this.users = users;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.caller = caller;
    }

    @POST
    @Path("/register")
    @PermitAll
    @ResponseStatus(201)
    public User register(@NotNull @Valid Registration body) {
        return users.register(body.email(), body.username(), body.password());
    }

    @POST
    @Path("/login")
    @PermitAll
    public TokenPair login(@NotNull @Valid Credentials body) {
        User user = users.authenticate(body.login(), body.password())
                .orElseThrow(() -> refused("the login or the password is wrong"));
        return pair(user, refreshTokens.issue(user.id()));
    }

    @POST
    @Path("/refresh")
    @PermitAll
    public TokenPair refresh(@NotNull @Valid RefreshRequest body) {
        RefreshTokens.Renewal renewal = refreshTokens
                .exchange(body.refreshToken())
                .orElseThrow(() -> refused("the refresh token is not good any more; sign in again"));
        User user = users.find(renewal.userId()).orElseThrow(() -> refused("the account is gone"));
        return pair(user, renewal.token());
    }

    @POST
    @Path("/logout")
    @PermitAll
    public void logout(@NotNull @Valid RefreshRequest body) {
        refreshTokens.revoke(body.refreshToken());
    }

    @GET
    @Path("/me")
    @Authenticated
    public User me() {
        return users.find(caller.id()).orElseThrow(() -> refused("the account is gone"));
    }

    private TokenPair pair(User user, String refreshToken) {
        return new TokenPair(
                accessTokens.write(user),
                refreshToken,
                "Bearer",
                accessTokens.lifetime().toSeconds());
    }

    private static KandevException refused(String why) {
        return new KandevException(ErrorCode.UNAUTHENTICATED, why);
    }
}
