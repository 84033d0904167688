package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.e2e.DescribedApi.Operation;
import dev.kandev.e2e.FuzzedRequests.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that nobody would send, to every operation that the API describes: always the same ones, others with another
 * {@code -Dfuzz.seed}. {@code -Dfuzz.requests} says how many each operation gets.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class FuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 48_614_939_033_500L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INSIDES = Pattern.compile("\\tat |Exception|Caused"
            + " by|dev\\.kandev|java\\.|jakarta\\.|org\\.(hibernate|postgresql|jboss)|io\\.(grpc|quarkus|vertx)|com\\.(fasterxml|google)|SQLSTATE|ERROR:|INTERNAL|select"
            + " .+ from");

    @TempDir
    static Path directory;

    private static KandevSystem system;

    private final Random random = new Random(SEED);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();

    @BeforeAll
    static void start() {
        system = KandevSystem.up(
                directory.resolve("home"),
                Map.of(
                        "KANDEV_AUTH_REGISTRATION", "open",
                        "KANDEV_AUTH_FAILURES_PER_ACCOUNT", "100000",
                        "KANDEV_AUTH_FAILURES_PER_ADDRESS", "100000"));
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void answersWhateverIsAskedAndGoesOn() throws IOException, InterruptedException {
        System.out.println("fuzz.seed=" + SEED);
        FuzzScene scene = new FuzzScene(system, random);
        DescribedApi api = new DescribedApi(ApiClient.anonymous(system).description(), random);
        FuzzedRequests requests = new FuzzedRequests(api, random, scene::known);
        List<Operation> operations = api.operations();

        for (Operation operation : operations) {
            for (int n = 0; n < REQUESTS; n++) {
                ask(operation, requests.next(operation), scene);
            }
        }

        Figures figures = new Figures("Fuzzed, seed " + SEED, "operations", "requests", "answers by status");
        figures.add(operations.size(), operations.size() * REQUESTS, answers);
        figures.print();
        assertThat(complaints).as("with seed %d", SEED).isEmpty();
        system.awaitReady();
        assertThat(scene.admin().createTask(Map.of("title", "Still alive"))).isNotBlank();
    }

    private void ask(Operation operation, Request request, FuzzScene scene) throws IOException, InterruptedException {
        HttpRequest.Builder message = HttpRequest.newBuilder(system.api(request.path()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        message.setHeader("Authorization", "Bearer " + scene.admin().token());
        request.headers().forEach(message::setHeader);
        HttpResponse<String> answer = http.send(message.build(), HttpResponse.BodyHandlers.ofString());
        answers.merge(answer.statusCode(), 1, Integer::sum);
        String complaint = complaint(operation, request, answer);
        if (complaint != null) {
            complaints.add(complaint + ": " + request + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String complaint(Operation operation, Request request, HttpResponse<String> answer)
            throws IOException {
        int status = answer.statusCode();
        if (status >= 500) {
            return "a failure of ours";
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return "tells of the insides";
        }
        if (request.asDescribed() && !operation.statuses().contains(status)) {
            return "a status that is not described";
        }
        return status < 400 || request.method().equals("HEAD") || isProblem(answer) ? null : "no problem as described";
    }

    private static boolean isProblem(HttpResponse<String> answer) throws IOException {
        if (!answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = ApiClient.JSON.readTree(answer.body());
        return problem.path("type").asText().startsWith("urn:kandev:problem:")
                && problem.path("status").asInt() == answer.statusCode()
                && problem.hasNonNull("title")
                && problem.hasNonNull("detail")
                && problem.hasNonNull("instance");
    }
}
