package dev.kandev.gateway.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.FieldMask;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns the body of a PUT into a partial update: the fields that it names, null meaning away with it. */
@ApplicationScoped
class TaskChanges {

    private static final List<String> FIELDS = List.of(
            "title",
            "description",
            "priority",
            "agent_type",
            "repository_url",
            "branch",
            "auto_start",
            "start_after",
            "metadata");

    private final ObjectMapper json;
    private final Validator validator;

    TaskChanges(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws JsonProcessingException when a value is of the wrong type */
    UpdateTaskRequest.Builder read(String taskId, ObjectNode body) throws JsonProcessingException {
        TaskBody values = json.treeToValue(body, TaskBody.class);
        validate(values, body);
        UpdateTaskRequest.Builder request = UpdateTaskRequest.newBuilder().setTask(TaskWire.changed(taskId, values));
        FieldMask.Builder mask = request.getUpdateMaskBuilder();
        for (String field : FIELDS) {
            if (body.has(field)) {
                mask.addPaths(field.equals("metadata") ? "metadata_json" : field);
            }
        }
        if (mask.getPathsCount() == 0) {
            throw new InvalidInputException("body", "names none of the fields that can be changed: " + FIELDS);
        }
        return request;
    }

    private void validate(TaskBody values, ObjectNode body) {
        Set<ConstraintViolation<?>> violations = new HashSet<>(validator.validate(values));
        if (!body.has("title")) {
            violations.removeIf(
                    violation -> violation.getPropertyPath().toString().equals("title"));
        }
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
