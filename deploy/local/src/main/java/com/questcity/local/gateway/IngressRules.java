package com.questcity.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The routes of an Ingress manifest. The longest path wins; between equals, an exact one. */
final class IngressRules {

    private final List<IngressRule> rules;

    private IngressRules(List<IngressRule> rules) {
        this.rules =
                rules.stream()
                        .sorted(
                                Comparator.comparingInt((IngressRule rule) -> -rule.path().length())
                                        .thenComparing(rule -> !rule.exact()))
                        .toList();
    }

    static IngressRules read(Path manifest) {
        try {
            return parse(Files.readString(manifest));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static IngressRules parse(String manifest) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        var found = new ArrayList<IngressRule>();
        for (var document : yaml.loadAll(manifest)) {
            if (document instanceof Map<?, ?> ingress && "Ingress".equals(ingress.get("kind"))) {
                for (var rule : list(map(ingress, "spec"), "rules")) {
                    list(map(rule, "http"), "paths").forEach(path -> found.add(rule(path)));
                }
            }
        }
        return new IngressRules(found);
    }

    Optional<IngressRule> match(String path) {
        return rules.stream().filter(rule -> rule.matches(path)).findFirst();
    }

    List<String> services() {
        return rules.stream().map(IngressRule::service).distinct().toList();
    }

    void requireAddresses(Collection<String> known) {
        for (var service : services()) {
            if (!known.contains(service)) {
                throw new IllegalArgumentException(
                        "The ingress routes to " + service + ", which has no address here.");
            }
        }
    }

    private static IngressRule rule(Map<?, ?> path) {
        var service = map(map(path, "backend"), "service");
        var rule =
                new IngressRule(
                        text(path, "path"), isExact(text(path, "pathType")), text(service, "name"));
        if (isPrivate(rule.path())) {
            throw new IllegalArgumentException(
                    "The ingress routes " + rule.path() + ", which must never be public.");
        }
        return rule;
    }

    private static boolean isExact(String type) {
        return switch (type) {
            case "Exact" -> true;
            case "Prefix" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "The ingress uses pathType "
                                    + type
                                    + "; only Prefix and Exact mean the same everywhere.");
        };
    }

    private static boolean isPrivate(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return RequestTarget.refusal(path) != null
                || lower.equals("/")
                || lower.matches("/(internal|q)(/.*)?");
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        if (parent.get(key) instanceof Map<?, ?> child) {
            return child;
        }
        throw missing(key);
    }

    private static List<Map<?, ?>> list(Map<?, ?> parent, String key) {
        if (parent.get(key) instanceof List<?> children) {
            var maps = new ArrayList<Map<?, ?>>();
            children.forEach(child -> maps.add((Map<?, ?>) child));
            return maps;
        }
        throw missing(key);
    }

    private static String text(Map<?, ?> parent, String key) {
        if (parent.get(key) instanceof String text) {
            return text;
        }
        throw missing(key);
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("The ingress lacks " + key + ".");
    }
}
