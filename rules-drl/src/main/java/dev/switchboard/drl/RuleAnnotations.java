package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule's annotations say.
 *
 * @param steps from {@code @steps("…")} and {@code @stepsEn("…")}
 * @param opaque the reason in {@code @opaque("…")}
 * @param note the remark in {@code @note("…")}
 * @param name what the rule is really called, in {@code @name("…")}
 */
record RuleAnnotations(Text steps, Optional<String> opaque, Optional<String> note, Optional<String> name) {

    private static final List<String> KNOWN = List.of("steps", "stepsEn", "opaque", "note", "name");

    static RuleAnnotations of(RuleDescr rule, RuleHead head, Problems problems) {
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            head.refuseTwice("@" + name, problems);
            if (!KNOWN.contains(name)) {
                problems.at(
                        head.place("@" + name),
                        Sentence.of(
                                "`@%s`: такой аннотации нет".formatted(name),
                                "`@%s`: unknown annotation".formatted(name),
                                Problems.nearest(name, KNOWN)));
            } else if (text(annotation).isEmpty()) {
                problems.at(
                        head.place("@" + name),
                        "`@%s`: ожидается один непустой текст в кавычках".formatted(name),
                        "`@%s`: one text in quotes is expected, and not an empty one".formatted(name));
            }
        }
        Text steps =
                new Text(text(rule, "steps").orElse(""), text(rule, "stepsEn").orElse(""));
        return new RuleAnnotations(steps, text(rule, "opaque"), text(rule, "note"), text(rule, "name"));
    }

    private static Optional<String> text(RuleDescr rule, String name) {
        return rule.getAnnotations().stream()
                .filter(annotation -> annotation.getName().equals(name))
                .flatMap(annotation -> text(annotation).stream())
                .findFirst();
    }

    /** The value of an annotation that is one string literal. */
    private static Optional<String> text(AnnotationDescr annotation) {
        Object value = annotation.getValueMap().size() == 1 ? annotation.getSingleValue() : null;
        if (!(value instanceof String literal)) {
            return Optional.empty();
        }
        Tokens tokens = new Tokens(literal, 0);
        Tokens.Token token = tokens.take();
        boolean whole = token.kind() == Tokens.Kind.STRING && tokens.peek().kind() == Tokens.Kind.END;
        boolean isName = annotation.getName().equals("name");
        return whole
                ? Optional.of(isName ? token.unquoted() : TypedText.strip(token.unquoted()))
                        .filter(text -> !TypedText.isBlank(text))
                : Optional.empty();
    }
}
