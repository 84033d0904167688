package dev.kandev.tasks;

import dev.kandev.common.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void holdsTheHouseRules() {
        HouseRules.check("dev.kandev.tasks");
    }
}
