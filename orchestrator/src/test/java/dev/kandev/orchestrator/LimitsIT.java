package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.orchestrator.scene.Board;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.orchestrator.v1.GetQueueRequest;
import dev.kandev.proto.orchestrator.v1.QueueEntry;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Places for each agent type and board, and memory for all of them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
@TestProfile(LimitsIT.Limited.class)
class LimitsIT extends Scene {

    private static final String RARE = "rare";
    private static final int MEMORY = 4;
    private static final Map<String, Integer> DEMANDS = Map.of(Board.AGENT_TYPE, 1, "big", 3, "huge", 8);

    public static final class Limited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kandev.queue.agent-types", RARE + "=1", "kandev.queue.max-per-board", "3");
        }
    }

    @AfterEach
    void offerPlenty() {
        agents.offers(1_000, Map.of());
    }

    @Test
    void whoseAgentTypeIsFullIsPassedOver() {
        AgentInstance running = launched(task(RARE, 0));
        Task waiting = task(RARE, 9);

        awaitReason(waiting, "a free place for its agent type: 1 of 1 rare agents are running");
        launched(task(Board.AGENT_TYPE, 0));

        agent.completes(running);
        launched(waiting);
    }

    @Test
    void whoseBoardIsFullIsPassedOver() {
        AgentInstance running = launched(task(Board.AGENT_TYPE, 0));
        launched(task(Board.AGENT_TYPE, 0));
        launched(task(Board.AGENT_TYPE, 0));
        Task waiting = task(Board.AGENT_TYPE, 9);

        awaitReason(waiting, "a free place for its board: 3 of 3 agents of the board are running");
        try (Board other = anotherBoard()) {
            launched(other.task("Elsewhere"));
        }

        agent.completes(running);
        launched(waiting);
    }

    @Test
    void whatLacksMemoryHoldsItsTurn() {
        agents.offers(MEMORY, DEMANDS);
        AgentInstance first = launched(task(Board.AGENT_TYPE, 0));
        AgentInstance second = launched(task(Board.AGENT_TYPE, 0));
        Task big = task("big", 0);
        awaitReason(big, "memory: needs 3g of memory, 2g of 4g is free");
        Task small = task(Board.AGENT_TYPE, 0);
        awaitReason(small, "its turn: 1 before it, the first needs more memory or cores than are free");

        agent.completes(first);
        launched(big);
        awaitReason(small, "memory: needs 1g of memory, 0g of 4g is free");

        agent.completes(second);
        launched(small);
        assertThat(agents.launches())
                .extracting(LaunchAgentRequest::getTaskId)
                .containsSubsequence(big.getId(), small.getId());
    }

    @Test
    void whatAsksForMoreThanThereIsRunsAlone() {
        agents.offers(MEMORY, DEMANDS);
        AgentInstance before = launched(task(Board.AGENT_TYPE, 0));
        Task huge = task("huge", 0);
        awaitReason(huge, "all other agents to end: needs 8g of memory, 3g of 4g is free");
        Task after = task(Board.AGENT_TYPE, 0);
        awaitReason(after, "its turn: 1 before it, the first needs more memory or cores than are free");

        agent.completes(before);
        AgentInstance alone = launched(huge);
        awaitReason(after, "memory: needs 1g of memory, 0g of 4g is free");

        agent.completes(alone);
        launched(after);
    }

    @Test
    void nothingIsLaunchedWhileTheDiskIsShort() {
        agents.offersDisk(-(1L << 30));
        Task waiting = task(Board.AGENT_TYPE, 0);
        awaitReason(waiting, "disk: 1g is free, 2g has to stay free");

        agents.offersDisk(0);
        launched(waiting);
    }

    private Task task(String agentType, int priority) {
        return board.task(board.request(agentType).setAgentType(agentType).setPriority(priority));
    }

    private AgentInstance launched(Task task) {
        AgentInstance launched = agents.awaitAgent(task.getId(), 1);
        agent.runs(launched);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        return launched;
    }

    private void awaitReason(Task task, String reason) {
        await().untilAsserted(() -> assertThat(queue())
                .filteredOn(entry -> entry.getExecution().getTaskId().equals(task.getId()))
                .extracting(QueueEntry::getWaitingFor)
                .containsExactly(reason));
    }

    private List<QueueEntry> queue() {
        return orchestrator
                .call()
                .getQueue(GetQueueRequest.getDefaultInstance())
                .getEntriesList();
    }
}
