package dev.kandev.orchestrator.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.TaskEventData;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionTest {

    private static final String USER = "user:00000000-0000-0000-0000-000000000001";

    @ParameterizedTest(name = "{0} {1} to {2}: {3}")
    @CsvSource({
        "task.created,       ,            TODO,        START",
        "task.updated,       ,            TODO,        FOLLOW",
        "task.updated,       ,            IN_PROGRESS, FOLLOW",
        "task.deleted,       ,            IN_PROGRESS, WITHDRAW",
        "task.archived,      ,            TODO,        NOTHING",
        "task.state_changed, TODO,        IN_PROGRESS, START",
        "task.state_changed, TODO,        BLOCKED,     WITHDRAW",
        "task.state_changed, TODO,        CANCELLED,   WITHDRAW",
        "task.state_changed, IN_PROGRESS, TODO,        WITHDRAW",
        "task.state_changed, IN_PROGRESS, BLOCKED,     WITHDRAW",
        "task.state_changed, IN_PROGRESS, CANCELLED,   WITHDRAW",
        "task.state_changed, IN_PROGRESS, COMPLETED,   WITHDRAW",
        "task.state_changed, IN_PROGRESS, FAILED,      WITHDRAW",
        "task.state_changed, BLOCKED,     TODO,        START",
        "task.state_changed, BLOCKED,     IN_PROGRESS, START",
        "task.state_changed, COMPLETED,   TODO,        START",
        "task.state_changed, COMPLETED,   IN_PROGRESS, START",
        "task.state_changed, FAILED,      TODO,        START",
        "task.state_changed, FAILED,      IN_PROGRESS, START",
        "task.state_changed, CANCELLED,   TODO,        START",
    })
    void anEventOfATaskWithAnAgent(String type, String from, String to, Reaction expected) {
        assertThat(Reaction.to(event(type, from, to, "analyst", true, USER))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"task.created,,TODO", "task.state_changed,BLOCKED,TODO", "task.state_changed,TODO,IN_PROGRESS"})
    void nothingStartsWithoutAnAgentTypeOrWithoutAutoStart(String type, String from, String to) {
        assertThat(Reaction.to(event(type, from, to, null, true, USER))).isEqualTo(Reaction.NOTHING);
        assertThat(Reaction.to(event(type, from, to, "analyst", false, USER))).isEqualTo(Reaction.NOTHING);
    }

    @Test
    void aCardThatIsTakenBackStopsItsAgentWithoutAutoStartToo() {
        assertThat(Reaction.to(event("task.state_changed", "IN_PROGRESS", "TODO", "analyst", false, USER)))
                .isEqualTo(Reaction.WITHDRAW);
    }

    @Test
    void ourOwnMovesMeanNothing() {
        assertThat(Reaction.to(
                        event("task.state_changed", "TODO", "IN_PROGRESS", "analyst", true, "service:orchestrator")))
                .isEqualTo(Reaction.NOTHING);
        assertThat(Reaction.to(event(
                        "task.state_changed", "IN_PROGRESS", "CANCELLED", "analyst", true, "service:orchestrator")))
                .isEqualTo(Reaction.NOTHING);
    }

    private static CloudEvent<TaskEventData> event(
            String type, String from, String to, String agentType, boolean autoStart, String actor) {
        UUID taskId = UUID.randomUUID();
        TaskEventData task = new TaskEventData(
                taskId, UUID.randomUUID(), "Task", to, 0, agentType, null, null, autoStart, null, 1, from, null, null);
        return CloudEvent.of("/test", type, taskId, Instant.EPOCH, actor, task);
    }
}
