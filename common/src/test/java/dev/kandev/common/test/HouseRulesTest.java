package dev.kandev.common.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final String FIXTURE = "dev.kandev.common.test.fixture";

    private final JavaClasses lawless = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void holdInThisModule() {
        HouseRules.check("dev.kandev.common");
    }

    @Test
    void bite() {
        List<ArchRule> rules = HouseRules.rules(FIXTURE).stream()
                .filter(rule -> !rule.getDescription().contains("docker-java"))
                .filter(rule -> !rule.getDescription().contains("Kubernetes"))
                .toList();

        assertThat(rules).allSatisfy(rule -> assertThat(rule.evaluate(lawless).hasViolation())
                .as(rule.getDescription())
                .isTrue());
    }
}
