package com.questcity.quest;

import com.questcity.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceIsBuiltAsArchitectureMdDrawsIt() {
        ArchitectureRules.check("quest", "common");
    }
}
