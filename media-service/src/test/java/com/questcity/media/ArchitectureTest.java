package com.questcity.media;

import com.questcity.common.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void thePictureHolds() {
        ArchitectureRules.check("media", "common");
    }
}
