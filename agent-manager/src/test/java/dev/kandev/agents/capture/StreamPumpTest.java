package dev.kandev.agents.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.credentials.SecretMask;
import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.proto.acp.AcpEnvelope;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamPumpTest {

    private static final Checkpoint BEGIN = new Checkpoint(0, 0);
    private static final int LINES = 1_000;

    @Test
    void readsOnWhileCheckpointsCannotBeSaved() throws InterruptedException {
        TalkedOut agent = new TalkedOut();
        List<Long> kept = new ArrayList<>();

        pump(agent, line -> kept.add(line.number()), (instanceId, stream, checkpoint) -> {
                    throw new IllegalStateException("the database is away");
                })
                .call();

        assertThat(kept).isEqualTo(LongStream.rangeClosed(1, LINES).boxed().toList());
        assertThat(agent.timesRead).isEqualTo(1);
    }

    private static StreamPump pump(RunningAgent agent, LineSink messages, Checkpoints checkpoints) {
        CaptureSource source =
                new CaptureSource(UUID.randomUUID(), UUID.randomUUID(), agent, new SecretMask(List.of()), BEGIN, BEGIN);
        // Every line is a message, so nothing is logged.
        LogBuffer log = new LogBuffer(source, "stdout", null, Clock.systemUTC());
        return new StreamPump(source, "stdout", BEGIN, messages, log, checkpoints, new Deaf());
    }

    private static final class Deaf implements CaptureListener {

        @Override
        public void onMessage(AcpEnvelope message) {}

        @Override
        public void onLine() {}
    }

    /** An agent that has said everything already. */
    private static final class TalkedOut implements RunningAgent {

        private static final byte[] SAID = IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> "line " + number + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);

        private int timesRead;

        @Override
        public String containerId() {
            return "1";
        }

        @Override
        public InputStream stdout(long offset) {
            timesRead++;
            return new ByteArrayInputStream(SAID, (int) offset, SAID.length);
        }

        @Override
        public InputStream stderr(long offset) {
            return InputStream.nullInputStream();
        }

        @Override
        public void send(String line) {}

        @Override
        public void closeStdin() {}

        @Override
        public void execute(List<String> command) {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void terminate() {}

        @Override
        public void kill() {}

        @Override
        public Optional<AgentExit> awaitExit(Duration atMost) {
            return Optional.of(new AgentExit(0, false));
        }

        @Override
        public Optional<Usage> usage() {
            return Optional.empty();
        }

        @Override
        public void discard() {}
    }
}
