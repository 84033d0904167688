package dev.kandev.common.event;

import io.nats.client.Message;
import java.util.List;

/** What a subscription does with the messages it pulled. */
interface Deliveries {

    /** Acknowledges, or not; an exception makes the subscription pause before it pulls again. */
    void deliver(List<Message> messages);
}
