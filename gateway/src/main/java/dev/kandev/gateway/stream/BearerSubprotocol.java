package dev.kandev.gateway.stream;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Browsers cannot send an Authorization header with a WebSocket: they offer the subprotocols {@code kandev.v1} and
 * {@code bearer.<token>}. The latter becomes the header, before anybody looks for it, and is offered no further.
 */
class BearerSubprotocol {

    private static final String OFFERED = "Sec-WebSocket-Protocol";
    private static final String PREFIX = "bearer.";

    void register(@Observes Filters filters) {
        filters.register(this::handle, SecurityHandlerPriorities.CORS + 1);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        List<String> offered = request.headers().getAll(OFFERED).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        offered.stream().filter(name -> name.startsWith(PREFIX)).findFirst().ifPresent(token -> {
            if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
                request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token.substring(PREFIX.length()));
            }
            request.headers()
                    .set(
                            OFFERED,
                            offered.stream()
                                    .filter(name -> !name.startsWith(PREFIX))
                                    .collect(Collectors.joining(", ")));
        });
        routing.next();
    }
}
