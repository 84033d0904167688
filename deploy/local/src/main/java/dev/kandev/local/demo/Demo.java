package dev.kandev.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.local.console.Console;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The main job: a board, a task for the built-in agent on a repository, and a look at how it is carried out. */
public final class Demo {

    private static final String BOARD = "Demo";
    private static final String AGENT_TYPE = "analyst";

    private final Home home;
    private final Console console;
    private final String address;
    private final Api api;
    private final Account account;

    /** {@code address} of a Kandev that is up; {@code environment} may name the user to sign in. */
    public Demo(Home home, Console console, String address, Map<String, String> environment) {
        this.home = home;
        this.console = console;
        this.address = address;
        this.api = new Api(address);
        this.account = Account.of(api, environment, new Secrets(home.secrets()));
    }

    /**
     * Checks what the user named, before anything is started for it.
     *
     * @throws dev.kandev.local.problem.LocalModeException when it is no repository
     */
    public static void check(String repository) {
        Repository.of(repository);
    }

    /**
     * Blocks until the task is done; shows its progress, then its result or its error.
     *
     * @return whether it was completed
     * @throws dev.kandev.local.problem.LocalModeException when Kandev does not do what it is asked
     */
    public boolean run(String named) throws InterruptedException {
        Repository repository = Repository.of(named);
        account.signIn();
        String taskId = createTask(board(), repository);
        console.line("Task " + taskId + ": " + AGENT_TYPE + " on " + repository.address());
        if (repository.dirty()) {
            console.dim("  What is not committed there is not looked at: an agent works on a checkout.");
        }
        ProgressView view = new ProgressView(console);
        Thread farewell = new Thread(() ->
                console.line("The task goes on; see " + taskUrl(taskId) + ", './kandev status' and './kandev logs'."));
        Runtime.getRuntime().addShutdownHook(farewell);
        String state = new TaskWatch(api, account, view, taskId).untilDone();
        Runtime.getRuntime().removeShutdownHook(farewell);
        return state.equals("COMPLETED") ? showResult(view, taskId) : showFailure(view, taskId, state);
    }

    private String board() {
        JsonNode boards = expect(api.get("/boards?limit=200")).path("boards");
        for (JsonNode board : boards) {
            if (board.path("name").asText().equals(BOARD)) {
                return board.path("id").asText();
            }
        }
        return expect(api.post("/boards", Map.of("name", BOARD))).path("id").asText();
    }

    private String createTask(String boardId, Repository repository) {
        Map<String, Object> task = new HashMap<>();
        task.put("title", "Analyse " + repository.name());
        task.put("agent_type", AGENT_TYPE);
        task.put("repository_url", repository.address());
        return expect(api.post("/boards/" + boardId + "/tasks", task))
                .path("id")
                .asText();
    }

    private static JsonNode expect(Api.Answer answer) {
        if (!answer.isGood()) {
            throw new DemoException("Kandev refused: " + answer.problem());
        }
        return answer.body();
    }

    private boolean showResult(ProgressView view, String taskId) {
        Path workspace = home.workspaces().resolve(taskId);
        console.line("");
        console.line(view.summary());
        console.line("");
        view.artifacts().forEach(artifact -> console.line("Report:  " + workspace.resolve(artifact)));
        console.line("Kandev:  " + address + "   (signed in as " + account.description() + ")");
        return true;
    }

    private boolean showFailure(ProgressView view, String taskId, String state) {
        console.error("The task is " + state
                + (view.error().isEmpty() ? "" : ": " + view.error().strip()));
        console.error("More at " + taskUrl(taskId) + "/messages");
        return false;
    }

    private String taskUrl(String taskId) {
        return address + "/api/v1/orchestrator/tasks/" + taskId;
    }
}
