package dev.kandev.orchestrator.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.tasks.Task;
import dev.kandev.orchestrator.tasks.TaskState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromptTest {

    @Test
    void isTitleAndDescriptionWithABlankLineBetween() {
        assertThat(Prompt.of(task("Count.\nAll of them."))).isEqualTo("Report\n\nCount.\nAll of them.");
    }

    @Test
    void isTheTitleAloneWhereNothingElseIsSaid() {
        assertThat(Prompt.of(task(" "))).isEqualTo("Report");
    }

    private static Task task(String description) {
        return new Task(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Report",
                description,
                TaskState.TODO,
                0,
                null,
                null,
                null,
                true,
                null,
                1);
    }
}
