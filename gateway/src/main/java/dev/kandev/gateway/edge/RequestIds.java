package dev.kandev.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, in the answer's {@code X-Request-Id} and beside the log lines that it causes here. What the client or a
 * proxy sent is kept, so that its log and ours can be laid side by side, unless it could be anything but an id.
 */
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String FIELD = "requestId";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::handle, FilterOrder.REQUEST_ID);
    }

    private static void handle(RoutingContext routing) {
        String given = routing.request().getHeader(HEADER);
        String id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        routing.response().putHeader(HEADER, id);
        MDC.put(FIELD, id);
        routing.next();
    }
}
