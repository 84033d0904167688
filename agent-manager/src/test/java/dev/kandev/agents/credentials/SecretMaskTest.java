package dev.kandev.agents.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretMaskTest {

    @Test
    void masksASecretPlainAndAsItStandsInJson() {
        SecretMask mask = new SecretMask(List.of("tok\"en-1234"));

        assertThat(mask.apply("a tok\"en-1234 b")).isEqualTo("a *** b");
        assertThat(mask.apply("{\"text\":\"tok\\\"en-1234\"}")).isEqualTo("{\"text\":\"***\"}");
    }

    @Test
    void masksTheLongerOfTwoSecretsWhole() {
        assertThat(new SecretMask(List.of("secret", "secret-and-more")).apply("secret-and-more"))
                .isEqualTo("***");
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        assertThat(new SecretMask(List.of("main")).apply("the main branch")).isEqualTo("the main branch");
    }
}
