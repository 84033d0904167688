package dev.kandev.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** A request without a body is never refused for the type of the body: some bodies are optional. */
class EmptyBodies {

    void register(@Observes Filters filters) {
        filters.register(EmptyBodies::handle, SecurityHandlerPriorities.CORS + 2);
    }

    private static void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean empty =
                length == null ? !request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : length.equals("0");
        if (empty && request.method().name().equals("POST")) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        routing.next();
    }
}
