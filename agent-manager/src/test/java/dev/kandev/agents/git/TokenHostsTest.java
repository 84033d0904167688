package dev.kandev.agents.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHostsTest {

    @Test
    void areReadAsTheConfigurationHasThem() {
        assertThat(TokenHosts.valueOf("github.com=GITHUB_TOKEN, git.example.org:8443=EXAMPLE")
                        .variables())
                .containsOnly(entry("github.com", "GITHUB_TOKEN"), entry("git.example.org:8443", "EXAMPLE"));
        assertThat(TokenHosts.valueOf("").variables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"github.com", "github.com=", "=TOKEN", "a b=TOKEN", "h=$(id)", "h;id=TOKEN", "https://h=TOKEN"})
    void refuseWhatCouldBeACommand(String text) {
        assertThatThrownBy(() -> TokenHosts.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
