package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** A script's view of the REST API. */
final class ApiClient {

    static final ObjectMapper JSON = new ObjectMapper();

    static final String PASSWORD = "correct horse";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PAGE = 500;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Address system;
    private String id;
    private String token;
    private String boardId;

    private ApiClient(Address system) {
        this.system = system;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {}

    /** Registers the first user of a system, signs in, and makes a board. */
    static ApiClient of(KandevSystem system, String name) {
        return of(system.address(), name);
    }

    /** The same, wherever it is. */
    static ApiClient of(Address system, String name) {
        ApiClient api = joining(system, name);
        api.boardId =
                api.call("POST", "/boards", Map.of("name", "Sample")).path("id").asText();
        return api;
    }

    /** Somebody who has no account. */
    static ApiClient anonymous(KandevSystem system) {
        return new ApiClient(system.address());
    }

    /** Somebody who registers and signs in. */
    static ApiClient joining(KandevSystem system, String name) {
        return joining(system.address(), name);
    }

    private static ApiClient joining(Address system, String name) {
        ApiClient api = new ApiClient(system);
        api.id = api.call(
                        "POST",
                        "/auth/register",
                        Map.of("email", name + "@example.org", "username", name, "password", PASSWORD))
                .path("id")
                .asText();
        api.token = api.call("POST", "/auth/login", Map.of("login", name, "password", PASSWORD))
                .path("access_token")
                .asText();
        return api;
    }

    /** The same person with the same token, elsewhere. */
    ApiClient at(Address elsewhere) {
        ApiClient same = new ApiClient(elsewhere);
        same.id = id;
        same.token = token;
        same.boardId = boardId;
        return same;
    }

    /** How the demo command signs in as this user. */
    static Map<String, String> demoCredentials(String name) {
        return Map.of("KANDEV_LOGIN", name, "KANDEV_PASSWORD", PASSWORD);
    }

    /** Of the account. */
    String id() {
        return id;
    }

    String token() {
        return token;
    }

    /** A task for the analyst; answers its id. */
    String createTask(String repositoryUrl) {
        return createTask(Map.of("title", "Report", "agent_type", "analyst", "repository_url", repositoryUrl));
    }

    /** A task with these fields; answers its id. */
    String createTask(Map<String, Object> fields) {
        return call("POST", "/boards/" + boardId + "/tasks", fields).path("id").asText();
    }

    /** Lets somebody in on the board. */
    void admit(ApiClient person, String role) {
        call("PUT", "/boards/" + boardId + "/members/" + person.id, Map.of("role", role));
    }

    String boardId() {
        return boardId;
    }

    /** Makes a program known as an agent that speaks acp-stream. */
    void addAgentType(String name, List<String> command) {
        call(
                "POST",
                "/agent-types",
                Map.of("name", name, "protocol", "acp-stream", "runtime", "process", "command", command));
    }

    JsonNode task(String taskId) {
        return get("/tasks/" + taskId).body();
    }

    /** All agents that ever worked at a task; a page is more than enough. */
    JsonNode agents(String taskId) {
        return get("/tasks/" + taskId + "/agents").body().path("agents");
    }

    void awaitState(String taskId, String state) {
        awaitState(taskId, state, PATIENCE);
    }

    void awaitState(String taskId, String state, Duration patience) {
        await().atMost(patience).ignoreExceptions().untilAsserted(() -> assertThat(
                        task(taskId).path("state").asText())
                .isEqualTo(state));
    }

    /** Until no execution of a task is unfinished. */
    void awaitRest(String taskId) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> get("/orchestrator/tasks/" + taskId + "/status")
                .body()
                .path("execution")
                .hasNonNull("finished_at"));
    }

    /** All messages of a task, page by page. */
    List<JsonNode> history(String taskId) {
        List<JsonNode> messages = new ArrayList<>();
        while (true) {
            long after = messages.isEmpty()
                    ? 0
                    : messages.get(messages.size() - 1).path("seq").asLong();
            JsonNode page = get("/orchestrator/tasks/" + taskId + "/messages?limit=" + PAGE + "&after=" + after)
                    .body()
                    .path("messages");
            if (page.isEmpty()) {
                return messages;
            }
            page.forEach(messages::add);
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** What is at a path, as it is. */
    String download(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(system.api(path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-disposition"))
                    .hasValueSatisfying(kind -> assertThat(kind).startsWith("attachment"));
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** What is answered to what must succeed. */
    JsonNode call(String method, String path, Object body) {
        Answer answer = send(method, path, body);
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** What the API says that it is. */
    JsonNode description() {
        return send("GET", system.description(), null).body();
    }

    /** The status that a WebSocket's opening is answered with. */
    int upgrade(String path) {
        WebSocket.Builder socket = http.newWebSocketBuilder();
        if (token != null) {
            socket.header("Authorization", "Bearer " + token);
        }
        URI address = URI.create(system.api(path).toString().replaceFirst("^http", "ws"));
        try {
            socket.buildAsync(address, new WebSocket.Listener() {}).join().abort();
            return SWITCHING_PROTOCOLS;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    Answer send(String method, String path, Object body) {
        return send(method, system.api(path), body);
    }

    private Answer send(String method, URI address, Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("content-type").orElse("").contains("json");
        return isJson ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }
}
