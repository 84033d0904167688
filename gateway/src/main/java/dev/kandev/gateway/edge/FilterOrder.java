package dev.kandev.gateway.edge;

import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;

/** Which filter comes first: the one with the larger number. All come before anybody is asked who they are. */
final class FilterOrder {

    static final int REQUEST_ID = SecurityHandlerPriorities.CORS + 20;
    static final int TRANSPORT_SECURITY = SecurityHandlerPriorities.CORS + 10;

    private FilterOrder() {}
}
