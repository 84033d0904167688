package dev.kandev.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kandev.common.test.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API's description, against what it promises to its readers, people and generators of code. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OpenApiIT {

    private static final String PREFIX = "/api/v1/";
    private static final Set<String> OPEN =
            Set.of("register", "login", "refresh", "logout", "getPublicKeys", "getRegistration");

    private JsonNode description;
    private List<Described> operations;

    private record Described(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        JsonNode answers() {
            return node.path("responses");
        }

        boolean isStream() {
            return answers().has("101");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() throws IOException {
        description = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asByteArray());
        operations = new ArrayList<>();
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.add(new Described(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
    }

    @Test
    void hasExactlyTheRoutesThatThereAre() {
        Set<String> described = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path().startsWith(PREFIX))
                .forEach(operation -> described.add(DeclaredRoutes.anonymous(operation.toString())));

        assertThat(described).isEqualTo(DeclaredRoutes.all());
    }

    @Test
    void introducesEveryOperation() {
        Set<String> tags = new HashSet<>();
        description.path("tags").forEach(tag -> {
            assertThat(tag.path("description").asText()).as(tag.toString()).isNotBlank();
            tags.add(tag.path("name").asText());
        });
        Set<String> ids = new HashSet<>();

        assertThat(operations).hasSizeGreaterThan(50).allSatisfy(operation -> {
            assertThat(operation.id()).isNotBlank();
            assertThat(ids.add(operation.id())).as(operation.id()).isTrue();
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("tags").path(0).asText()).isIn(tags);
            assertThat(operation.node().path("parameters")).allSatisfy(parameter -> assertThat(
                            resolved(parameter).path("description").asText())
                    .isNotBlank());
        });
    }

    @Test
    void saysHowEverythingSucceeds() {
        assertThat(operations).filteredOn(operation -> !operation.isStream()).allSatisfy(operation -> {
            List<String> good = statuses(operation).stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(good).hasSize(1);
            JsonNode answer = operation.answers().path(good.get(0));
            assertThat(answer.path("description").asText()).isNotBlank();
            boolean empty = good.equals(List.of("204")) || operation.id().equals("triggerQueue");
            assertThat(answer.path("content").isMissingNode()).isEqualTo(empty);
            if (!empty) {
                assertThat(answer.path("content")
                                .elements()
                                .next()
                                .path("schema")
                                .isMissingNode())
                        .isFalse();
            }
        });
    }

    @Test
    void saysHowEverythingFails() {
        assertThat(operations)
                .filteredOn(
                        operation -> !operation.isStream() && operation.path().startsWith(PREFIX))
                .allSatisfy(operation -> {
                    List<String> failures = statuses(operation).stream()
                            .filter(status -> !status.startsWith("2"))
                            .toList();
                    assertThat(failures).contains("429", "default");
                    assertThat(failures).allSatisfy(status -> assertThat(
                                    resolved(operation.answers().path(status))
                                            .at("/content/application~1problem+json/schema/$ref")
                                            .asText())
                            .isEqualTo("#/components/schemas/Problem"));
                });
    }

    @Test
    void saysWhoIsLetIn() {
        String nobody = UUID.randomUUID().toString();
        assertThat(operations).filteredOn(operation -> !operation.isStream()).allSatisfy(operation -> {
            JsonNode security =
                    operation.node().has("security") ? operation.node().path("security") : description.path("security");
            assertThat(security.isEmpty()).isEqualTo(OPEN.contains(operation.id()));
            if (!security.isEmpty()) {
                assertThat(security.findValue("bearer")).isNotNull();
                String path = operation.path().replaceAll("\\{[^}]*}", nobody);
                assertThat(given().request(operation.method(), path).statusCode())
                        .isEqualTo(401);
            }
        });
    }

    @Test
    void hasATypeForEveryFieldAndNoReferenceToNothing() {
        for (Map.Entry<String, JsonNode> schema :
                description.at("/components/schemas").properties()) {
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                JsonNode type = field.getValue();
                assertThat(type.has("type") || type.has("$ref") || type.has("anyOf"))
                        .as(schema.getKey() + "." + field.getKey())
                        .isTrue();
            }
        }
        assertThat(description.findValues("$ref")).allSatisfy(reference -> assertThat(
                        description.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void promisesAllFieldsOfAnAnswer() {
        assertThat(required("TaskView")).contains("id", "title", "agent_type", "execution", "metadata");
        assertThat(required("TaskBody")).containsExactly("title");
        assertThat(description.at("/components/schemas/TaskView/properties/agent_type/type"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("string", "null");
        assertThat(description.at("/components/schemas/State/enum"))
                .extracting(JsonNode::asText)
                .contains("IN_PROGRESS");
    }

    private List<String> required(String schema) {
        List<String> fields = new ArrayList<>();
        description.at("/components/schemas/" + schema + "/required").forEach(field -> fields.add(field.asText()));
        return fields;
    }

    private static List<String> statuses(Described operation) {
        List<String> statuses = new ArrayList<>();
        operation.answers().fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }
}
