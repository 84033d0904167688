package dev.kandev.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    private static final Path CALLS =
            Path.of("../../agent-manager/src/test/resources/dev/kandev/agents/runtime/kubernetes/api-calls.txt");
    private static final Pattern CALL = Pattern.compile(
            "(?<method>[A-Z]+) /apis?/(?<group>.*?)/?v1/namespaces/test/(?<resource>[a-z]+)(?<name>/\\{name})?(?<watch>\\?watch=true)?");

    private static final Map<String, Object> EXTERNAL = Map.of(
            "postgresql.internal", false,
            "postgresql.url", "jdbc:postgresql://db.example.org:5432/kandev",
            "nats.internal", false,
            "nats.url", "nats://nats.example.org:4222",
            "existingSecret", "given",
            "workspaces.existingClaim", "shared");
    private static final Map<String, Object> EVERYTHING = Map.ofEntries(
            Map.entry("ingress.enabled", true),
            Map.entry("ingress.host", "kandev.example.org"),
            Map.entry("ingress.className", "nginx"),
            Map.entry("ingress.tlsSecret", "certificate"),
            Map.entry("ingress.trustedProxies", "10.1.0.0/16"),
            Map.entry("image.pullSecrets[0]", "registry"),
            Map.entry("agents.nodeSelector.pool", "agents"),
            Map.entry("agentManager.credentialsSecret", "keys"),
            Map.entry("agentManager.gitSecret", "git"),
            Map.entry("agentManager.sshSecret", "ssh"),
            Map.entry("gateway.autoscaling.enabled", false),
            Map.entry("orchestrator.autoscaling.enabled", false),
            Map.entry("gateway.env.KANDEV_AUTH_REGISTRATION", "open"),
            Map.entry("postgresql.storageClass", "fast"));

    private static Namespaces namespaces;
    /** Of the first release. */
    private static Secret made;

    @BeforeAll
    static void open() throws IOException {
        namespaces = new Namespaces();
        made = secretIn(Namespaces.NEW);
        namespaces.use(made);
    }

    @AfterAll
    static void close() {
        namespaces.close();
    }

    static Stream<Map<String, Object>> variants() {
        return Stream.of(Map.of(), EXTERNAL, EVERYTHING, Map.of("networkPolicies.enabled", false));
    }

    @Test
    void isWithoutFaultToHelm() {
        LintResult result = new Helm(Rendered.CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void isKnownToKubernetesToTheLastField(Map<String, Object> values) throws IOException {
        assertThat(Rendered.with(values).things()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void runsNothingWithRightsThatItDoesNotNeed(Map<String, Object> values) throws IOException {
        Rendered.with(values).pods().forEach((name, pod) -> {
            PodSpec spec = pod.getSpec();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(name)
                    .isEqualTo("RuntimeDefault");
            assertThat(Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()))
                    .as(name)
                    .isNotEqualTo(name.equals("kandev-agent-manager"));
            assertThat(spec.getContainers()).as(name).singleElement().satisfies(ChartTest::isConfined);
        });
    }

    private static void isConfined(Container container) {
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getStartupProbe()).isNotNull();
        assertThat(container.getLivenessProbe()).isNotNull();
        assertThat(container.getReadinessProbe()).isNotNull();
    }

    @Test
    void allowsAgentManagerExactlyWhatItAsksFor() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String line : Files.readAllLines(CALLS)) {
            if (!line.startsWith("#")) {
                Matcher call = CALL.matcher(line);
                assertThat(call.matches()).as(line).isTrue();
                asked.add(call.group("group") + "/" + call.group("resource") + " " + verb(call));
            }
        }

        Set<String> allowed = new TreeSet<>();
        for (PolicyRule rule : Rendered.with(Map.of())
                .named(Role.class, "kandev-agent-manager")
                .orElseThrow()
                .getRules()) {
            for (String group : rule.getApiGroups()) {
                for (String resource : rule.getResources()) {
                    rule.getVerbs().forEach(verb -> allowed.add(group + "/" + resource + " " + verb));
                }
            }
        }
        assertThat(allowed).isEqualTo(asked);
    }

    private static String verb(Matcher call) {
        return switch (call.group("method")) {
            case "POST" -> "create";
            case "DELETE" -> "delete";
            case "GET" -> call.group("watch") != null ? "watch" : call.group("name") != null ? "get" : "list";
            default -> throw new AssertionError(call.group());
        };
    }

    @ParameterizedTest
    @MethodSource("variants")
    void leadsEachServiceToAPortOfItsPods(Map<String, Object> values) throws IOException {
        Rendered rendered = Rendered.with(values);
        assertThat(rendered.all(Service.class)).hasSizeGreaterThanOrEqualTo(4).allSatisfy(service -> {
            List<PodTemplateSpec> selected = rendered.pods().values().stream()
                    .filter(pod -> pod.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertThat(selected)
                    .as(service.getMetadata().getName())
                    .singleElement()
                    .satisfies(pod -> assertThat(
                                    pod.getSpec().getContainers().get(0).getPorts())
                            .extracting(ContainerPort::getName)
                            .contains(service.getSpec()
                                    .getPorts()
                                    .get(0)
                                    .getTargetPort()
                                    .getStrVal()));
        });
    }

    @ParameterizedTest
    @MethodSource("variants")
    void namesOnlyHostsThatThereAre(Map<String, Object> values) throws IOException {
        Rendered rendered = Rendered.with(values);
        Set<String> services = rendered.all(Service.class).stream()
                .map(service -> service.getMetadata().getName())
                .collect(Collectors.toSet());
        Pattern host = Pattern.compile("//(kandev-[a-z-]+):");
        rendered.pods().forEach((name, pod) -> environment(pod).forEach((variable, value) -> {
            if (variable.endsWith("_HOST") && !variable.equals("KANDEV_HTTP_HOST")) {
                assertThat(services).as(variable).contains(value);
            }
            Matcher found = host.matcher(value);
            if (found.find()) {
                assertThat(services).as(variable).contains(found.group(1));
            }
        }));
    }

    private static Map<String, String> environment(PodTemplateSpec pod) {
        Map<String, String> environment = new HashMap<>();
        pod.getSpec().getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    @Test
    void keepsSecretsInTheSecretAlone() throws IOException {
        Rendered rendered = Rendered.with(Map.of());
        Secret secret = rendered.named(Secret.class, "kandev").orElseThrow();
        String others = rendered.things().stream()
                .filter(thing -> thing != secret)
                .map(Serialization::asYaml)
                .collect(Collectors.joining());

        assertThat(secret.getData()).hasSize(8).allSatisfy((key, value) -> {
            String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            assertThat(text.length()).isGreaterThanOrEqualTo(43);
            assertThat(others).doesNotContain(text).doesNotContain(value);
        });
        assertThat(new TreeSet<>(secret.getData().values())).hasSize(8);
        assertThat(keysAskedFor(rendered)).isSubsetOf(secret.getData().keySet());
    }

    @Test
    void makesEachSecretOnce() throws IOException {
        assertThat(secretIn(Namespaces.USED).getData()).isEqualTo(made.getData());
        assertThat(secretIn(Namespaces.NEW).getData())
                .doesNotContainValue(made.getData().get("internal-token"));
    }

    private static Secret secretIn(String namespace) throws IOException {
        return Rendered.in(namespace, Map.of()).named(Secret.class, "kandev").orElseThrow();
    }

    private static Set<String> keysAskedFor(Rendered rendered) {
        return rendered.pods().values().stream()
                .flatMap(pod -> Stream.concat(
                        pod.getSpec().getContainers().get(0).getEnv().stream()
                                .filter(variable -> variable.getValueFrom() != null
                                        && variable.getValueFrom().getSecretKeyRef() != null)
                                .map(variable -> variable.getValueFrom()
                                        .getSecretKeyRef()
                                        .getKey()),
                        pod.getSpec().getVolumes().stream()
                                .filter(volume -> volume.getSecret() != null)
                                .flatMap(volume -> volume.getSecret().getItems().stream())
                                .map(item -> item.getKey())))
                .collect(Collectors.toSet());
    }

    @Test
    void givesNoServiceThePasswordOfAnother() throws IOException {
        Rendered.with(Map.of()).all(Deployment.class).forEach(service -> assertThat(
                        service.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv().stream()
                                .filter(variable -> variable.getValueFrom() != null
                                        && variable.getValueFrom().getSecretKeyRef() != null)
                                .map(variable -> variable.getValueFrom()
                                        .getSecretKeyRef()
                                        .getKey())
                                .filter(key -> key.startsWith("database-")))
                .as(service.getMetadata().getName())
                .hasSize(1));
    }

    @Test
    void scalesWhatHoldsNoStateOfItsOwn() throws IOException {
        Rendered rendered = Rendered.with(Map.of());

        assertThat(rendered.all(HorizontalPodAutoscaler.class))
                .extracting(each -> each.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrder("kandev-gateway", "kandev-orchestrator");
        assertThat(rendered.all(PodDisruptionBudget.class)).hasSize(2);
        assertThat(rendered.named(Deployment.class, "kandev-gateway")
                        .orElseThrow()
                        .getSpec()
                        .getReplicas())
                .isNull();
        assertThat(rendered.named(Deployment.class, "kandev-agent-manager")
                        .orElseThrow()
                        .getSpec())
                .satisfies(spec -> assertThat(spec.getReplicas()).isEqualTo(1))
                .satisfies(spec -> assertThat(spec.getStrategy().getType()).isEqualTo("Recreate"));
    }

    @Test
    void letsAgentsBeCalledByNobodyAndCallNobodyByThemselves() throws IOException {
        NetworkPolicy agents = Rendered.with(Map.of())
                .named(NetworkPolicy.class, "kandev-agents")
                .orElseThrow();

        assertThat(agents.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(agents.getSpec().getIngress()).isEmpty();
        assertThat(agents.getSpec().getEgress()).isEmpty();
        assertThat(agents.getSpec().getPodSelector().getMatchExpressions())
                .singleElement()
                .satisfies(selector -> assertThat(selector.getKey()).isEqualTo("kandev.network"));
    }

    @Test
    void usesServersOfTheUsersOwn() throws IOException {
        Rendered rendered = Rendered.with(EXTERNAL);

        assertThat(rendered.all(StatefulSet.class)).isEmpty();
        assertThat(rendered.all(Secret.class)).isEmpty();
        assertThat(rendered.all(PersistentVolumeClaim.class)).isEmpty();
        assertThat(environment(rendered.pods().get("kandev-task-service")))
                .containsEntry("KANDEV_DATABASE_URL", "jdbc:postgresql://db.example.org:5432/kandev")
                .containsEntry("KANDEV_EVENTS_URL", "nats://nats.example.org:4222");
    }

    @Test
    void isReachedThroughAnIngress() throws IOException {
        Ingress ingress =
                Rendered.with(EVERYTHING).named(Ingress.class, "kandev").orElseThrow();

        assertThat(ingress.getSpec().getRules()).singleElement().satisfies(rule -> assertThat(rule.getHttp()
                        .getPaths()
                        .get(0)
                        .getBackend()
                        .getService()
                        .getName())
                .isEqualTo("kandev-gateway"));
        assertThat(ingress.getSpec().getTls()).hasSize(1);
    }

    @Test
    void refusesValuesThatCannotBeMeant() {
        assertThatThrownBy(() -> Rendered.with(Map.of("gatewy.replicas", 3))).hasMessageContaining("gatewy");
        assertThatThrownBy(() -> Rendered.with(Map.of("nats.internal", false))).hasMessageContaining("url");
        assertThatThrownBy(() -> Rendered.with(Map.of("ingress.enabled", true))).hasMessageContaining("host");
        assertThatThrownBy(() -> Rendered.with(Map.of("postgresql.size", "much")))
                .hasMessageContaining("size");
    }
}
