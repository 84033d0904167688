package dev.kandev.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers failures of requests that reach no resource, in the same form. */
@ApplicationScoped
public class ProblemAnswers {

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Too much for now. */
    public void end(RoutingContext routing, RetryLaterException failure) {
        routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(failure.seconds()));
        end(routing, failure.code().httpStatus(), failure.code().wireName(), failure.getMessage());
    }

    void end(RoutingContext routing, int status, String type, String detail) {
        HttpServerResponse response = routing.response();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        try {
            response.end(json.writeValueAsString(new Problem(
                    Problems.TYPE + type,
                    Problems.title(status),
                    status,
                    detail,
                    routing.request().path(),
                    List.of())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
