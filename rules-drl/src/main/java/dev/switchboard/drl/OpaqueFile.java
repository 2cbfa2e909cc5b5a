package dev.switchboard.drl;

import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * What Drools is given of a file with opaque rules: the file as it stands, but blanks where its other rules are. Those are
 * written from the model, as everywhere else.
 */
final class OpaqueFile {

    private OpaqueFile() {}

    /**
     * The text of the opaque rules and of what stands beside rules, in the lines of the file.
     *
     * @param text of a file that {@link DrlReader} has taken
     * @param opaque the names of the opaque rules
     */
    static String withoutOtherRules(String text, Set<String> opaque) {
        StringBuilder kept = new StringBuilder(text);
        for (RuleDescr rule : parse(text).getRules()) {
            if (!opaque.contains(rule.getName())) {
                blank(kept, rule.getStartCharacter(), rule.getEndCharacter());
            }
        }
        return kept.toString();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static PackageDescr parse(String text) {
        try {
            return new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
        } catch (DroolsParserException impossible) {
            throw new IllegalStateException("a file that has been read before", impossible);
        }
    }
}
