package dev.switchboard.tests;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasModifiers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What callers of the published modules can name: a line for each type, and for each member. */
final class PublicApi {

    private static final Set<JavaModifier> SHOWN =
            Set.of(JavaModifier.STATIC, JavaModifier.ABSTRACT, JavaModifier.FINAL);

    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    /** The lines, sorted by types and within them by members. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        types().stream()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .forEach(type -> add(type, lines));
        return lines;
    }

    private static List<JavaClass> types() {
        JavaClasses all = new ClassFileImporter()
                .importPaths(
                        Path.of("../rules-api/target/classes"),
                        Path.of("../rules-junit/target/classes"),
                        Path.of("../rules-service/target/classes/dev/switchboard/service"),
                        Path.of("../rules-jackson/target/classes/dev/switchboard/jackson"),
                        Path.of("../rules-jackson3/target/classes/dev/switchboard/jackson3"),
                        Path.of("../rules-micrometer/target/classes"),
                        Path.of("../rules-opentelemetry/target/classes"),
                        Path.of("../rules-dmn/target/classes/dev/switchboard/foreign"),
                        Path.of("../switchboard-spring-boot-test/target/classes"));
        return all.stream().filter(PublicApi::isReachable).toList();
    }

    private static boolean isReachable(JavaClass type) {
        return isPublic(type) && type.getEnclosingClass().stream().allMatch(PublicApi::isPublic);
    }

    private static boolean isPublic(HasModifiers named) {
        return named.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static void add(JavaClass type, List<String> lines) {
        lines.add(kind(type) + " " + type.getName() + supertypes(type));
        type.getMembers().stream()
                .filter(member -> isPublic(member) && !OF_ANY_OBJECT.contains(member.getName()))
                .map(member -> "    " + shown(member))
                .sorted()
                .forEach(lines::add);
    }

    private static String kind(JavaClass type) {
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    }

    /** Of a class that others extend this tells, too, what they inherit. */
    private static String supertypes(JavaClass type) {
        List<String> names = new ArrayList<>();
        type.getSuperclass()
                .map(JavaType::getName)
                .filter(name -> !name.matches("java\\.lang\\.(Object|Record|Enum.*)"))
                .ifPresent(names::add);
        type.getInterfaces().stream().map(JavaType::getName).sorted().forEach(names::add);
        return names.isEmpty() ? "" : " : " + String.join(", ", names);
    }

    private static String shown(JavaMember member) {
        String modifiers = member.getModifiers().stream()
                .filter(SHOWN::contains)
                .map(modifier -> modifier.name().toLowerCase(Locale.ROOT) + " ")
                .sorted()
                .collect(joining());
        return modifiers
                + (member instanceof JavaField field
                        ? field.getName() + ": " + name(field.getType())
                        : shown((JavaCodeUnit) member));
    }

    private static String shown(JavaCodeUnit method) {
        String parameters = names(method.getParameterTypes());
        String thrown = names(method.getThrowsClause().getTypes());
        return method.getName() + "(" + parameters + "): " + name(method.getReturnType())
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String names(Collection<? extends JavaType> types) {
        return types.stream().map(PublicApi::name).collect(joining(", "));
    }

    private static String name(JavaType type) {
        return type.getName().replaceAll("^\\[L(.*);$", "$1[]");
    }
}
