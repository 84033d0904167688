package dev.kandev.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Kandev's public API, spoken by one user. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String PREFIX = "/api/v1";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final URI address;

    private volatile String token = "";

    /** {@code address} of the gateway, without a path. */
    Api(String address) {
        this.address = URI.create(address);
    }

    /** What came back; the body is an empty object when there was none, or none in JSON. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status / 100 == 2;
        }

        /** What a problem says, in a line. */
        String problem() {
            String fields =
                    body.path("errors").isArray() && !body.path("errors").isEmpty() ? " " + body.path("errors") : "";
            return body.path("detail").asText("HTTP status " + status) + fields;
        }
    }

    /** From now on every call presents it. */
    void present(String accessToken) {
        token = accessToken;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, ?> body) {
        try {
            return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("a map of strings always maps to JSON", impossible);
        }
    }

    /** Opens the stream of a task behind a cursor; fails with an IOException when it is refused or nobody is there. */
    CompletableFuture<WebSocket> stream(String taskId, long after, WebSocket.Listener listener) {
        URI stream = URI.create(
                "ws://" + address.getAuthority() + PREFIX + "/orchestrator/tasks/" + taskId + "/stream?after=" + after);
        return http.newWebSocketBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .buildAsync(stream, listener);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(PREFIX + path))
                .timeout(CALL_TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException away) {
            throw new DemoException("Kandev does not answer at " + address + "; see './kandev status'", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoException("interrupted", interrupted);
        }
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode body = JSON.readTree(text);
            return body == null || body.isMissingNode() ? JSON.createObjectNode() : body;
        } catch (JsonProcessingException none) {
            return JSON.createObjectNode();
        }
    }
}
