package dev.switchboard.drl;

import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.DrlOutline.Span;
import dev.switchboard.loading.RuleLanguage.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a DRL file of any kind. Drools' parser finds the rules and says where they stand; what is in them is read by
 * {@link RuleReader}, since Drools lets more pass than a catalogue may hold.
 */
final class DrlReader {

    private static final String INQUIRY = "dev.switchboard.Inquiry";
    private static final String MODES = "dev.switchboard.TransferMode.*";
    private static final String TRANSFERS = "dev.switchboard.drl.Transfers";

    private final SourceText source;
    private final boolean allowOpaqueRules;
    private final Problems problems;
    private final BodyReader bodyReader;
    private final RuleReader ruleReader;
    /** Whether the caller allows code, and the file has a use for it: an opaque rule. */
    private boolean codeIsAllowed;

    DrlReader(SourceText source, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems) {
        this.source = source;
        this.allowOpaqueRules = allowOpaqueRules;
        this.problems = problems;
        this.bodyReader = new BodyReader(source, vocabulary, problems);
        this.ruleReader = new RuleReader(source, bodyReader, allowOpaqueRules, problems);
    }

    Rules read() {
        List<Rule> rules = new ArrayList<>();
        List<OpaqueRule> opaque = new ArrayList<>();
        Map<String, String> notes = new HashMap<>();
        if (!UnclosedText.isAbsentIn(source, problems) || !DeepNesting.isAbsentIn(source, problems)) {
            return new Rules(rules, opaque, notes);
        }
        parse().ifPresent(file -> {
            checkHead(file);
            Set<String> attributes =
                    file.getAttributes().stream().map(AttributeDescr::getName).collect(Collectors.toSet());
            for (RuleDescr rule : file.getRules()) {
                ruleReader.read(rule, attributes, rules, opaque, notes);
                refuseOtherParent(rule, file);
            }
        });
        return new Rules(rules, opaque, notes);
    }

