package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;

/** A task that is carried out by an agent, as somebody who talks to it sees it. */
record AgentTask(ApiClient api, String id) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Has an agent begin with an order for its model. */
    static AgentTask begin(ApiClient api, String agentType, SampleRepository repository, String order) {
        return new AgentTask(
                api,
                api.createTask(Map.of(
                        "title",
                        "Work",
                        "description",
                        order,
                        "agent_type",
                        agentType,
                        "repository_url",
                        repository.directory().toString())));
    }

    /** All that its agents have said, as one text. */
    String said() {
        return api.history(id).stream()
                .filter(message -> message.path("type").asText().equals("message"))
                .map(message -> message.path("data"))
                .filter(data -> data.path("role").asText().equals("agent"))
                .map(data -> data.path("text").asText())
                .collect(Collectors.joining());
    }

    void awaitSaid(String text) {
        await().atMost(PATIENCE).pollInterval(LOOK).ignoreExceptions().untilAsserted(() -> assertThat(said())
                .isEqualTo(text));
    }

    /** Answers the first thing that is asked, by the option of this kind. */
    void answer(String kind) {
        JsonNode asked = awaitFirst("permission").path("data");
        String option = StreamSupport.stream(asked.path("options").spliterator(), false)
                .filter(offered -> offered.path("kind").asText().equals(kind))
                .map(offered -> offered.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + kind + ": " + asked));
        call("permission", Map.of("permission_id", asked.path("id").asText(), "option_id", option));
    }

    private JsonNode awaitFirst(String type) {
        try {
            return await().atMost(PATIENCE)
                    .pollInterval(LOOK)
                    .ignoreExceptions()
                    .until(() -> first(type), message -> !message.isMissingNode());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("no " + type + ", but: " + api.history(id), late);
        }
    }

    /** The first message of a type; missing if there is none. */
    JsonNode first(String type) {
        return api.history(id).stream()
                .filter(message -> message.path("type").asText().equals(type))
                .findFirst()
                .orElseGet(() -> ApiClient.JSON.missingNode());
    }

    /** What it says went wrong; as words of the agent, too, for one of them tells of it in no other way. */
    String troubles() {
        JsonNode error = first("error");
        return error.isMissingNode() ? said() : error.path("data").toString();
    }

    void prompt(String order) {
        call("prompt", Map.of("message", order));
    }

    void cancel() {
        call("cancel", Map.of());
    }

    private void call(String action, Map<String, Object> body) {
        api.call("POST", "/orchestrator/tasks/" + id + "/" + action, body);
    }

    void awaitState(String state) {
        try {
            api.awaitState(id, state, PATIENCE);
        } catch (AssertionError | RuntimeException late) {
            throw new AssertionError("not " + state + ", but: " + api.history(id), late);
        }
    }

    /** Until its last execution has ended. */
    void awaitRest() {
        api.awaitRest(id);
    }

    /** Ids of the agents that worked at it. */
    List<String> agents() {
        return api.agents(id).findValuesAsText("id");
    }

    /** Paths of what differs in its workspace. */
    List<String> changes() {
        return api.get("/orchestrator/tasks/" + id + "/changes")
                .body()
                .path("files")
                .findValuesAsText("path");
    }

    /** What an agent wrote that were no messages. */
    String log(String agentId) {
        return String.join(
                "\n", api.get("/agents/" + agentId + "/logs?limit=500").body().findValuesAsText("line"));
    }
}
