package dev.kandev.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kandev.common.test.HouseRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String BASE = "dev.kandev.gateway";

    @Test
    void keepsTheHouseRules() {
        HouseRules.check(BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "task", "agent", "orchestrator", "stream", "token", "admin"})
    void featuresDoNotMeet(String feature) {
        String own = BASE + "." + feature + "..";
        noClasses()
                .that()
                .resideOutsideOfPackage(own)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(own)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(BASE));
    }
}
