package media.waybill.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;

/** The house rules that look at compiled classes. */
final class Rules {

    /** The modules from left to right: each may use what stands to its left. */
    static final List<String> MODULES = List.of(
            "failure",
            "journal",
            "work",
            "media",
            "vault",
            "naming",
            "timedtext",
            "connectors",
            "embedded",
            "partners",
            "conventions",
            "orders",
            "drops",
            "intake",
            "matching",
            "learning",
            "conform",
            "qc",
            "encoding",
            "packaging",
            "delivery",
            "progress",
            "chasing",
            "samples",
            "api",
            "portal");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private static final String LAYERS = ".*(Impl|Manager|Utils?|Helper|Service|Controller|Dto|DTO)";

    private Rules() {}

    /** @param base the package above the modules */
    static ArchRule dependenciesPointLeft(String base) {
        return classes().should(new ArchCondition<>("use only modules on their left") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = rank(base, type);
                if (own < 0) {
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> rank(base, dependency.getTargetClass()) > own)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    /** @param base the package above the modules */
    static ArchRule roomsHaveNoCycles(String base) {
        return SlicesRuleDefinition.slices()
                .matching(base + ".(*).(*)..")
                .should()
                .beFreeOfCycles();
    }

    /**
     * A room may use the records at its module's door, but nothing there that uses rooms itself.
     *
     * @param base the package above the modules
     */
    static ArchRule roomsDoNotKnowTheirDoor(String base) {
        return classes().should(new ArchCondition<>("not use a door of their own module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var module = moduleOfRoom(base, type);
                if (module.isEmpty()) {
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().equals(module)
                                        && usesRooms(base, module, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    static ArchRule onlyConnectorsAndWorkKnowCamel(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".connectors..", base + ".work..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..");
    }

    static ArchRule onlyThePortalKnowsVaadin(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".portal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..");
    }

    static ArchRule onlySqlClassesSpeakSql() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Sql")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Spring's SQL clients",
                        (JavaClass type) -> type.getPackageName().startsWith("org.springframework.jdbc.core")));
    }

    static ArchRule namesAreTheFieldsOwn() {
        return classes().should(new ArchCondition<>("have names of the field, not of a layer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var name = type.getSimpleName();
                if (name.matches(LAYERS) || name.matches("(Abstract|Base)[A-Z].*")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is named after a layer"));
                }
            }
        });
    }

    /** Doors are Spring components or final classes; all else that is public is data, a choice or a surprise. */
    static ArchRule publicTypesAreDoorsOrData() {
        return classes()
                .should(
                        new ArchCondition<>(
                                "be doors, records, sealed or functional interfaces, enums or exceptions when public") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (type.getModifiers().contains(JavaModifier.PUBLIC)
                                        && type.isTopLevelClass()
                                        && !isDoorOrData(type)) {
                                    events.add(SimpleConditionEvent.violated(
                                            type, type.getName() + " is public, but neither a door nor data"));
                                }
                            }
                        });
    }

    static ArchRule timeComesFromAnInjectedClock() {
        return classes().should(new ArchCondition<>("take the time from an injected Clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(Rules::readsTheMachinesClock)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(type, access.getDescription())));
            }
        });
    }

    /** Reading a process or a file holds a virtual thread's carrier; two of those stop a machine with two cores. */
    static ArchRule noVirtualThreads() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes virtual threads",
                        call -> call.getTarget().getName().matches("ofVirtual|startVirtualThread|newVirtualThread.*")));
    }

    static ArchRule testsEndInTestOrIt() {
        return classes().should(new ArchCondition<>("end in Test or IT when they hold tests") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var outer = type.getEnclosingClass().isPresent();
                boolean holdsTests = type.getMethods().stream()
                        .flatMap(method -> method.getAnnotations().stream())
                        .map(annotation -> annotation.getRawType().getName())
                        .anyMatch(name -> name.startsWith("org.junit.jupiter.api.Test")
                                || name.equals("org.junit.jupiter.params.ParameterizedTest")
                                || name.equals("net.jqwik.api.Property"));
                if (holdsTests && !outer && !type.getSimpleName().matches(".*(Test|IT)")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " holds tests that nothing runs"));
                }
            }
        });
    }

    private static boolean usesRooms(String base, String module, JavaClass door) {
        return door.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        moduleOfRoom(base, dependency.getTargetClass()).equals(module));
    }

    /** The package of the module that a type's room belongs to; empty for what stands in no room. */
    private static String moduleOfRoom(String base, JavaClass type) {
        var name = type.getPackageName();
        int room = name.startsWith(base + ".") ? name.indexOf('.', base.length() + 1) : -1;
        return room < 0 ? "" : name.substring(0, room);
    }

    private static int rank(String base, JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return -1;
        }
        var module = name.substring(base.length() + 1).split("\\.")[0];
        return MODULES.indexOf(module);
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        var target = access.getTarget();
        return target.getName().equals("now")
                && CLOCKS.contains(target.getOwner().getName())
                && target.getFullName().endsWith("now()");
    }

    private static boolean isDoorOrData(JavaClass type) {
        if (type.isRecord() || type.isEnum() || type.isAnnotation() || type.isAssignableTo(Throwable.class)) {
            return true;
        }
        if (type.isInterface()) {
            return type.reflect().isSealed()
                    || type.getMethods().stream()
                                    .filter(m -> m.getModifiers().contains(JavaModifier.ABSTRACT))
                                    .count()
                            <= 8;
        }
        boolean component = type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                || type.isAnnotatedWith("com.vaadin.flow.router.Route")
                || type.getPackageName().endsWith(".portal");
        return component || type.getModifiers().contains(JavaModifier.FINAL);
    }
}
