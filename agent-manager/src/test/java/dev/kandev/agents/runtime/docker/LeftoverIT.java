package dev.kandev.agents.runtime.docker;

import static dev.kandev.agents.runtime.docker.AgentBench.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Container;
import dev.kandev.agents.installation.Installation;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.runtime.Runtimes;
import dev.kandev.common.test.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of containers that nobody removed. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LeftoverIT {

    @Inject
    AgentInstances instances;

    @Inject
    Installation installation;

    @Inject
    Runtimes runtimes;

    private AgentBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = AgentBench.open();
    }

    @AfterEach
    void close() throws IOException {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void removesContainersOfEndedAgentsOfThisInstallationAndNoOthers() {
        UUID unfinished = record();
        String works = container(installation, unfinished);
        String unknown = container(installation, UUID.randomUUID());
        String anothers = container(UUID::randomUUID, finished());
        String unmarked = unmarkedContainer(finished());
        String leftOver = container(installation, finished());

        await().atMost(PATIENCE).until(() -> !ids().contains(leftOver));
        assertThat(ids()).containsExactlyInAnyOrder(works, unknown, anothers, unmarked);

        instances.finish(unfinished, AgentOutcome.completed(0));
        await().atMost(PATIENCE).until(() -> !ids().contains(works));
        assertThat(ids()).containsExactlyInAnyOrder(unknown, anothers, unmarked);
    }

    @Test
    void findsItsOwnByTheirLabel() {
        UUID agent = UUID.randomUUID();
        container(installation, agent);
        UUID anothers = UUID.randomUUID();
        container(UUID::randomUUID, anothers);

        assertThat(runtimes.named("docker").remains())
                .extracting("instanceId")
                .contains(agent)
                .doesNotContain(anothers);
    }

    private UUID record() {
        return instances
                .record(new NewAgent(UUID.randomUUID(), UUID.randomUUID(), 1, "analyst", "", "", "", null, null, null))
                .id();
    }

    private UUID finished() {
        UUID id = record();
        instances.finish(id, AgentOutcome.completed(0));
        return id;
    }

    private String container(Installation owner, UUID instanceId) {
        return bench.createOnly(bench.agent("true").instance(instanceId), owner);
    }

    private String unmarkedContainer(UUID instanceId) {
        return bench.docker()
                .createContainerCmd(TestImage.NAME)
                .withCmd("true")
                .withLabels(Map.of(
                        "kandev.instance",
                        instanceId.toString(),
                        "kandev.task",
                        bench.agent("true").taskId().toString()))
                .exec()
                .getId();
    }

    private List<String> ids() {
        return bench.containers().stream().map(Container::getId).toList();
    }
}
