package dev.kandev.gateway.auth;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.access.AccessTokens;
import dev.kandev.gateway.invitation.Invitations;
import dev.kandev.gateway.throttle.FailureThrottle;
import dev.kandev.gateway.user.AccountExistsException;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserConfig;
import dev.kandev.gateway.user.UserService;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Signing up, in and out. */
@Path("/auth")
@Tag(name = "auth")
class AuthResource {

    private final UserService users;
    private final UserConfig config;
    private final Invitations invitations;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final FailureThrottle throttle;
    private final CurrentUser caller;

    AuthResource(
            UserService users,
            UserConfig config,
            Invitations invitations,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            FailureThrottle throttle,
            CurrentUser caller) {
        this.users = users;
        this.config = config;
        this.invitations = invitations;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.throttle = throttle;
        this.caller = caller;
    }

    @GET
    @Path("/registration")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "getRegistration", summary = "Tells who may make an account")
    @APIResponseSchema(value = Openness.class, responseCode = "200", responseDescription = "Who may.")
    public Openness registration() {
        return new Openness(users.isEmpty(), config.registration().name().toLowerCase(Locale.ROOT));
    }

    @POST
    @Path("/register")
    @PermitAll
    @SecurityRequirements
    @ResponseStatus(201)
    @Operation(
            operationId = "register",
            summary = "Makes an account: the first one, with an invitation, or where registration is open",
            description = "The first account is an administrator's.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(
            responseCode = "201",
            description = "The account.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = User.class)))
    public User register(@NotNull @Valid Registration body, @Context HttpServerRequest request) {
        return throttle.attempt(body.email(), address(request), () -> registered(body))
                .orElseThrow(() -> new KandevException(
                        ErrorCode.ALREADY_EXISTS, "an account with this email or this username exists"));
    }

    @POST
    @Path("/login")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "login", summary = "Signs in; after too many failures only later")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponseSchema(value = TokenPair.class, responseCode = "200", responseDescription = "Tokens.")
    public TokenPair login(@NotNull @Valid Credentials body, @Context HttpServerRequest request) {
        return throttle.attempt(
                        body.login(),
                        address(request),
                        () -> users.authenticate(
                                body.login(), body.password(), user -> pair(user, refreshTokens.issue(user.id()))))
                .orElseThrow(() -> refused("the login or the password is wrong"));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "refresh",
            summary = "Goes on with a sign-in",
            description = "A refresh token is good once: whoever brings one a second time ends the sign-in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponseSchema(value = TokenPair.class, responseCode = "200", responseDescription = "Tokens anew.")
    public TokenPair refresh(@NotNull @Valid RefreshRequest body) {
        SignIn signIn = refreshTokens
                .exchange(body.refreshToken())
                .orElseThrow(() -> refused("the refresh token is not good any more; sign in again"));
        User user = users.find(signIn.userId())
                .filter(found -> !found.disabled())
                .orElseThrow(() -> refused("the account is gone"));
        return pair(user, signIn);
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "logout",
            summary = "Ends a sign-in",
            description = "Also with a token that is not good any more.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    public void logout(@NotNull @Valid RefreshRequest body) {
        refreshTokens.revoke(body.refreshToken());
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(operationId = "getMe", summary = "Your account")
    @APIResponseSchema(value = User.class, responseCode = "200", responseDescription = "The account.")
    public User me() {
        return users.get(caller.id());
    }

    @PUT
    @Path("/password")
    @Authenticated
    @Operation(
            operationId = "changePassword",
            summary = "Sets your password anew and ends your other sign-ins",
            description = "Needs a sign-in: an API token is not enough.")
    @APIResponse(responseCode = "204", description = "It is set.")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public void changePassword(@NotNull @Valid PasswordChange body, @Context HttpServerRequest request) {
        UUID signIn = caller.requireSignIn("change the password");
        String username = users.get(caller.id()).username();
        // Not counted with those who try to sign in: they must not keep anybody from choosing another password.
        throttle.attempt(
                        "sign-in " + signIn,
                        address(request),
                        () -> users.authenticate(username, body.currentPassword(), Function.identity()))
                .orElseThrow(() -> new InvalidInputException("current_password", "is wrong"));
        users.changePassword(caller.id(), body.newPassword(), signIn);
    }

    /** Empty when the address or the name is taken: which of them is nobody's business. */
    private Optional<User> registered(Registration wanted) {
        try {
            return Optional.of(
                    wanted.invitation() == null
                            ? users.register(wanted.email(), wanted.username(), wanted.password())
                            : invitations.accept(
                                    wanted.invitation(), wanted.email(), wanted.username(), wanted.password()));
        } catch (AccountExistsException taken) {
            return Optional.empty();
        }
    }

    private TokenPair pair(User user, SignIn signIn) {
        return new TokenPair(
                accessTokens.write(user, signIn.id()),
                signIn.refreshToken(),
                "Bearer",
                accessTokens.lifetime().toSeconds());
    }

    /** Of the client; that of a proxy in front unless {@code quarkus.http.proxy} trusts what it forwards. */
    private static String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }

    private static KandevException refused(String why) {
        return new KandevException(ErrorCode.UNAUTHENTICATED, why);
    }

    /**
     * What {@code GET /auth/registration} answers.
     *
     * @param firstAccount whether nobody has an account yet: who registers then may, and becomes the administrator
     * @param mode {@code open}, {@code invitation} or {@code closed}: how it is for those who come later
     */
    record Openness(boolean firstAccount, @Schema(enumeration = {"open", "invitation", "closed"}) String mode) {}
}
