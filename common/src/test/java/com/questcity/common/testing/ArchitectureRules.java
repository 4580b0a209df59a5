package com.questcity.common.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.questcity.common.identity.CalledBy;
import com.questcity.common.identity.Permission;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The picture of architecture.md as rules; each module checks them on its own main classes. */
public final class ArchitectureRules {

    private static final String ROOT = "com.questcity.";
    private static final Set<String> WAITS = Set.of("subscribeAndAwait", "await");
    private static final Set<String> WAITERS = Set.of("VertxContextSupport", "JobRunner");

    /** Where a service gets its token, so the only internal operation that needs none. */
    private static final String PROOF = "internal/service-token";

    private ArchitectureRules() {}

    /** Throws with every broken rule's message. The module is "quest", "common", "local" ... */
    public static void check(String module, String... mayUse) {
        var classes = mainClasses(module);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + ROOT + module);
        }
        Stream.of(
                        noFieldInjection(),
                        noWaiting(),
                        noForbiddenNames(),
                        noCycles(module),
                        onlyKnownModules(module, mayUse),
                        repositoriesStayInside(),
                        answersAreJson(),
                        permissionsExist(),
                        internalOperationsNameTheirCallers())
                .forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    public static JavaClasses mainClasses(String module) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(ROOT + module);
    }

    private static ArchRule noFieldInjection() {
        return fields().should()
                .notBeAnnotatedWith(Inject.class)
                .andShould()
                .notBeAnnotatedWith(ConfigProperty.class)
                .andShould()
                .notBeAnnotatedWith(RestClient.class)
                .because("collaborators come through constructors");
    }

    private static ArchRule noWaiting() {
        return noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .orShould(waitElsewhere())
                .because("the event loop never waits; jobs and commands use JobRunner");
    }

    private static ArchCondition<JavaClass> waitElsewhere() {
        return new ArchCondition<>("wait outside of JobRunner and commands") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var mayWait = type.getSimpleName().matches("JobRunner|.*Command");
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> WAITS.contains(call.getTarget().getName()))
                        .filter(call -> WAITERS.contains(call.getTargetOwner().getSimpleName()))
                        .forEach(call ->
                                events.add(
                                        new SimpleConditionEvent(
                                                type, !mayWait, call.getDescription())));
            }
        };
    }

    private static ArchRule noForbiddenNames() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*(Manager|Helper|Utils?|Impl|Base|Abstract\\w*|DTO|Dto|Controller|Handler)")
                .because("names say what a thing is for");
    }

    private static ArchRule noCycles(String module) {
        return slices().matching(ROOT + module + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule onlyKnownModules(String module, String... mayUse) {
        var allowed =
                Stream.concat(Stream.of(module), Arrays.stream(mayUse))
                        .map(name -> ROOT + name + "..")
                        .collect(Collectors.toList());
        var others =
                List.of("auth", "quest", "chat", "media", "social", "common", "embedded", "local")
                        .stream()
                        .map(name -> ROOT + name + "..")
                        .filter(name -> !allowed.contains(name))
                        .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services know common only; see architecture.md");
    }

    private static ArchRule repositoriesStayInside() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notBePublic()
                .because("another feature asks the service, never the repository");
    }

    private static ArchRule answersAreJson() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .haveSimpleNameNotEndingWith("Api")
                .and()
                .haveSimpleNameNotEndingWith("JwksResource")
                .should()
                .beAnnotatedWith(Produces.class)
                .because("without it a strange Accept header gets toString() instead of a 406");
    }

    private static ArchRule permissionsExist() {
        return methods()
                .that()
                .areAnnotatedWith(RolesAllowed.class)
                .should(
                        new ArchCondition<JavaMethod>("name permissions of the enum") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                var known =
                                        Arrays.stream(Permission.values())
                                                .map(Permission::claim)
                                                .toList();
                                var named = method.getAnnotationOfType(RolesAllowed.class).value();
                                events.add(
                                        new SimpleConditionEvent(
                                                method,
                                                known.containsAll(List.of(named)),
                                                method.getFullName() + " names " + List.of(named)));
                            }
                        });
    }

    private static ArchRule internalOperationsNameTheirCallers() {
        return classes()
                .that()
                .areNotInterfaces()
                .should(
                        new ArchCondition<JavaClass>("name the callers of internal operations") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getAllMethods().stream()
                                        .filter(method ->
                                                method.isMetaAnnotatedWith(HttpMethod.class))
                                        .filter(method -> path(type, method).startsWith("internal"))
                                        .filter(method -> !path(type, method).equals(PROOF))
                                        .forEach(method ->
                                                events.add(
                                                        new SimpleConditionEvent(
                                                                method,
                                                                namesCallers(type, method),
                                                                method.getFullName()
                                                                        + " has no @CalledBy")));
                            }
                        });
    }

    private static boolean namesCallers(JavaClass type, JavaMethod method) {
        return type.isAnnotatedWith(CalledBy.class) || method.isAnnotatedWith(CalledBy.class);
    }

    private static String path(JavaClass type, JavaMethod method) {
        return Stream.of(
                        type.tryGetAnnotationOfType(Path.class),
                        method.tryGetAnnotationOfType(Path.class))
                .flatMap(Optional::stream)
                .map(path -> path.value().replaceAll("^/+|/+$", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining("/"));
    }
}
