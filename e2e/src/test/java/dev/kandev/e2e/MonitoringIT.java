package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard and the alerts of {@code deploy/monitoring} ask for nothing that the services do not export. */
class MonitoringIT {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MONITORING = CHECKOUT.resolve("deploy/monitoring");
    private static final List<String> SERVICES = List.of("gateway", "task-service", "orchestrator", "agent-manager");
    private static final Pattern METRIC = Pattern.compile("\\b(?:kandev|http|jvm|process|system)_[a-z_]+");
    /** They are exported from the first time on that what they count happens, which a good run does not see. */
    private static final Set<String> OF_TROUBLE =
            Set.of("kandev_events_dead_total", "kandev_retries_total", "kandev_workspaces_removed_total");

    @TempDir
    Path directory;

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsExportedAndDescribed() throws IOException {
        Set<String> asked = metrics(dashboard());
        asked.addAll(metrics(alerts()));
        assertThat(asked).hasSizeGreaterThan(20);
        try (KandevSystem system = KandevSystem.up(directory.resolve("home"))) {
            ApiClient api = ApiClient.of(system, "ada");
            SampleRepository repository = SampleRepository.create(directory.resolve("repository"), 7);
            String taskId = api.createTask(repository.directory().toString());
            try (ReconnectingStream stream = new ReconnectingStream(system, taskId, api.token())) {
                await().atMost(Duration.ofSeconds(90)).until(stream::sawCompletion);
            }

            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(OF_TROUBLE);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                missing.removeAll(exported(system));
                assertThat(missing).isEmpty();
            });
        }
        String described = Files.readString(CHECKOUT.resolve("docs/operations.md"));
        assertThat(asked.stream().filter(name -> name.startsWith("kandev_"))).allSatisfy(name -> assertThat(described)
                .contains("`" + name.replaceFirst("_(sum|count|bucket)$", "")));
    }

    private static Set<String> exported(KandevSystem system) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String service : SERVICES) {
            URI address = URI.create("http://127.0.0.1:" + system.port(service) + "/q/metrics");
            try (InputStream answer = address.toURL().openStream()) {
                new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("[{ ]")[0])
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String dashboard() throws IOException {
        JsonNode dashboard = ApiClient.JSON.readTree(
                MONITORING.resolve("kandev-dashboard.json").toFile());
        return String.join("\n", dashboard.findValuesAsText("expr"));
    }

    /** Words for people name metrics, too. */
    private static String alerts() throws IOException {
        return Files.readString(MONITORING.resolve("alerts.yml"));
    }

    private static Set<String> metrics(String expressions) {
        return METRIC.matcher(expressions)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
