package dev.kandev.e2e;

import dev.kandev.e2e.DescribedApi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What exists for fuzzed requests to be about: what they delete is made for it, and nobody loses the account that asks. */
final class FuzzScene {

    private static final String TYPE = "leaves-a-file";
    private static final String SCRIPT =
            """
            read -r control; echo found > report.md; echo a line
            echo '{"type":"result","data":{"status":"completed","artifacts":[{"type":"report","path":"report.md"}]}}'""";

    private final Random random;
    private final ApiClient admin;
    private final String board;
    private final String bystander;
    private final String workedTask;
    private final String agent;
    private final String artifact;

    FuzzScene(KandevSystem system, Random random) {
        this.random = random;
        admin = ApiClient.of(system, "admin");
        bystander = ApiClient.joining(system, "bystander").id();
        admin.addAgentType(TYPE, List.of("sh", "-c", SCRIPT));
        // Its name is the description's example: nothing heavy shall be started for it.
        admin.call(
                "PUT",
                "/agent-types/analyst",
                Map.of("name", "analyst", "protocol", "acp-stream", "command", List.of("true")));
        workedTask = admin.createTask(Map.of("title", "Worked at", "agent_type", TYPE));
        admin.awaitState(workedTask, "COMPLETED");
        board = admin.task(workedTask).path("board_id").asText();
        agent = admin.agents(workedTask).path(0).path("id").asText();
        artifact = admin.get("/orchestrator/tasks/" + workedTask + "/artifacts")
                .body()
                .at("/artifacts/0/id")
                .asText();
    }

    /** Who asks: an administrator, and owner of the board. */
    ApiClient admin() {
        return admin;
    }

    /** The value of a variable in an operation's path. */
    String known(Operation operation, String variable) {
        boolean deletes = operation.method().equals("DELETE");
        String collection = operation.path().split("/")[1];
        return switch (variable) {
            // An odd user beside it may turn the path into that of the board.
            case "board_id" -> deletes ? madeBoard() : board;
            case "user_id" -> bystander;
            case "task_id" -> random.nextBoolean() ? workedTask : admin.createTask(Map.of("title", "Idle"));
            case "artifact_id" -> artifact;
            case "name" -> random.nextBoolean() ? "my-agent" : deletes ? "gone" : TYPE;
            default ->
                switch (collection) {
                    case "boards" -> deletes ? madeBoard() : board;
                    case "tasks" -> deletes ? admin.createTask(Map.of("title", "To go")) : workedTask;
                    case "agents" -> agent;
                    case "users" -> bystander;
                    default -> UUID.randomUUID().toString();
                };
        };
    }

    private String madeBoard() {
        return admin.call("POST", "/boards", Map.of("name", "To go")).path("id").asText();
    }
}
