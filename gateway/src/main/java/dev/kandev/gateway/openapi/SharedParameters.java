package dev.kandev.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says once what parameters mean that many operations take. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SharedParameters implements OASFilter {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("limit", "How many entries at most."),
            Map.entry("offset", "How many entries to leave out."),
            Map.entry("after", "The cursor: only what comes after it."),
            Map.entry("state", "Only those in this state."),
            Map.entry("agent_type", "Only those of this agent type."),
            Map.entry("priority", "Only those with this priority."),
            Map.entry("q", "Only those in which this is found."),
            Map.entry("unfinished", "Only those that have not ended."),
            Map.entry("id", "Its id."),
            Map.entry("name", "Its name."),
            Map.entry("board_id", "The board."),
            Map.entry("task_id", "The task."),
            Map.entry("user_id", "The user."),
            Map.entry("artifact_id", "The artifact."),
            Map.entry("Idempotency-Key", "Makes a repeat safe: with the same key it is carried out once."),
            Map.entry("If-Match", "The ETag of the task as it was seen: refused with 409 when it has changed since."));

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getRef() == null && parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
        return parameter;
    }
}
