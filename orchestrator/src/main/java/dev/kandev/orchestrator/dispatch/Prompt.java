package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.tasks.Task;

/** What an agent is asked to do: the title, a blank line, and the description where there is one. */
final class Prompt {

    private Prompt() {}

    static String of(Task task) {
        return task.description().isBlank() ? task.title() : task.title() + "\n\n" + task.description();
    }
}
