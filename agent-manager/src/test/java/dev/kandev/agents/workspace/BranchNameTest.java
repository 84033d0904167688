package dev.kandev.agents.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BranchNameTest {

    private static final UUID TASK = UUID.fromString("1234abcd-0000-0000-0000-000000000000");

    @Test
    void isMadeOfIdAndTitle() {
        assertThat(BranchName.of(TASK, "Fix: Übler Login-Bug!")).isEqualTo("kandev/1234abcd-fix-ubler-login-bug");
    }

    @Test
    void isTheIdAloneWhereNothingOfTheTitleIsLeft() {
        assertThat(BranchName.of(TASK, "修复")).isEqualTo("kandev/1234abcd");
    }
}
