package dev.kandev.gateway.stream;

import dev.kandev.gateway.client.Replicas;
import dev.kandev.gateway.client.Replicas.Address;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** In which order replicas are tried: each stream begins with the next one, and those that failed lately come last. */
final class Rotation {

    private static final Duration LATELY = Duration.ofSeconds(10);

    private final List<Address> addresses;
    private final Clock clock;
    private final Map<Address, Instant> failures = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();

    Rotation(Replicas replicas, Clock clock) {
        this.addresses = replicas.addresses();
        this.clock = clock;
    }

    /** All of them. */
    List<Address> next() {
        List<Address> order = new ArrayList<>(addresses);
        Collections.rotate(order, -Math.floorMod(turns.getAndIncrement(), order.size()));
        Instant before = clock.instant().minus(LATELY);
        order.sort(Comparator.comparing(
                address -> failures.getOrDefault(address, Instant.MIN).isAfter(before)));
        return order;
    }

    /** It could not be reached, or did not take the stream. */
    void failed(Address address) {
        failures.put(address, clock.instant());
    }
}
