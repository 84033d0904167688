package dev.kandev.orchestrator.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.common.event.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingMessageTest {

    private static final String TASK = "00000000-0000-0000-0000-000000000001";
    private static final String SUBJECT = "acp.message." + TASK;
    private static final String LINE = "{\"type\":\"log\",\"task_id\":\"" + TASK + "\",\"data\":{}}";

    @Test
    void readsAMessageOfItsTask() {
        assertThat(read(SUBJECT, "i:1", LINE)).hasValueSatisfying(message -> {
            assertThat(message.taskId()).hasToString(TASK);
            assertThat(message.messageId()).isEqualTo("i:1");
            assertThat(message.streamSequence()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "[]", "{\"type\":3}", "{\"type\":\"log\",\"data\":[]}"})
    void refusesWhatIsNoMessage(String line) {
        assertThat(read(SUBJECT, "i:1", line)).isEmpty();
    }

    @Test
    void refusesAMessageThatClaimsToBeAnotherTasks() {
        assertThat(read("acp.message.00000000-0000-0000-0000-000000000002", "i:1", LINE))
                .isEmpty();
    }

    @Test
    void refusesAMessageWithoutATaskOrWithoutAnIdentity() {
        assertThat(read("acp.message.nobody", "i:1", LINE)).isEmpty();
        assertThat(read(SUBJECT, "", LINE)).isEmpty();
        assertThat(read(SUBJECT, "i\0", LINE)).isEmpty();
    }

    private static Optional<IncomingMessage> read(String subject, String id, String line) {
        return IncomingMessage.read(new Delivery(subject, id, line.getBytes(StandardCharsets.UTF_8), Map.of(), 7));
    }
}
