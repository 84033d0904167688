package dev.kandev.gateway.stream;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * What happens on the boards and tasks that the client subscribes to. {@link BoardStreamCheck} has let the client in.
 * Frames are taken as they come: {@link StreamRelay} keeps their order, and bounds how many wait.
 */
@WebSocket(
        path = "/api/v1/orchestrator/stream",
        endpointId = BoardStreamSocket.ID,
        inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@Authenticated
class BoardStreamSocket {

    static final String ID = "board-stream";

    private final Upstream upstream;

    BoardStreamSocket(Upstream upstream) {
        this.upstream = upstream;
    }

    @OnOpen
    Uni<Void> open(WebSocketConnection client) {
        UUID user = client.userData().get(StreamAdmission.USER);
        return StreamRelay.open(client, listening -> upstream.boardStream(user, listening));
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
