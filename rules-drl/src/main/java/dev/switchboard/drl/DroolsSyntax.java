package dev.switchboard.drl;

import dev.switchboard.catalog.Problems;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Has Drools parse the code of a file with opaque rules: whether it is DRL, and its opaque rules are where we found them. The
 * one part of reading that needs Drools.
 */
final class DroolsSyntax {

    private final SourceText source;
    private final FileProblems problems;

    private DroolsSyntax(SourceText source, Problems problems) {
        this.source = source;
        this.problems = new FileProblems(source, problems);
    }

    /**
     * Reports what is wrong with the code of a file.
     *
     * @param file as we have read it
     */
    static void check(SourceText source, DrlFile file, Problems problems) {
        DroolsSyntax syntax = new DroolsSyntax(source, problems);
        String code = file.code(source.text());
        if (DeepNesting.isAbsentIn(code, syntax.problems)) {
            syntax.parse(code, file.opaqueRules());
        }
        syntax.problems.report();
    }

    private void parse(String code, List<Span> opaqueRules) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, code);
        } catch (DroolsParserException failure) {
            problems.at(0, "не DRL: " + failure.getMessage(), "is not DRL: " + failure.getMessage());
            return;
        }
        if (parser.hasErrors()) {
            reportErrors(parser.getErrors());
        } else {
            compare(opaqueRules, parsed);
        }
    }

    private void reportErrors(List<DroolsError> errors) {
        for (DroolsError error : errors) {
            // Row 0 is the parser stumbling over its own recovery from an error that it has reported already.
            if (error instanceof ParserError at && at.getRow() > 0) {
                report(source.offset(at.getRow(), at.getCol() + 1), error);
            }
        }
        if (problems.count() == 0) {
            report(0, errors.get(0));
        }
    }

    private void report(int offset, DroolsError error) {
        String message = plain(error.getMessage());
        problems.at(offset, "синтаксическая ошибка DRL: " + message, "DRL syntax error: " + message);
    }

    /** The parser's message without the number and place at its beginning. */
    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.replaceFirst("^\\[ERR \\d+] ", "").replaceFirst("^Line \\d+:\\d+ ", "");
    }

    /** What we took for part of an opaque rule must not be a separate rule to Drools. */
    private void compare(List<Span> opaqueRules, PackageDescr parsed) {
        List<Span> found = new ArrayList<>();
        parsed.getRules().forEach(rule -> found.add(new Span(rule.getStartCharacter(), rule.getEndCharacter())));
        opaqueRules.stream()
                .filter(span -> !found.remove(span))
                .forEach(span -> problems.at(
                        span.start(),
                        "для Drools это правило кончается в другом месте: проверьте в нём слова `then` и `end`",
                        "to Drools this rule ends elsewhere: check it for the words `then` and `end`"));
    }
}
