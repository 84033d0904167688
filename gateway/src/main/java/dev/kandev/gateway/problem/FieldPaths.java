package dev.kandev.gateway.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names fields as they are named on the wire. */
final class FieldPaths {

    private FieldPaths() {}

    /** Without the method, and without the parameter that is the body: {@code resources.cpu}, {@code limit}. */
    static String of(Path path) {
        List<String> names = new ArrayList<>();
        String parameter = "body";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                names.add(snakeCase(node.getName()) + (node.getIndex() == null ? "" : "[" + node.getIndex() + "]"));
            }
        }
        return names.isEmpty() ? snakeCase(parameter) : String.join(".", names);
    }

    static String of(List<JsonMappingException.Reference> path) {
        String field = path.stream()
                .map(reference ->
                        reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return field.isEmpty() ? "body" : field;
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
