package com.questcity.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void whatAClientDoesNotTellIsEmpty() {
        assertThat(Device.of(null, null, null)).isEqualTo(new Device("", "", ""));
    }

    @Test
    void whatAClientTellsIsCut() {
        var most = "x".repeat(256);

        assertThat(Device.of(most, "ip", most + "y")).isEqualTo(new Device(most, "ip", most));
    }

    @Test
    void aNamedDeviceIsTheSameFromEverywhere() {
        var phone = Device.of("phone", "192.0.2.1", "App/1");

        assertThat(phone.fingerprint())
                .hasSize(32)
                .isEqualTo(Device.of("phone", "192.0.2.2", "App/2").fingerprint())
                .isNotEqualTo(Device.of("tablet", "192.0.2.1", "App/1").fingerprint());
    }

    @Test
    void aBrowserIsKnownByItsKind() {
        var browser = Device.of("", "192.0.2.1", "Browser/1");

        assertThat(browser.fingerprint())
                .isEqualTo(Device.of(null, "192.0.2.2", "Browser/1").fingerprint())
                .isNotEqualTo(Device.of("", "192.0.2.1", "Browser/2").fingerprint());
    }

    @Test
    void aNameIsNoBrowser() {
        assertThat(Device.of("same", "", "").fingerprint())
                .isNotEqualTo(Device.of("", "", "same").fingerprint());
    }
}
