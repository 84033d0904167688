package dev.kandev.gateway.stream;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;

/** A task's messages as they come, from a cursor on. {@link TaskStreamCheck} has let the client in. */
@WebSocket(path = "/api/v1/orchestrator/tasks/{taskId}/stream", endpointId = TaskStreamSocket.ID)
@Authenticated
class TaskStreamSocket {

    static final String ID = "task-stream";

    private static final TypedKey<StreamRelay> RELAY = new TypedKey<>("kandev-relay");

    private final Upstream upstream;

    TaskStreamSocket(Upstream upstream) {
        this.upstream = upstream;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection client, @PathParam("taskId") String taskId) {
        StreamRelay relay = new StreamRelay(client, upstream.socket());
        client.userData().put(RELAY, relay);
        return relay.connect(upstream.taskStream(
                client.userData().get(TaskStreamCheck.USER),
                taskId,
                client.userData().get(TaskStreamCheck.AFTER)));
    }

    @OnTextMessage
    Uni<Void> message(WebSocketConnection client, String text) {
        return client.userData().get(RELAY).toUpstream(text);
    }

    @OnClose
    void close(WebSocketConnection client) {
        StreamRelay relay = client.userData().get(RELAY);
        if (relay != null) {
            relay.clientClosed(client.closeReason());
        }
    }
}
