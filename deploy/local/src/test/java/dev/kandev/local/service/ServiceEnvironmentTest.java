package dev.kandev.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {

    private final ServiceEnvironment environment = new ServiceEnvironment(Map.of(
            "PATH", "/bin",
            "LC_ALL", "C.UTF-8",
            "HOME", "/home/ada",
            "GITHUB_TOKEN", "secret",
            "KANDEV_AUTH_REGISTRATION", "open",
            "QUARKUS_LOG_LEVEL", "DEBUG"));

    @Test
    void keepsTheUsersOwnFromServices() {
        assertThat(environment.withoutUsersOwn())
                .containsOnlyKeys("PATH", "LC_ALL", "KANDEV_AUTH_REGISTRATION", "QUARKUS_LOG_LEVEL");
    }

    @Test
    void givesAllOfItToTheOneThatStartsAgents() {
        assertThat(environment.withUsersOwn())
                .containsEntry("GITHUB_TOKEN", "secret")
                .containsEntry("HOME", "/home/ada");
    }
}
