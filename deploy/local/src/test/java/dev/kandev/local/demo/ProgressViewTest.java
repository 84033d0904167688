package dev.kandev.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.local.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressViewTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private ProgressView view = view(false);

    @Test
    void showsEveryTenthPercentWhereLinesStay() throws Exception {
        for (int percent = 0; percent <= 100; percent++) {
            receive(percent + 1, "progress", "{\"progress\":" + percent + ",\"message\":\"measured\"}");
        }

        assertThat(lines()).hasSize(11).last().asString().contains("100 %").contains("measured");
    }

    @Test
    void replacesTheBarOnATerminal() throws Exception {
        view = view(true);

        receive(1, "progress", "{\"progress\":50,\"message\":\"measured 1 of 2\"}");
        receive(2, "progress", "{\"progress\":100,\"message\":\"measured 2 of 2\"}");

        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("█".repeat(15) + "░".repeat(15) + "  50 %")
                .contains("\r")
                .doesNotContain("\n");
    }

    @Test
    void passesOverWhatItHasSeen() throws Exception {
        receive(1, "log", "{\"message\":\"first\"}");
        receive(2, "log", "{\"message\":\"second\"}");
        receive(1, "log", "{\"message\":\"first\"}");

        assertThat(lines()).hasSize(2);
        assertThat(view.cursor()).isEqualTo(2);
    }

    @Test
    void remembersTheResultAndTheEnd() throws Exception {
        receive(
                1,
                "result",
                "{\"summary\":\"7 files.\",\"artifacts\":[{\"type\":\"report\",\"path\":\"ANALYSIS.md\"}]}");
        assertThat(view.end()).isNotDone();

        receive(2, "status", "{\"status\":\"completed\",\"attempt\":1}");

        assertThat(view.end()).isDone();
        assertThat(view.summary()).isEqualTo("7 files.");
        assertThat(view.artifacts()).containsExactly("ANALYSIS.md");
    }

    @Test
    void saysWhyAnotherAttemptIsMade() throws Exception {
        receive(1, "status", "{\"status\":\"queued\",\"attempt\":2,\"message\":\"the network is down\\nmore\"}");

        assertThat(lines()).containsExactly("  queued, attempt 2: the network is down");
    }

    private ProgressView view(boolean terminal) {
        PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new ProgressView(new Console(stream, stream, terminal));
    }

    private void receive(long seq, String type, String data) throws JsonProcessingException {
        view.show(Api.JSON.readTree("{\"seq\":" + seq + ",\"type\":\"" + type + "\",\"data\":" + data + "}"));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
