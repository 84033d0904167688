package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.message.MessageHistory;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import java.util.UUID;

/**
 * A task's messages as they come, from a cursor on. {@link TaskStreamCheck} has let the client in, and says what it
 * asked for.
 */
@WebSocket(path = "/internal/tasks/{taskId}/stream", endpointId = TaskStreamSocket.ID)
class TaskStreamSocket {

    static final String ID = "task-stream";

    private static final TypedKey<TaskStream> STREAM = new TypedKey<>("kandev-stream");

    private final OpenStreams streams;
    private final MessageHistory history;
    private final BroadcastLatency latency;
    private final StreamConfig config;

    TaskStreamSocket(OpenStreams streams, MessageHistory history, BroadcastLatency latency, StreamConfig config) {
        this.streams = streams;
        this.history = history;
        this.latency = latency;
        this.config = config;
    }

    /** Known before it looks: whatever is stored later wakes it, whatever was stored earlier it sees. */
    @OnOpen
    @NonBlocking
    void open(WebSocketConnection client) {
        UserData request = client.userData();
        UUID taskId = request.get(TaskStreamCheck.TASK);
        TaskStream stream = new TaskStream(
                taskId,
                request.get(TaskStreamCheck.AFTER),
                new ClientConnection(client, request.get(UpgradeGate.TRANSPORT), config.sendTimeout()),
                history,
                latency);
        request.put(STREAM, stream);
        streams.add(taskId, stream);
        stream.wake();
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection client) {
        streams.remove(
                client.userData().get(TaskStreamCheck.TASK), client.userData().get(STREAM));
    }
}
