package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A board with a member of each role, a stranger and an administrator, and on it a task whose agent has ended and left a file. Each
 * request gets a board of its own, unless it needs the agent: what it does is nobody else's trouble.
 */
final class AccessScene {

    private static final String TYPE = "leaves-a-file";
    private static final String SCRIPT =
            """
            read -r control; echo found > report.md
            echo '{"type":"result","data":{"status":"completed","artifacts":[{"type":"report","path":"report.md"}]}}'""";

    private final Map<AccessTable.Role, ApiClient> people = new EnumMap<>(AccessTable.Role.class);
    private final ApiClient admin;
    private final String bystander;
    private final String workedTask;

    /** The first user of the system makes the agent type and lets the others in. */
    AccessScene(KandevSystem system) {
        admin = ApiClient.joining(system, "admin");
        people.put(AccessTable.Role.ADMIN, admin);
        people.put(AccessTable.Role.ANONYMOUS, ApiClient.anonymous(system));
        for (AccessTable.Role role : List.of(
                AccessTable.Role.STRANGER, AccessTable.Role.VIEWER, AccessTable.Role.EDITOR, AccessTable.Role.OWNER)) {
            people.put(role, ApiClient.joining(system, role.name().toLowerCase()));
        }
        bystander = ApiClient.joining(system, "bystander").id();
        admin.addAgentType(TYPE, List.of("sh", "-c", SCRIPT));
        workedTask = task(board(), TYPE);
        owner().awaitState(workedTask, "COMPLETED");
    }

    private ApiClient owner() {
        return people.get(AccessTable.Role.OWNER);
    }

    ApiClient person(AccessTable.Role role) {
        return people.get(role);
    }

    /** The path of a route with things in place of its variables that the request may do anything with. */
    String address(AccessTable.Route route) {
        String path = route.path();
        if (path.startsWith("/agents/")) {
            return path.replace("{id}", agent().path("id").asText());
        }
        if (path.startsWith("/agent-types/")) {
            String name = "type-" + UUID.randomUUID();
            admin.addAgentType(name, List.of("true"));
            return path.replace("{name}", name);
        }
        if (path.startsWith("/users/{")) {
            return path.replace("{id}", bystander);
        }
        if (path.startsWith("/auth/") || path.startsWith("/users/")) {
            return path.replace("{id}", UUID.randomUUID().toString());
        }
        if (path.contains("{task_id}")) {
            return path.replace("{task_id}", workedTask).replace("{artifact_id}", artifact());
        }
        String board = path.contains("{") ? board() : "";
        return path.replace("{id}", path.startsWith("/tasks/") ? task(board, "") : board)
                .replace("{board_id}", board)
                .replace("{user_id}", bystander);
    }

    private String board() {
        String board = owner().call("POST", "/boards", Map.of("name", "Board"))
                .path("id")
                .asText();
        admit(board, people.get(AccessTable.Role.VIEWER).id(), "viewer");
        admit(board, people.get(AccessTable.Role.EDITOR).id(), "editor");
        admit(board, bystander, "viewer");
        return board;
    }

    private void admit(String board, String user, String role) {
        owner().call("PUT", "/boards/" + board + "/members/" + user, Map.of("role", role));
    }

    /** Without an agent for an empty type. */
    private String task(String board, String type) {
        Map<String, Object> fields =
                type.isEmpty() ? Map.of("title", "Task") : Map.of("title", "Task", "agent_type", type);
        return owner().call("POST", "/boards/" + board + "/tasks", fields)
                .path("id")
                .asText();
    }

    private JsonNode agent() {
        return owner().agents(workedTask).path(0);
    }

    private String artifact() {
        return owner().get("/orchestrator/tasks/" + workedTask + "/artifacts")
                .body()
                .path("artifacts")
                .path(0)
                .path("id")
                .asText();
    }

    /** A body that the route takes at this address; null where it takes none. */
    static Object body(AccessTable.Route route, String address) {
        String someone = "u" + UUID.randomUUID().toString().substring(0, 8);
        return switch (route.toString()) {
            case "POST /auth/register", "POST /users" ->
                Map.of("email", someone + "@example.org", "username", someone, "password", ApiClient.PASSWORD);
            case "POST /auth/login" -> Map.of("login", "viewer", "password", ApiClient.PASSWORD);
            case "POST /auth/refresh", "POST /auth/logout" -> Map.of("refresh_token", "no-token");
            case "PUT /auth/password" ->
                Map.of("current_password", ApiClient.PASSWORD, "new_password", ApiClient.PASSWORD);
            case "POST /auth/tokens" -> Map.of("name", someone);
            case "PATCH /users/{id}" -> Map.of("role", "user");
            case "POST /users/invitations", "POST /orchestrator/tasks/{task_id}/push" -> Map.of();
            case "POST /boards", "PUT /boards/{id}" -> Map.of("name", "Name");
            case "PUT /boards/{board_id}/members/{user_id}" -> Map.of("role", "viewer");
            case "POST /boards/{board_id}/tasks", "PUT /tasks/{id}" -> Map.of("title", "Title");
            case "PATCH /tasks/{id}/state" -> Map.of("state", "CANCELLED");
            case "PATCH /tasks/{id}/position" -> Map.of("state", "TODO");
            case "POST /agent-types" -> agentType("type-" + someone);
            case "PUT /agent-types/{name}" -> agentType(address.substring(address.lastIndexOf('/') + 1));
            case "POST /orchestrator/tasks/{task_id}/start" -> Map.of("agent_type", TYPE);
            case "POST /orchestrator/tasks/{task_id}/prompt" -> Map.of("message", "Go on");
            case "POST /orchestrator/tasks/{task_id}/permission" -> Map.of("permission_id", "p", "option_id", "o");
            default -> null;
        };
    }

    private static Map<String, Object> agentType(String name) {
        return Map.of("name", name, "protocol", "acp-stream", "command", List.of("true"));
    }

    /** Until nothing runs at the task that requests are about. */
    void settle() {
        owner().awaitRest(workedTask);
    }
}
