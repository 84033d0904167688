package dev.kandev.agents.packaged;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the daemon tells of containers and volumes while they come and go. */
final class ContainerEvents extends ResultCallback.Adapter<Event> {

    private final List<Event> heard = new CopyOnWriteArrayList<>();

    /** From now on. */
    static ContainerEvents of(DockerClient docker) throws InterruptedException {
        ContainerEvents events = new ContainerEvents();
        docker.eventsCmd()
                .withEventTypeFilter(EventType.CONTAINER, EventType.VOLUME)
                .exec(events)
                .awaitStarted();
        return events;
    }

    @Override
    public void onNext(Event event) {
        heard.add(event);
    }

    /** How many containers of a task ended with this code. */
    long ended(String taskId, int exitCode) {
        return ofTask(taskId)
                .filter(event -> event.getAction().equals("die"))
                .filter(event -> Integer.toString(exitCode).equals(attribute(event, "exitCode")))
                .count();
    }

    /** The largest number of a task's containers that ran at the same time. */
    int mostAtOnce(String taskId) {
        int running = 0;
        int most = 0;
        for (Event event : ofTask(taskId).toList()) {
            switch (event.getAction()) {
                case "start" -> running++;
                case "die" -> running--;
                default -> {}
            }
            most = Math.max(most, running);
        }
        return most;
    }

    /** The volumes that were mounted into containers of a task. */
    List<String> volumes(String taskId) {
        Set<String> containers =
                ofTask(taskId).map(event -> event.getActor().getId()).collect(Collectors.toSet());
        return heard.stream()
                .filter(event -> event.getType() == EventType.VOLUME)
                .filter(event -> event.getAction().equals("mount"))
                .filter(event -> containers.contains(attribute(event, "container")))
                .map(event -> event.getActor().getId())
                .toList();
    }

    private Stream<Event> ofTask(String taskId) {
        return heard.stream()
                .filter(event -> event.getType() == EventType.CONTAINER)
                .filter(event -> taskId.equals(attribute(event, "kandev.task")));
    }

    private static String attribute(Event event, String name) {
        Map<String, String> attributes = event.getActor().getAttributes();
        return attributes == null ? null : attributes.get(name);
    }
}
