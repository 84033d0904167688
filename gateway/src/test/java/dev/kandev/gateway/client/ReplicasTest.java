package dev.kandev.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.gateway.client.Replicas.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {

    @Test
    void takesThePortOfTheOthersWhereOneNamesNone() {
        assertThat(Replicas.parse("one,10.0.0.2:9000,one:8082", 8082).addresses())
                .containsExactly(new Address("one", 8082), new Address("10.0.0.2", 9000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "one,", "one, two", "http://one", "one:", "one:port", "one:0", "one:65536"})
    void refusesWhatIsNoAddress(String addresses) {
        assertThatThrownBy(() -> Replicas.parse(addresses, 8082)).isInstanceOf(IllegalArgumentException.class);
    }
}
