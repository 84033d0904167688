package dev.kandev.gateway.stream;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.tls.InternalTls;
import dev.kandev.gateway.client.Replicas;
import dev.kandev.gateway.client.Replicas.Address;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** WebSockets to the orchestrator: to whichever of its replicas takes one. */
@ApplicationScoped
class Upstream {

    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    /** Each viewer has one; the operating system's limits are met first. */
    private static final int MAX_CONNECTIONS = 1_000_000;

    private static final int CONNECT_MILLIS = 5_000;

    /** A thousand clients that come at once are let in one after the other. */
    private static final int HANDSHAKE_MILLIS = 20_000;

    /** The orchestrator pings three times as often: one that is silent for so long is gone, or its machine is. */
    private static final int SILENCE_SECONDS = 60;

    private final WebSocketClient client;
    private final Rotation replicas;
    private final InternalToken token;

    Upstream(
            Vertx vertx, StreamConfig config, InternalToken token, TlsConfigurationRegistry certificates, Clock clock) {
        WebSocketClientOptions options = new WebSocketClientOptions()
                .setMaxConnections(MAX_CONNECTIONS)
                .setMaxFrameSize(MAX_MESSAGE_BYTES)
                .setMaxMessageSize(MAX_MESSAGE_BYTES)
                .setTcpKeepAlive(true)
                .setReadIdleTimeout(SILENCE_SECONDS)
                .setConnectTimeout(CONNECT_MILLIS);
        certificates.get(InternalTls.NAME).ifPresent(ours -> TlsConfigUtils.configure(options.setSsl(true), ours));
        this.client = vertx.createWebSocketClient(options);
        this.replicas = new Rotation(Replicas.parse(config.host(), config.port()), clock);
        this.token = token;
    }

    /**
     * A task's messages with a larger seq than the cursor.
     *
     * @param listening puts its handlers on a socket, before it is connected, so that they miss nothing; called once more for each
     *     replica that did not take the stream
     */
    Future<ClientWebSocket> taskStream(UUID user, String taskId, String after, Consumer<ClientWebSocket> listening) {
        return connect("/internal/tasks/" + taskId + "/stream?after=" + after, user, listening);
    }

    /**
     * What happens on a user's boards.
     *
     * @param listening as for a task
     */
    Future<ClientWebSocket> boardStream(UUID user, Consumer<ClientWebSocket> listening) {
        return connect("/internal/stream", user, listening);
    }

    private Future<ClientWebSocket> connect(String uri, UUID user, Consumer<ClientWebSocket> listening) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setURI(uri)
                .setTimeout(HANDSHAKE_MILLIS)
                .addHeader(InternalToken.HEADER, token.value())
                .addHeader(Caller.HEADER, Caller.user(user).asHeader());
        return connect(options, replicas.next().iterator(), listening);
    }

    private Future<ClientWebSocket> connect(
            WebSocketConnectOptions options, Iterator<Address> left, Consumer<ClientWebSocket> listening) {
        Address address = left.next();
        ClientWebSocket socket = client.webSocket();
        listening.accept(socket);
        WebSocketConnectOptions there =
                new WebSocketConnectOptions(options).setHost(address.host()).setPort(address.port());
        return socket.connect(there).map(socket).recover(failure -> {
            if (isRefusal(failure)) {
                return Future.failedFuture(failure);
            }
            replicas.failed(address);
            LOG.warnf("orchestrator takes no stream address=%s error=%s", address, failure.getMessage());
            return left.hasNext() ? connect(options, left, listening) : Future.failedFuture(failure);
        });
    }

    /** Whether this is what every replica would say: that there is no such stream for this user. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof UpgradeRejectedException rejected
                && (rejected.getStatus() == 403 || rejected.getStatus() == 404);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
