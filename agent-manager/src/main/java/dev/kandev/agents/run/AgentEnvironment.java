package dev.kandev.agents.run;

import dev.kandev.agents.credentials.Granted;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.type.AgentType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment an agent starts with; {@code KANDEV_WORKSPACE} is the runtime's to add. */
final class AgentEnvironment {

    /** An environment string must fit into 128 KiB on Linux, whatever its characters; the whole text is in the prompt. */
    private static final int MAX_DESCRIPTION = 30_000;

    private AgentEnvironment() {}

    static Map<String, String> of(AgentInstance instance, AgentType type, Granted granted) {
        Map<String, String> environment = new LinkedHashMap<>(type.environment());
        environment.putAll(granted.environment());
        environment.put("KANDEV_TASK_ID", instance.taskId().toString());
        environment.put("KANDEV_AGENT_ID", instance.id().toString());
        environment.put("KANDEV_TASK_TITLE", instance.made().taskTitle());
        environment.put("KANDEV_TASK_DESCRIPTION", shortened(instance.made().taskDescription()));
        if (instance.made().resumeSessionId() != null) {
            environment.put("KANDEV_SESSION_ID", instance.made().resumeSessionId());
        }
        return environment;
    }

    private static String shortened(String description) {
        return description.length() <= MAX_DESCRIPTION ? description : description.substring(0, MAX_DESCRIPTION);
    }
}
