package dev.kandev.gateway.stream;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * A task's messages as they come, from a cursor on. {@link TaskStreamCheck} has let the client in. Frames are taken as
 * they come: {@link StreamRelay} keeps their order, and bounds how many wait.
 */
@WebSocket(
        path = "/api/v1/orchestrator/tasks/{taskId}/stream",
        endpointId = TaskStreamSocket.ID,
        inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@Authenticated
class TaskStreamSocket {

    static final String ID = "task-stream";

    private final Upstream upstream;

    TaskStreamSocket(Upstream upstream) {
        this.upstream = upstream;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection client, @PathParam("taskId") String taskId) {
        UUID user = client.userData().get(StreamAdmission.USER);
        String after = client.userData().get(TaskStreamCheck.AFTER);
        return StreamRelay.open(client, listening -> upstream.taskStream(user, taskId, after, listening));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection client, String text) {
        return StreamRelay.of(client).toUpstream(text);
    }

    @OnClose
    void close(WebSocketConnection client) {
        StreamRelay.of(client).clientClosed(client.closeReason());
    }
}
