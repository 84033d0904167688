package dev.kandev.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.local.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Shows the messages of a task as they come, and remembers what counts in the end. Safe for use from several threads. */
final class ProgressView {

    private static final int BAR_WIDTH = 30;
    private static final int LINE_WIDTH = 100;
    private static final int PLAIN_STEP = 10;
    private static final Set<String> ENDS = Set.of("completed", "failed", "stopped");

    private final Console console;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final List<String> artifacts = new ArrayList<>();
    private String summary = "";
    private String error = "";
    private long cursor;
    private int shownPercent = -PLAIN_STEP;

    ProgressView(Console console) {
        this.console = console;
    }

    /** A message of the stream. One that was seen already is passed over. */
    synchronized void show(JsonNode message) {
        long seq = message.path("seq").asLong();
        if (seq <= cursor) {
            return;
        }
        cursor = seq;
        JsonNode data = message.path("data");
        switch (message.path("type").asText()) {
            case "progress" -> progress(data);
            case "status" -> status(data);
            case "log" -> console.dim("  " + firstLine(data.path("message").asText()));
            case "result" -> result(data);
            case "error" -> error = data.path("error").asText();
            default -> {
                // Heartbeats, and what other agents than the analyst say.
            }
        }
    }

    private void progress(JsonNode data) {
        int percent = Math.max(0, Math.min(100, data.path("progress").asInt()));
        String text = data.path("message").asText();
        if (console.isTerminal()) {
            int done = percent * BAR_WIDTH / 100;
            String bar = "█".repeat(done) + "░".repeat(BAR_WIDTH - done);
            console.passing(cut(String.format("  %s %3d %%  %s", bar, percent, text)));
        } else if (percent >= shownPercent + PLAIN_STEP || percent == 100) {
            shownPercent = percent;
            console.line(cut(String.format("  %3d %%  %s", percent, text)));
        }
    }

    private void status(JsonNode data) {
        String status = data.path("status").asText();
        if (ENDS.contains(status)) {
            end.complete(null);
        } else if (data.has("attempt")) {
            int attempt = data.path("attempt").asInt();
            String why = data.path("message").asText();
            console.dim(cut("  " + status + (attempt > 1 ? ", attempt " + attempt : "")
                    + (why.isEmpty() ? "" : ": " + firstLine(why))));
        } else if (data.has("runtime")) {
            String reason = data.path("reason").asText();
            console.dim(
                    "  runs as " + data.path("runtime").asText() + (reason.isEmpty() ? "" : ": " + firstLine(reason)));
        }
    }

    private void result(JsonNode data) {
        summary = data.path("summary").asText();
        artifacts.clear();
        data.path("artifacts")
                .forEach(artifact -> artifacts.add(artifact.path("path").asText()));
    }

    /** Of the last message; the stream goes on behind it. */
    synchronized long cursor() {
        return cursor;
    }

    /** Completes when the stream says that the work is over. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** What the agent found; empty when it has said nothing. */
    synchronized String summary() {
        return summary;
    }

    /** Why the work failed; empty when it did not. */
    synchronized String error() {
        return error;
    }

    /** Paths in the workspace. */
    synchronized List<String> artifacts() {
        return List.copyOf(artifacts);
    }

    private static String firstLine(String text) {
        return cut(text.lines().findFirst().orElse(""));
    }

    private static String cut(String line) {
        return line.length() <= LINE_WIDTH ? line : line.substring(0, LINE_WIDTH - 1) + "…";
    }
}
