package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.gateway.client.Replicas;
import dev.kandev.gateway.client.Replicas.Address;
import dev.kandev.gateway.scene.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Address A = new Address("a", 1);
    private static final Address B = new Address("b", 1);
    private static final Address C = new Address("c", 1);

    private final SettableClock clock = new SettableClock();
    private final Rotation rotation = new Rotation(Replicas.parse("a,b,c", 1), clock);

    @Test
    void beginsWithTheNextOneEachTime() {
        assertThat(rotation.next()).containsExactly(A, B, C);
        assertThat(rotation.next()).containsExactly(B, C, A);
        assertThat(rotation.next()).containsExactly(C, A, B);
        assertThat(rotation.next()).containsExactly(A, B, C);
    }

    @Test
    void triesThoseLastThatFailedLately() {
        rotation.failed(A);

        assertThat(rotation.next()).containsExactly(B, C, A);

        clock.advance(Duration.ofSeconds(11));
        rotation.next();
        rotation.next();
        assertThat(rotation.next()).containsExactly(A, B, C);
    }
}
