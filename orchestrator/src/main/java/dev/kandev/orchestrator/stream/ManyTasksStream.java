package dev.kandev.orchestrator.stream;

import io.quarkus.websockets.next.CloseReason;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A stream that is not of one task. Called from any thread; nothing here blocks. */
public interface ManyTasksStream {

    /** This task has new messages; called for every task. */
    void wake(UUID taskId);

    /** Any task may have new messages. */
    void wakeAll();

    /** Tells the client why it ends; completes when the client knows, or was hung up on. */
    Uni<Void> close(CloseReason reason);
}
