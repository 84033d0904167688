package dev.kandev.agents;

import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import io.nats.client.Connection;
import io.nats.client.Dispatcher;
import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.PushSubscribeOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a stream from its first message on, with a NATS client of its own. */
public final class StreamReader implements AutoCloseable {

    private final List<Message> received = new CopyOnWriteArrayList<>();
    private final Connection connection;

    /** Begins to read in the background. */
    public StreamReader(String url, String subject) throws IOException, InterruptedException, JetStreamApiException {
        connection = Nats.connect(url);
        Dispatcher dispatcher = connection.createDispatcher();
        connection
                .jetStream()
                .subscribe(
                        subject,
                        dispatcher,
                        received::add,
                        false,
                        PushSubscribeOptions.builder().ordered(true).build());
    }

    /** How many there are by now; cheap, so that it can be asked often. */
    public int size() {
        return received.size();
    }

    /** All of them by now, as messages of agents. */
    public List<AcpEnvelope> messages() {
        return received.stream()
                .map(message -> AcpEnvelope.parse(new String(message.getData(), StandardCharsets.UTF_8))
                        .orElseThrow())
                .toList();
    }

    /** All of them by now, as events. */
    public List<CloudEvent<AgentEventData>> events() {
        return received.stream()
                .map(message -> CloudEvent.parse(message.getData(), AgentEventData.class))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        connection.close();
    }
}
