package dev.kandev.gateway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Answers have all of their fields, always: what is absent is null there. Only what is sent may leave fields out. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CompleteAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Map<String, Schema> named = description.getComponents().getSchemas();
        Set<Schema> seen = new HashSet<>();
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getResponses)
                .flatMap(answers -> answers.getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(CompleteAnswers::schemas)
                .forEach(schema -> complete(schema, named, seen));
    }

    private static Stream<Schema> schemas(Content content) {
        return content.getMediaTypes().values().stream()
                .map(type -> type.getSchema())
                .filter(Objects::nonNull);
    }

    private static void complete(Schema schema, Map<String, Schema> named, Set<Schema> seen) {
        if (schema.getRef() != null) {
            complete(named.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)), named, seen);
        } else if (seen.add(schema)) {
            if (schema.getProperties() != null) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
            if (schema.getEnumeration() != null && isNullable(schema)) {
                schema.addEnumeration(null);
            }
            parts(schema).forEach(part -> complete(part, named, seen));
        }
    }

    private static boolean isNullable(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    private static Stream<Schema> parts(Schema schema) {
        Collection<Schema> properties = schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values();
        List<Schema> alternatives = schema.getAnyOf() == null ? List.of() : schema.getAnyOf();
        return Stream.of(properties.stream(), alternatives.stream(), Stream.ofNullable(schema.getItems()))
                .flatMap(part -> part);
    }
}
