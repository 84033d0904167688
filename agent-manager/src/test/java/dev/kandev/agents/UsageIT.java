package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users and operators see of what agents use. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class UsageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URI service;

    private AgentManagerClient client;

    @BeforeEach
    void connect() {
        client = new AgentManagerClient(service);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void anAgentShowsWhatItUsesWhileItRuns() throws Exception {
        String type = "busy-" + UUID.randomUUID();
        client.addType(type, List.of("sh", "-c", "while :; do :; done"));
        AgentInstance agent = client.launch(AgentManagerClient.request(type));

        await().atMost(PATIENCE)
                .until(() -> client.get(agent.getId()).getUsage().getCpu() > 0.1);
        AgentInstance listed = client.agents()
                .listAgents(ListAgentsRequest.newBuilder()
                        .setTaskId(agent.getTaskId())
                        .build())
                .getAgents(0);
        assertThat(listed.getUsage().getMemoryBytes()).isPositive();
        assertThat(listed.getUsage().getPids()).isPositive();
        assertThat(listed.getUsage().hasSampledAt()).isTrue();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(metric("kandev_agents_running")).isPositive();
            assertThat(metric("kandev_agents_cpu")).isPositive();
            assertThat(metric("kandev_agents_memory_bytes")).isPositive();
        });

        client.agents()
                .stopAgent(StopAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setForce(true)
                        .build());
        await().atMost(PATIENCE).until(() -> client.get(agent.getId()).hasFinishedAt());
        assertThat(client.get(agent.getId()).hasUsage()).isFalse();
    }

    private double metric(String name) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow();
    }
}
