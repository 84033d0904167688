package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every route asked by everybody, against the table in the documentation. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AccessIT {

    private static final String PREFIX = "/api/v1";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static AccessScene scene;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"), Map.of("KANDEV_AUTH_REGISTRATION", "open"));
        scene = new AccessScene(system);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void everybodyGetsTheAnswerOfTheTable() {
        List<AccessTable.Route> routes = AccessTable.read();
        List<String> mismatches = new ArrayList<>();
        int cells = 0;

        for (AccessTable.Route route : routes) {
            for (AccessTable.Role role : AccessTable.Role.values()) {
                cells++;
                int seen = ask(route, role);
                if (seen != route.statusFor(role)) {
                    mismatches.add(route + " by " + role + ": " + seen + " instead of " + route.statusFor(role));
                }
            }
        }

        Figures figures = new Figures("Who may do what", "routes", "cells", "mismatches");
        figures.add(routes.size(), cells, mismatches.size());
        figures.print();
        assertThat(mismatches).isEmpty();
    }

    @Test
    void theTableHasEveryRouteOfTheDescription() {
        JsonNode paths = ApiClient.anonymous(system).description().path("paths");
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getKey().startsWith(PREFIX)) {
                path.getValue()
                        .properties()
                        .forEach(operation -> described.add(
                                method(operation) + " " + path.getKey().substring(PREFIX.length())));
            }
        }

        Set<String> tabled = new TreeSet<>();
        AccessTable.read().forEach(route -> tabled.add(route.toString()));
        assertThat(tabled).isEqualTo(described);
    }

    private static String method(Map.Entry<String, JsonNode> operation) {
        return operation.getValue().path("responses").has("101")
                ? "WS"
                : operation.getKey().toUpperCase();
    }

    private static int ask(AccessTable.Route route, AccessTable.Role role) {
        ApiClient person = scene.person(role);
        scene.settle();
        String address = scene.address(route);
        return route.method().equals("WS")
                ? person.upgrade(address)
                : person.send(route.method(), address, AccessScene.body(route, address))
                        .status();
    }
}
