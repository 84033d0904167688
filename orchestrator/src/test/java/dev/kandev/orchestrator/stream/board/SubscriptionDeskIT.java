package dev.kandev.orchestrator.stream.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.orchestrator.scene.Board;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.orchestrator.tasks.Visibility;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class SubscriptionDeskIT extends Scene {

    @Inject
    Visibility visibility;

    @Inject
    TaskPlaces places;

    @Test
    void tasksBeyondTheLimitAreRefusedAndTheOthersStay() {
        Subscription subscription = new Subscription();
        SubscriptionDesk desk = new SubscriptionDesk(board.user(), subscription, visibility, places, 1);
        try (Board full = new Board(taskServicePort, board.user())) {
            Task first = talking(board);
            talking(full);
            talking(full);

            desk.subscribe(frame(Set.of(), Set.of(first)));
            List<String> answer = desk.subscribe(frame(Set.of(full), Set.of()));

            assertThat(answer.get(0)).contains("\"code\":\"too_many\"", full.id());
            assertThat(answer.get(1)).contains(first.getId()).doesNotContain(full.id());
        }
    }

    private Task talking(Board on) {
        Task task = on.task("Task");
        agents.awaitAgent(task.getId(), 1);
        new Talk(bus, task.getId()).say(1, 1);
        await().until(() -> orchestrator.isStored(task.getId(), 1));
        return task;
    }

    private static ClientFrame frame(Set<Board> boards, Set<Task> tasks) {
        return new ClientFrame(
                ClientFrame.Action.SUBSCRIBE,
                Set.copyOf(boards.stream().map(Board::id).map(UUID::fromString).toList()),
                Set.copyOf(tasks.stream().map(Task::getId).map(UUID::fromString).toList()),
                Map.of(),
                true);
    }
}
