package dev.kandev.analyst.acp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ControlReaderTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Turn turn = new Turn();

    @Test
    void passesPromptsInTheirOrder() throws Exception {
        read("{\"type\":\"control\",\"action\":\"prompt\",\"message\":\"first\\nline\"}\n"
                + "{\"type\":\"control\",\"action\":\"prompt\",\"message\":\"second\"}\n");

        assertThat(turn.awaitPrompt()).contains("first\nline");
        assertThat(turn.nextPrompt()).contains("second");
        assertThat(turn.nextPrompt()).isEmpty();
    }

    @Test
    void endsTheWaitWhenTheInputEnds() throws Exception {
        read("");

        assertThat(turn.awaitPrompt()).isEmpty();
    }

    @Test
    void cancelAndStopEndTheWork() {
        read("{\"type\":\"control\",\"action\":\"stop\"}");

        assertThat(turn.isCancelled()).isTrue();
        assertThatThrownBy(turn::checkpoint).isInstanceOf(TurnCancelledException.class);
        assertThatThrownBy(turn::awaitPrompt).isInstanceOf(TurnCancelledException.class);
    }

    @Test
    void cancelFreesABlockedCall() {
        StringBuilder freed = new StringBuilder();
        turn.onCancel(() -> freed.append("once"));

        turn.cancel();
        turn.cancel();

        assertThat(freed).hasToString("once");
    }

    @Test
    void aPauseEndsWithTheInput() {
        read("{\"type\":\"control\",\"action\":\"pause\"}");

        turn.checkpoint();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"status\":\"paused\"");
    }

    @Test
    void skipsWhatItDoesNotUnderstandAndSaysSo() throws Exception {
        read("no json\n\n[1]\n{\"type\":\"other\"}\n{\"type\":\"control\",\"action\":\"dance\"}\n"
                + "{\"type\":\"control\",\"action\":\"prompt\"}");

        assertThat(turn.awaitPrompt()).contains("");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4).allMatch(line -> line.contains("\"warn\""));
    }

    private void read(String input) {
        AcpWriter writer = new AcpWriter(out, Clock.systemUTC(), "agent", "task");
        new ControlReader(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), turn, writer).run();
    }
}
