package dev.kandev.gateway.stream;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/**
 * A refused token is answered by the security layer, and then reported as a failure of the upgrade all the same: once
 * there is an answer, nobody shall try to write another.
 */
class AnsweredUpgrades {

    void register(@Observes Router router) {
        router.route("/api/v1/orchestrator/*").order(Integer.MIN_VALUE).failureHandler(routing -> {
            if (!routing.response().ended()) {
                routing.next();
            }
        });
    }
}
