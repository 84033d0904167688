package dev.kandev.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The house rules that apply here. Those of the other modules live in common, which needs this one for its tests. */
class ArchitectureTest {

    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kandev.local");

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.kandev.local.(*)..").should().beFreeOfCycles().check(production);
    }

    @Test
    void onlyTheConsoleWritesToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..console..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(production);
    }

    @Test
    void timeIsAskedOfAClock() {
        noClasses().should().callMethod(Instant.class, "now").check(production);
    }

    @Test
    void whatTestsOfOtherModulesUseKnowsNothingOfTheLauncher() {
        noClasses()
                .that()
                .resideInAnyPackage("..local.postgres..", "..local.nats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..local.command..",
                        "..local.demo..",
                        "..local.system..",
                        "..local.service..",
                        "..local.supervise..",
                        "..local.process..",
                        "..local.home..",
                        "..local.console..")
                .check(production);
    }
}
