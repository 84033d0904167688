package dev.kandev.e2e;

import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.api.PublishAck;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What the same server takes when there is nothing else: messages a second, of a stream like ours.
 *
 * @param oneByOne each published when the one before was acknowledged, as the capture does
 * @param manyUnderWay published before the ones before were acknowledged
 */
record RawPublishing(double oneByOne, double manyUnderWay) {

    private static final String STREAM = "BENCHMARK";
    private static final String SUBJECT = "benchmark.raw";
    private static final int WINDOW = 1_000;

    /** Into a stream of its own, which is gone afterwards. */
    static RawPublishing measure(BackDoor door, int bytes, int messages) throws Exception {
        try (Connection bus = door.bus()) {
            JetStreamManagement management = bus.jetStreamManagement();
            management.addStream(StreamConfiguration.builder()
                    .name(STREAM)
                    .subjects(SUBJECT)
                    .storageType(StorageType.File)
                    .build());
            try {
                // The first round is to warm up.
                manyUnderWay(bus.jetStream(), "w", bytes, messages);
                return new RawPublishing(
                        oneByOne(bus.jetStream(), "o", bytes, messages),
                        manyUnderWay(bus.jetStream(), "m", bytes, messages));
            } finally {
                management.deleteStream(STREAM);
            }
        }
    }

    private static double oneByOne(JetStream stream, String id, int bytes, int messages)
            throws IOException, JetStreamApiException {
        long since = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            stream.publish(message(id + i, bytes));
        }
        return rate(messages, since);
    }

    private static double manyUnderWay(JetStream stream, String id, int bytes, int messages) {
        long since = System.nanoTime();
        List<CompletableFuture<PublishAck>> underWay = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            underWay.add(stream.publishAsync(message(id + i, bytes)));
            if (underWay.size() == WINDOW) {
                underWay.forEach(CompletableFuture::join);
                underWay.clear();
            }
        }
        underWay.forEach(CompletableFuture::join);
        return rate(messages, since);
    }

    private static double rate(int messages, long since) {
        return messages / ((System.nanoTime() - since) / 1e9);
    }

    private static NatsMessage message(String id, int bytes) {
        return NatsMessage.builder()
                .subject(SUBJECT)
                .headers(new Headers().put("Nats-Msg-Id", id))
                .data(new byte[bytes])
                .build();
    }
}
