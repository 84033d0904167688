package dev.kandev.gateway.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses bodies that say that they are too large, before the server does it without a word. */
class BodyLimit {

    private static final int TOO_LARGE = 413;

    private final ProblemAnswers answers;
    private final long limit;

    BodyLimit(ProblemAnswers answers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.answers = answers;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, SecurityHandlerPriorities.CORS + 3);
    }

    private void check(RoutingContext routing) {
        if (length(routing) <= limit) {
            routing.next();
            return;
        }
        routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answers.end(routing, TOO_LARGE, "request_entity_too_large", "the body must be of at most " + limit + " bytes");
    }

    /** 0 where it is not told; what comes is counted elsewhere then. */
    private static long length(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
