package dev.kandev.orchestrator;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kandev.common.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String BASE = "dev.kandev.orchestrator";

    @Test
    void holdsTheHouseRules() {
        HouseRules.check(BASE);
    }

    @Test
    void featuresImportOnlyWhatTheyMay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(BASE + "..")
                .layer("api")
                .definedBy(BASE + ".api..")
                .layer("intake")
                .definedBy(BASE + ".intake..")
                .layer("recovery")
                .definedBy(BASE + ".recovery..")
                .layer("dispatch")
                .definedBy(BASE + ".dispatch..")
                .layer("queue")
                .definedBy(BASE + ".queue..")
                .layer("card")
                .definedBy(BASE + ".card..")
                .layer("stream")
                .definedBy(BASE + ".stream..")
                .layer("message")
                .definedBy(BASE + ".message..")
                .layer("execution")
                .definedBy(BASE + ".execution..")
                .layer("agents")
                .definedBy(BASE + ".agents..")
                .layer("tasks")
                .definedBy(BASE + ".tasks..")
                .layer("duty")
                .definedBy(BASE + ".duty..")
                .layer("database")
                .definedBy(BASE + ".database..")
                .whereLayer("api")
                .mayOnlyAccessLayers("intake", "dispatch", "queue", "execution", "message")
                .whereLayer("intake")
                .mayOnlyAccessLayers("execution", "message", "tasks", "database")
                .whereLayer("recovery")
                .mayOnlyAccessLayers("dispatch", "execution", "card", "agents", "tasks", "duty")
                .whereLayer("dispatch")
                .mayOnlyAccessLayers("queue", "execution", "agents", "tasks", "duty")
                .whereLayer("queue")
                .mayOnlyAccessLayers("execution")
                .whereLayer("card")
                .mayOnlyAccessLayers("execution", "tasks", "duty")
                .whereLayer("stream")
                .mayOnlyAccessLayers("message", "database")
                .whereLayer("message")
                .mayOnlyAccessLayers("database")
                .whereLayer("execution")
                .mayNotAccessAnyLayer()
                .whereLayer("agents")
                .mayNotAccessAnyLayer()
                .whereLayer("tasks")
                .mayNotAccessAnyLayer()
                .whereLayer("duty")
                .mayNotAccessAnyLayer()
                .whereLayer("database")
                .mayNotAccessAnyLayer()
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(BASE));
    }
}
