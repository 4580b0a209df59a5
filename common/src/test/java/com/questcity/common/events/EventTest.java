package com.questcity.common.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    private final UserDeleted data = new UserDeleted(UUID.randomUUID());

    @Test
    void eachEventHasAnIdOfItsOwn() {
        var first = new Event("UserDeleted", "1", 1, data);
        var second = new Event("UserDeleted", "1", 1, data);

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.id().version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "userDeleted", "User Deleted", "User.Deleted", "User1"})
    void aTypeIsANameInUpperCamelCase(String type) {
        assertThatThrownBy(() -> new Event(type, "1", 1, data))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Integer.MAX_VALUE + 1L})
    void aVersionFitsIntoAnIntegerOfCloudEvents(long version) {
        assertThatThrownBy(() -> new Event("UserDeleted", "1", version, data))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dataIsARecord() {
        assertThatThrownBy(() -> new Event("UserDeleted", "1", 1, "text"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
