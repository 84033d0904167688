package dev.kandev.common.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** The house rules that a machine can hold. Every module's ArchitectureTest calls {@link #check}. */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Checks the production classes below a package.
     *
     * @param basePackage for example {@code dev.kandev.tasks}
     * @throws AssertionError naming every place that breaks a rule
     */
    public static void check(String basePackage) {
        JavaClasses production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(basePackage);
        rules(basePackage).forEach(rule -> rule.allowEmptyShould(true).check(production));
    }

    static List<ArchRule> rules(String basePackage) {
        return List.of(
                slices().matching(basePackage + ".(*)..").should().beFreeOfCycles(),
                fields().should().notBeAnnotatedWith(Inject.class).because("collaborators come by constructor"),
                noClasses().should().callMethod(Instant.class, "now").because("time is a collaborator: ask a Clock"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .callMethod(PrintStream.class, "println", String.class)
                        .because("services log"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..runtime.docker..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.github.dockerjava..")
                        .because("only one package knows docker-java"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..runtime.kubernetes..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.fabric8..")
                        .because("only one package knows the Kubernetes client"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.kandev.common.event..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.nats..")
                        .because("only one package knows jnats"),
                classes()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic()
                        .because("entities stay inside their feature"),
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .because("names say what a class does"));
    }
}
