package dev.kandev.local.demo;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/** Looks on until a task is done. A stream that breaks is taken up behind the last message that was seen. */
final class TaskWatch {

    private static final Set<String> DONE = Set.of("COMPLETED", "FAILED", "CANCELLED");
    /** Between looks at the task itself: the stream tells sooner, but a card can be moved by hand. */
    private static final Duration LOOK = Duration.ofSeconds(5);
    /** After the stream told of the end: the card follows within moments. */
    private static final Duration QUICK_LOOK = Duration.ofMillis(100);

    private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LAST_MESSAGES = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MAX_FAILURES = 20;
    private static final int UNAUTHENTICATED = 401;

    private final Api api;
    private final Account account;
    private final ProgressView view;
    private final String taskId;
    private final RandomGenerator random = RandomGenerator.getDefault();

    TaskWatch(Api api, Account account, ProgressView view, String taskId) {
        this.api = api;
        this.account = account;
        this.view = view;
        this.taskId = taskId;
    }

    /**
     * Blocks until the task is done; answers its state.
     *
     * @throws DemoException when Kandev does not answer for minutes
     */
    String untilDone() throws InterruptedException {
        int failures = 0;
        while (true) {
            long cursor = view.cursor();
            try {
                String state = watchOneConnection();
                if (DONE.contains(state)) {
                    return state;
                }
            } catch (DemoException | ExecutionException | TimeoutException away) {
                failures = view.cursor() > cursor ? 1 : failures + 1;
                if (failures > MAX_FAILURES) {
                    throw new DemoException("Kandev does not answer any more; see './kandev status'", away);
                }
            }
            pause(failures);
        }
    }

    /** Ends with the connection, or with the task; answers the state of the latter. */
    private String watchOneConnection() throws InterruptedException, ExecutionException, TimeoutException {
        String state = state();
        TaskSocket listener = new TaskSocket(view::show);
        WebSocket socket =
                api.stream(taskId, view.cursor(), listener).get(OPEN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            while (!DONE.contains(state) && !listener.end().isDone()) {
                awaitNews(listener);
                state = state();
            }
            if (DONE.contains(state)) {
                await(view.end(), LAST_MESSAGES);
            }
            return state;
        } finally {
            socket.abort();
        }
    }

    private String state() {
        Api.Answer answer = api.get("/tasks/" + taskId);
        if (answer.status() == UNAUTHENTICATED) {
            account.signIn();
            answer = api.get("/tasks/" + taskId);
        }
        if (!answer.isGood()) {
            throw new DemoException("the task cannot be seen: " + answer.problem());
        }
        return answer.body().path("state").asText();
    }

    /** Until it is worth looking at the task again. */
    private void awaitNews(TaskSocket listener) throws InterruptedException {
        if (view.end().isDone()) {
            await(listener.end(), QUICK_LOOK);
        } else {
            await(CompletableFuture.anyOf(listener.end(), view.end()), LOOK);
        }
    }

    private static void await(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
        try {
            event.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException quiet) {
            // Then we look.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("these events never fail", impossible);
        }
    }

    private void pause(int failures) throws InterruptedException {
        long bound = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, MAX_FAILURES));
        Thread.sleep(bound - (long) (random.nextDouble() * bound / 2));
    }
}
