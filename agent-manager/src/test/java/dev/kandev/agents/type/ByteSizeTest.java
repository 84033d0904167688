package dev.kandev.agents.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @Test
    void readsBytesWithAndWithoutUnit() {
        assertThat(ByteSize.valueOf("17").bytes()).isEqualTo(17);
        assertThat(ByteSize.valueOf("1k").bytes()).isEqualTo(1024);
        assertThat(ByteSize.valueOf("512m").bytes()).isEqualTo(512L << 20);
        assertThat(ByteSize.valueOf("2G").bytes()).isEqualTo(2L << 30);
        assertThat(ByteSize.valueOf("1t").bytes()).isEqualTo(1L << 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "2x", "-1", "much", "9999999999t"})
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.valueOf(text))
                .withMessage("not a size in bytes: " + text);
    }
}
