package dev.kandev.gateway.stream;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.tls.InternalTls;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** WebSockets to the orchestrator. */
@ApplicationScoped
class Upstream {

    private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    /** Each viewer has one; the operating system's limits are met first. */
    private static final int MAX_CONNECTIONS = 1_000_000;

    private static final int CONNECT_MILLIS = 5_000;

    /** A thousand clients that come at once are let in one after the other. */
    private static final int HANDSHAKE_MILLIS = 20_000;

    private final WebSocketClient client;
    private final StreamConfig config;
    private final InternalToken token;

    Upstream(Vertx vertx, StreamConfig config, InternalToken token, TlsConfigurationRegistry certificates) {
        WebSocketClientOptions options = new WebSocketClientOptions()
                .setMaxConnections(MAX_CONNECTIONS)
                .setMaxFrameSize(MAX_MESSAGE_BYTES)
                .setMaxMessageSize(MAX_MESSAGE_BYTES)
                .setTcpKeepAlive(true)
                .setConnectTimeout(CONNECT_MILLIS);
        certificates.get(InternalTls.NAME).ifPresent(ours -> TlsConfigUtils.configure(options.setSsl(true), ours));
        this.client = vertx.createWebSocketClient(options);
        this.config = config;
        this.token = token;
    }

    /** Not connected yet. */
    ClientWebSocket socket() {
        return client.webSocket();
    }

    /** How to reach a task's messages with a larger seq than the cursor. */
    WebSocketConnectOptions taskStream(UUID user, String taskId, String after) {
        return to("/internal/tasks/" + taskId + "/stream?after=" + after, user);
    }

    /** How to reach what happens on a user's boards. */
    WebSocketConnectOptions boardStream(UUID user) {
        return to("/internal/stream", user);
    }

    private WebSocketConnectOptions to(String uri, UUID user) {
        return new WebSocketConnectOptions()
                .setHost(config.host())
                .setPort(config.port())
                .setURI(uri)
                .setTimeout(HANDSHAKE_MILLIS)
                .addHeader(InternalToken.HEADER, token.value())
                .addHeader(Caller.HEADER, Caller.user(user).asHeader());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
