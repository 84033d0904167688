package dev.kandev.orchestrator.prompt;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.lifecycle.TaskHistory;
import dev.kandev.proto.acp.AcpType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records what became of a prompt, and tells it in the history of the task, in the caller's transaction. */
@ApplicationScoped
class PromptHistory {

    private final TaskHistory history;
    private final Clock clock;

    PromptHistory(TaskHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    private record Said(String role, String text, UUID promptId) {}

    private record Warning(String level, String message, Text metadata) {}

    private record Text(String text, UUID promptId) {}

    /** The conversation shows it from now on. */
    void given(Execution execution, PromptEntity prompt) {
        prompt.status = PromptEntity.Status.DELIVERED;
        prompt.deliveredAt = clock.instant();
        history.tell(execution, AcpType.MESSAGE, new Said("user", prompt.message, prompt.id));
    }

    /** Its author reads that nobody got it. */
    void withdrawn(Execution execution, PromptEntity prompt) {
        prompt.status = PromptEntity.Status.WITHDRAWN;
        history.tell(
                execution,
                AcpType.LOG,
                new Warning("warn", "a queued prompt was not delivered", new Text(prompt.message, prompt.id)));
    }
}
