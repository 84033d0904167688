package dev.kandev.agents.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.common.test.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AgentTypesIT {

    private final String name = "type-" + UUID.randomUUID();

    @Inject
    AgentTypes types;

    @Inject
    AgentInstances instances;

    @AfterEach
    void forget() {
        types.list().stream().filter(type -> type.name().equals(name)).forEach(type -> types.delete(type.name()));
    }

    @Test
    void aTypeIsCreatedChangedAndRemoved() {
        types.create(named("first"));
        types.replace(named("second"));

        assertThat(types.get(name).description()).isEqualTo("second");
        assertThat(types.list()).extracting(AgentType::name).contains(name, "analyst");

        types.delete(name);
        assertThatThrownBy(() -> types.get(name)).isInstanceOf(AgentTypeNotFoundException.class);
    }

    @Test
    void aNameIsGivenOnceAndFreeAgainAfterwards() {
        types.create(named("first"));
        assertThatThrownBy(() -> types.create(named("second"))).isInstanceOf(AgentTypeExistsException.class);

        types.delete(name);
        types.create(named("third"));

        assertThat(types.get(name).description()).isEqualTo("third");
    }

    @Test
    void anAgentKeepsTheTypeThatItWasStartedWith() {
        AgentType type = types.create(named("first"));
        UUID agent = instances
                .record(new NewAgent(
                        UUID.randomUUID(), UUID.randomUUID(), 1, name, "Title", "Text", "do it", null, null, null))
                .id();
        types.pin(agent, type);

        types.replace(named("second"));
        assertThat(types.pinned(agent, name).description()).isEqualTo("first");
        types.delete(name);
        assertThat(types.pinned(agent, name).description()).isEqualTo("first");
        instances.finish(agent, AgentOutcome.completed(0));
    }

    @Test
    void anAgentThatHasNotBeenStartedStillFindsARemovedType() {
        types.create(named("first"));
        types.delete(name);

        assertThat(types.pinned(UUID.randomUUID(), name).description()).isEqualTo("first");
    }

    @Test
    void aSeedFollowsItsFileUntilSomebodyDecidesAboutIt() {
        assertThat(types.plant(named("first"))).isTrue();
        assertThat(types.plant(named("first"))).isFalse();
        assertThat(types.plant(named("second"))).isTrue();

        types.replace(named("ours"));
        assertThat(types.plant(named("third"))).isFalse();
        assertThat(types.get(name).description()).isEqualTo("ours");
    }

    @Test
    void aRemovedSeedDoesNotComeBack() {
        types.plant(named("first"));
        types.delete(name);

        assertThat(types.plant(named("second"))).isFalse();
        assertThatThrownBy(() -> types.get(name)).isInstanceOf(AgentTypeNotFoundException.class);
    }

    @Test
    void whatIsNotThereCanNeitherBeChangedNorRemoved() {
        assertThatThrownBy(() -> types.replace(named("x"))).isInstanceOf(AgentTypeNotFoundException.class);
        assertThatThrownBy(() -> types.delete(name)).isInstanceOf(AgentTypeNotFoundException.class);
    }

    private AgentType named(String description) {
        return new AgentType(
                name,
                description,
                AgentType.ACP_STREAM,
                "process",
                null,
                null,
                List.of("true"),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                "",
                "",
                "",
                List.of(),
                true);
    }
}
