package dev.kandev.helm;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Helm makes of the chart, read as what it claims to be. Kubernetes' own schemas say what a thing must have and what it may not; a
 * field that is written twice is an error, too.
 */
record Rendered(List<HasMetadata> things) {

    static final Path CHART = Path.of("kandev");

    private static final List<Kind> KINDS = List.of(
            new Kind(ConfigMap.class, V1ConfigMap::validateJsonElement),
            new Kind(Deployment.class, V1Deployment::validateJsonElement),
            new Kind(HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement),
            new Kind(Ingress.class, V1Ingress::validateJsonElement),
            new Kind(NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
            new Kind(PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement),
            new Kind(PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement),
            new Kind(Role.class, V1Role::validateJsonElement),
            new Kind(RoleBinding.class, V1RoleBinding::validateJsonElement),
            new Kind(Secret.class, V1Secret::validateJsonElement),
            new Kind(Service.class, V1Service::validateJsonElement),
            new Kind(ServiceAccount.class, V1ServiceAccount::validateJsonElement),
            new Kind(StatefulSet.class, V1StatefulSet::validateJsonElement));

    /** One of Kubernetes' schemas (its OpenAPI description); throws when a thing does not follow it. */
    private interface Schema {
        void validate(JsonElement thing) throws IOException;
    }

    private record Kind(Class<? extends HasMetadata> type, Schema schema) {

        boolean isOf(JsonNode document) {
            return HasMetadata.getKind(type).equals(document.path("kind").asText())
                    && HasMetadata.getApiVersion(type)
                            .equals(document.path("apiVersion").asText());
        }

        HasMetadata read(JsonNode document) throws IOException {
            schema.validate(JsonParser.parseString(document.toString()));
            return STRICT.treeToValue(document, type);
        }
    }

    private static final ObjectMapper STRICT = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                /** The classes would take what they do not know for an addition. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    /** In the namespace in which a release was made before. */
    static Rendered with(Map<String, ?> values) throws IOException {
        return in(Namespaces.USED, values);
    }

    static Rendered in(String namespace, Map<String, ?> values) throws IOException {
        TemplateCommand command = new Helm(CHART).template().withName("kandev").withNamespace(namespace);
        values.forEach(command::set);
        List<HasMetadata> things = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                STRICT.readerFor(JsonNode.class).readValues(command.call())) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (document != null && document.isObject()) {
                    things.add(read(document));
                }
            }
        }
        return new Rendered(things);
    }

    private static HasMetadata read(JsonNode document) throws IOException {
        return KINDS.stream()
                .filter(kind -> kind.isOf(document))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("unknown: " + document.path("apiVersion") + " " + document.path("kind")))
                .read(document);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> Optional<T> named(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(thing -> thing.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** Pods by the name of what makes them. */
    Map<String, PodTemplateSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(each -> Map.entry(
                                        each.getMetadata().getName(),
                                        each.getSpec().getTemplate())),
                        all(StatefulSet.class).stream()
                                .map(each -> Map.entry(
                                        each.getMetadata().getName(),
                                        each.getSpec().getTemplate())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
