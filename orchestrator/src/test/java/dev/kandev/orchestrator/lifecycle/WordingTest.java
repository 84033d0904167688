package dev.kandev.orchestrator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void leavesWhatFitsAsItIs() {
        assertThat(Wording.of("exit code 2")).isEqualTo("exit code 2");
        assertThat(Wording.of(null)).isNull();
    }

    @Test
    void replacesWhatTheDatabaseRefuses() {
        assertThat(Wording.of("a\0b")).isEqualTo("a b");
    }

    @Test
    void cutsWhatIsLongWithoutTearingACharacterApart() {
        assertThat(Wording.of("x".repeat(501))).hasSize(500).endsWith("x…");
        assertThat(Wording.of("x".repeat(498) + "😀😀")).isEqualTo("x".repeat(498) + "…");
    }
}
