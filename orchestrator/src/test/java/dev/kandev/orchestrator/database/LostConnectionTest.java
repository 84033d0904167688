package dev.kandev.orchestrator.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "58000"})
    void isRecognizedHoweverDeepItLies(String state) {
        SQLException lost = new SQLException("gone", state);

        assertThat(LostConnection.isBehind(new IllegalStateException(new IllegalStateException(lost))))
                .isTrue();
    }

    @Test
    void isRecognizedWhereACommitOnlySuppressedIt() {
        IllegalStateException commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new SQLException("gone", "08006"));

        assertThat(LostConnection.isBehind(new IllegalStateException(commit))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "40001", ""})
    void isNotSeenInAFaultOfTheStatement(String state) {
        assertThat(LostConnection.isBehind(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void isNotSeenInAFaultOfOurs() {
        assertThat(LostConnection.isBehind(new NullPointerException())).isFalse();
        assertThat(LostConnection.isBehind(new SQLException("no state"))).isFalse();
    }
}
