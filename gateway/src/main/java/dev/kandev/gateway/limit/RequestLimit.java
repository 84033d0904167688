package dev.kandev.gateway.limit;

import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.problem.ProblemAnswers;
import dev.kandev.gateway.problem.RetryLaterException;
import dev.kandev.gateway.throttle.RequestThrottle;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Counts each request of the API, the openings of streams too: against its user, or, without a good token, against its address. Once an
 * address has used up what there is for it, tokens from there that were not good lately are not even looked at; those that were are,
 * for many may share an address.
 */
class RequestLimit {

    private static final String API = "/api/";
    /** After the way to the identity is prepared, and before anybody asks for it. */
    private static final int ORDER = SecurityHandlerPriorities.AUTHENTICATION - 1;

    private final RequestThrottle throttle;
    private final KnownTokens known;
    private final IdentityProviderManager identities;
    private final ProblemAnswers answers;

    RequestLimit(
            RequestThrottle throttle, KnownTokens known, IdentityProviderManager identities, ProblemAnswers answers) {
        this.throttle = throttle;
        this.known = known;
        this.identities = identities;
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext routing) {
        if (!routing.normalizedPath().startsWith(API)) {
            routing.next();
            return;
        }
        String token = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null || throttle.isUsedUp(address(routing)) && !known.contains(token)) {
            goOn(routing, () -> throttle.countAddress(address(routing)));
            return;
        }
        Context eventLoop = Vertx.currentContext();
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .subscribe()
                .with(
                        identity ->
                                eventLoop.runOnContext(ignored -> goOn(routing, () -> count(routing, token, identity))),
                        refused -> eventLoop.runOnContext(
                                ignored -> goOn(routing, () -> throttle.countAddress(address(routing)))));
    }

    private void count(RoutingContext routing, String token, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throttle.countAddress(address(routing));
        } else {
            known.add(token);
            throttle.countUser(CurrentUser.idOf(identity));
        }
    }

    /** A refused token goes on as well: whoever asks for the identity answers it. */
    private void goOn(RoutingContext routing, Runnable count) {
        try {
            count.run();
        } catch (RetryLaterException tooMany) {
            answers.end(routing, tooMany);
            return;
        }
        routing.next();
    }

    /** Of the client; that of a proxy in front unless {@code quarkus.http.proxy} trusts what it forwards. */
    private static String address(RoutingContext routing) {
        return routing.request().remoteAddress().hostAddress();
    }
}
