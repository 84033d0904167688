package dev.kandev.orchestrator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kandev.common.test.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "dev.kandev.orchestrator";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry(
                    "api",
                    Set.of("intake", "dispatch", "queue", "execution", "lifecycle", "message", "control", "prompt")),
            Map.entry("control", Set.of("execution", "lifecycle", "agents")),
            Map.entry("prompt", Set.of("intake", "execution", "lifecycle", "agents", "tasks", "duty")),
            Map.entry("intake", Set.of("execution", "lifecycle", "message", "tasks", "database")),
            Map.entry("recovery", Set.of("dispatch", "execution", "lifecycle", "card", "agents", "tasks", "duty")),
            Map.entry("dispatch", Set.of("queue", "execution", "lifecycle", "agents", "tasks", "duty", "database")),
            Map.entry("queue", Set.of("execution", "lifecycle", "agents", "duty")),
            Map.entry("card", Set.of("execution", "lifecycle", "tasks", "duty")),
            Map.entry("stream", Set.of("message", "tasks", "database", "duty", "shutdown")),
            Map.entry("message", Set.of("database", "duty")),
            Map.entry("lifecycle", Set.of("execution")),
            Map.entry("execution", Set.of()),
            Map.entry("agents", Set.of()),
            Map.entry("tasks", Set.of()),
            Map.entry("duty", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("shutdown", Set.of()));

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void holdsTheHouseRules() {
        HouseRules.check(BASE);
    }

    @Test
    void featuresImportOnlyWhatTheyMay() {
        MAY_IMPORT.forEach((feature, allowed) -> noClasses()
                .that()
                .resideInAPackage(packageOf(feature))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(othersThan(feature, allowed))
                .check(production));
    }

    @Test
    void everyFeatureIsNamedAbove() {
        Set<String> features = production.getPackage(BASE).getSubpackages().stream()
                .map(sub -> sub.getRelativeName())
                .collect(Collectors.toSet());

        assertThat(features).isEqualTo(MAY_IMPORT.keySet());
    }

    private static String[] othersThan(String feature, Set<String> allowed) {
        List<String> forbidden = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(feature) && !allowed.contains(other))
                .map(ArchitectureTest::packageOf)
                .toList();
        return forbidden.toArray(String[]::new);
    }

    private static String packageOf(String feature) {
        return BASE + "." + feature + "..";
    }
}