    private Optional<PackageDescr> parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        Optional<PackageDescr> file;
        try {
            file = Optional.ofNullable(parser.parse(false, source.text()));
        } catch (DroolsParserException failure) {
            problems.at(source.place(0), "не DRL: " + failure.getMessage(), "is no DRL: " + failure.getMessage());
            return Optional.empty();
        }
        if (parser.hasErrors()) {
            reportSyntaxErrors(parser.getErrors());
            return Optional.empty();
        }
        return file;
    }

    /** Our own reading says better what is wrong; what it finds nothing in is left to the words of Drools' parser. */
    private void reportSyntaxErrors(List<DroolsError> errors) {
        int before = problems.list().size();
        DrlOutline outline = new DrlOutline(source.text());
        List<Span> explained =
                outline.rules().stream().filter(this::explainsItself).toList();
        int junk = outline.reportJunk(source, problems);
        for (DroolsError error : errors) {
            // Row 0 is the parser stumbling over its own recovery from an error that it has reported already.
            if (error instanceof ParserError at && at.getRow() > 0) {
                int offset = source.offset(at.getRow(), at.getCol() + 1);
                if (offset < junk && explained.stream().noneMatch(rule -> rule.contains(offset))) {
                    syntaxError(offset, error);
                }
            }
        }
        if (problems.list().size() == before) {
            syntaxError(0, errors.get(0));
        }
    }

    /** Whether our reading of a rule finds something wrong; reports it. */
    private boolean explainsItself(Span rule) {
        int before = problems.list().size();
        boolean hasPattern = rule.pattern() >= 0;
        if (hasPattern && !rule.opaque()) {
            bodyReader.read(rule.pattern());
        }
        return problems.list().size() > before;
    }

    private void syntaxError(int offset, DroolsError error) {
        String message = plain(error.getMessage());
        problems.at(source.place(offset), "синтаксическая ошибка DRL: " + message, "DRL syntax error: " + message);
    }

    /** The parser's message without the number and place that stand at its head. */
    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.replaceFirst("^\\[ERR \\d+] ", "").replaceFirst("^Line \\d+:\\d+ ", "");
    }

    /** Drools is not given the text of rules that are not opaque, and could not extend one. */
    private void refuseOtherParent(RuleDescr rule, PackageDescr file) {
        boolean isOther = file.getRules().stream()
                .anyMatch(other -> other.getName().equals(rule.getParentName()) && !isOpaque(other));
        if (isOther && isOpaque(rule)) {
            problems.at(
                    source.place(rule.getStartCharacter()),
                    "правило `%s` расширяет `%s`: непрозрачное правило расширяет только непрозрачное"
                            .formatted(rule.getName(), rule.getParentName()),
                    "rule `%s` extends `%s`: an opaque rule extends only an opaque one"
                            .formatted(rule.getName(), rule.getParentName()));
        }
    }

    private static boolean isOpaque(RuleDescr rule) {
        return rule.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getName().equals("opaque"));
    }

    private void checkHead(PackageDescr file) {
        codeIsAllowed = allowOpaqueRules && file.getRules().stream().anyMatch(DrlReader::isOpaque);
        if (file.getName().equals(WrittenRules.PACKAGE)) {
            problems.at(
                    source.place(0),
                    "пакет `%s` занят: назовите иначе".formatted(file.getName()),
                    "the package `%s` is taken: name it differently".formatted(file.getName()));
        }
        Set<String> imports = Set.of(INQUIRY);
        for (ImportDescr name : file.getImports()) {
            refuseUnless(imports.contains(name.getTarget()), name, "import " + name.getTarget());
        }
        for (ImportDescr name : file.getFunctionImports()) {
            refuseUnless(name.getTarget().equals(MODES), name, "import static " + name.getTarget());
        }
        for (GlobalDescr global : file.getGlobals()) {
            boolean known =
                    global.getType().equals(TRANSFERS) && global.getIdentifier().equals("transfers");
            refuseUnless(known, global, "global " + global.getType() + " " + global.getIdentifier());
        }
        file.getFunctions().forEach(function -> refuseUnless(false, function, "function"));
        file.getTypeDeclarations().forEach(type -> refuseUnless(false, type, "declare"));
        file.getEnumDeclarations().forEach(type -> refuseUnless(false, type, "declare enum"));
        file.getEntryPointDeclarations().forEach(entry -> refuseUnless(false, entry, "declare entry-point"));
        file.getWindowDeclarations().forEach(window -> refuseUnless(false, window, "declare window"));
        file.getAccumulateImports().forEach(name -> refuseUnless(false, name, "import accumulate"));
        // These would bear on rules that are not opaque, too.
        Optional.ofNullable(file.getUnit()).ifPresent(unit -> refuse(unit, "unit"));
        file.getAttributes().stream()
                .filter(attribute -> !codeIsAllowed || !attribute.getName().equals("dialect"))
                .forEach(attribute -> refuse(attribute, attribute.getName()));
        if (!file.getRules().isEmpty()) {
            requireHead(file);
        }
    }

    private void requireHead(PackageDescr file) {
        require(file.getImports().stream().anyMatch(name -> name.getTarget().equals(INQUIRY)), "import " + INQUIRY);
        require(
                file.getFunctionImports().stream()
                        .anyMatch(name -> name.getTarget().equals(MODES)),
                "import static " + MODES);
        require(
                file.getGlobals().stream().anyMatch(global -> global.getType().equals(TRANSFERS)),
                "global " + TRANSFERS + " transfers");
    }

    private void require(boolean present, String line) {
        if (!present) {
            problems.at(source.place(0), "нет строки `%s;`".formatted(line), "lacks the line `%s;`".formatted(line));
        }
    }

    private void refuseUnless(boolean known, BaseDescr found, String shown) {
        if (!known && !codeIsAllowed) {
            refuse(found, shown);
        }
    }

    private void refuse(BaseDescr found, String shown) {
        // Of some, Drools' parser gives the place of what follows their keyword.
        int offset = source.offset(found.getLine(), found.getColumn() + 1);
        int keyword = source.text().lastIndexOf(shown.split(" ", 2)[0], offset);
        problems.at(
                source.place(keyword < 0 ? offset : keyword),
                "`%s`: в каталоге допускаются только `import %s`, `import static %s` и `global %s transfers`"
                        .formatted(shown, INQUIRY, MODES, TRANSFERS),
                "`%s` is outside the grammar; a catalogue takes only `import %s`, `import static %s` and `global %s transfers`"
                        .formatted(shown, INQUIRY, MODES, TRANSFERS));
    }
}
