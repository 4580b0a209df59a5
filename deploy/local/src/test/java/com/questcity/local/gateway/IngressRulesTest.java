package com.questcity.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngressRulesTest {

    private static final String MANIFEST =
            """
            kind: Ingress
            spec:
              rules:
                - http:
                    paths:
                      - { path: %s, pathType: %s, backend: { service: { name: a-service } } }
            ---
            kind: Service
            """;

    @ParameterizedTest
    @CsvSource({
        "/foo, Prefix, /foo, true",
        "/foo, Prefix, /foo/, true",
        "/foo, Prefix, /foo/bar, true",
        "/foo, Prefix, /foobar, false",
        "/foo, Prefix, /FOO, false",
        "/foo/, Prefix, /foo, true",
        "/foo/, Prefix, /foo/bar, true",
        "/foo/, Prefix, /foobar, false",
        "/aaa/bb, Prefix, /aaa/bbb, false",
        "/foo, Exact, /foo, true",
        "/foo, Exact, /foo/, false",
        "/foo/, Exact, /foo, false",
    })
    void pathsMatchByElementAsInKubernetes(
            String path, String type, String asked, boolean matches) {
        var rules = IngressRules.parse(MANIFEST.formatted(path, type));

        assertThat(rules.match(asked).isPresent()).isEqualTo(matches);
    }

    @Test
    void theLongestPathWinsAndAnExactOneBetweenEquals() {
        var manifest =
                """
                kind: Ingress
                spec:
                  rules:
                    - http:
                        paths:
                          - { path: /a, pathType: Prefix, backend: { service: { name: short } } }
                          - { path: /a/b, pathType: Prefix, backend: { service: { name: long } } }
                          - { path: /a/b, pathType: Exact, backend: { service: { name: exact } } }
                """;

        var rules = IngressRules.parse(manifest);

        assertThat(rules.match("/a/x").orElseThrow().service()).isEqualTo("short");
        assertThat(rules.match("/a/b/x").orElseThrow().service()).isEqualTo("long");
        assertThat(rules.match("/a/b").orElseThrow().service()).isEqualTo("exact");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/internal",
                "/Internal/events",
                "/q",
                "/q/health",
                "/%69nternal/..",
                "/a//q",
                "api"
            })
    void aManifestThatRoutesThePrivatePathsIsRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngressRules.parse(MANIFEST.formatted(path, "Prefix")))
                .withMessageContaining("must never be public");
    }

    @Test
    void whatControllersReadDifferentlyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        IngressRules.parse(MANIFEST.formatted("/a", "ImplementationSpecific")))
                .withMessageContaining("ImplementationSpecific");
    }

    @Test
    void aManifestWithHolesNamesWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngressRules.parse("kind: Ingress"))
                .withMessage("The ingress lacks spec.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngressRules.parse("kind: Ingress\nspec: {}"))
                .withMessage("The ingress lacks rules.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IngressRules.parse(MANIFEST.formatted("7", "Prefix")))
                .withMessage("The ingress lacks path.");
    }

    @Test
    void aServiceWithoutAnAddressIsNamed() {
        var rules = IngressRules.parse(MANIFEST.formatted("/a", "Prefix"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.requireAddresses(Set.of("b-service")))
                .withMessageContaining("a-service");
    }

    @Test
    void aMissingManifestIsNamed() {
        assertThatThrownBy(() -> IngressRules.read(Path.of("nowhere.yaml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    @Test
    void theManifestAndTheGatewayAgreeOnTheirLimits() throws Exception {
        var manifest = Files.readString(GatewayUnderTest.MANIFEST);

        assertThat(manifest)
                .contains("proxy-body-size: 32m")
                .contains("proxy-read-timeout: \"30\"");
        assertThat(manifest).contains("proxy-read-timeout: \"3600\"");
        assertThat(GatewayLimits.STANDARD.body()).isEqualTo(32 << 20);
        assertThat(GatewayLimits.STANDARD.answer()).hasSeconds(30);
        assertThat(GatewayLimits.STANDARD.socket()).hasSeconds(3600);
    }
}
