package dev.kandev.agents;

import dev.kandev.common.test.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void holdsTheHouseRules() {
        HouseRules.check("dev.kandev.agents");
    }
}
