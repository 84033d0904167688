package dev.kandev.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Tells browsers that came over TLS to come over TLS for a year (RFC 6797). Over plain HTTP it says nothing, as section 7.2 there wants
 * it. A proxy that ends TLS counts where its {@code X-Forwarded-Proto} is trusted.
 */
class TransportSecurity {

    private static final String HEADER = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(TransportSecurity::handle, FilterOrder.TRANSPORT_SECURITY);
    }

    private static void handle(RoutingContext routing) {
        if ("https".equals(routing.request().scheme())) {
            routing.response().putHeader(HEADER, A_YEAR);
        }
        routing.next();
    }
}
