package dev.kandev.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Sends a browser that asks for the bare address to the description of the API. */
class RootRedirect {

    private static final int TEMPORARY = 307;

    void register(@Observes Router router) {
        router.get("/").handler(routing -> routing.response()
                .setStatusCode(TEMPORARY)
                .putHeader(HttpHeaders.LOCATION, "/q/swagger-ui")
                .end());
    }
}
