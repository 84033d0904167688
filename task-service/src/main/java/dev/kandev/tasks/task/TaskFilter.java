package dev.kandev.tasks.task;

import dev.kandev.tasks.state.TaskState;
import java.util.Optional;

/** Which tasks of a board; what is empty does not matter. {@code query} is text to find in title or description. */
public record TaskFilter(
        Optional<TaskState> state, Optional<String> agentType, Optional<Integer> priority, Optional<String> query) {}
