package dev.kandev.orchestrator.stream.board;

import dev.kandev.orchestrator.stream.ClientConnection;
import dev.kandev.orchestrator.stream.StreamConfig;
import dev.kandev.orchestrator.stream.UpgradeGate;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;

/** Events and messages of what a user subscribes to, on one socket. {@link BoardStreamCheck} has let the client in. */
@WebSocket(path = "/internal/stream", endpointId = BoardStreamSocket.ID)
class BoardStreamSocket {

    static final String ID = "board-stream";

    private static final TypedKey<BoardStream> STREAM = new TypedKey<>("kandev-board-stream");

    private final BoardStreams streams;
    private final StreamConfig config;

    BoardStreamSocket(BoardStreams streams, StreamConfig config) {
        this.streams = streams;
        this.config = config;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection client) {
        ClientConnection connection =
                new ClientConnection(client, client.userData().get(UpgradeGate.TRANSPORT), config.sendTimeout());
        BoardStream stream = streams.open(connection, client.userData().get(UpgradeGate.CALLER));
        client.userData().put(STREAM, stream);
    }

    @OnTextMessage
    @NonBlocking
    void receive(WebSocketConnection client, String frame) {
        client.userData().get(STREAM).receive(frame);
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection client) {
        streams.remove(client.userData().get(STREAM));
    }
}
