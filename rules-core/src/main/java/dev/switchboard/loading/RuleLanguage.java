package dev.switchboard.loading;

import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Map;

/** Reads rules from files of one kind. Found through {@link java.util.ServiceLoader}. */
public interface RuleLanguage {

    /** Whether a file of this name is for this language. */
    boolean reads(String fileName);

    /**
     * Reads the rules of a file.
     *
     * @param vocabulary the words that the rules may use
     * @param allowOpaqueRules whether rules marked as opaque may be outside the grammar
     * @param problems takes what is wrong
     * @return the rules that are well formed
     */
    Rules read(CatalogFile file, Vocabulary vocabulary, boolean allowOpaqueRules, Problems problems);

    /**
     * What a file holds.
     *
     * @param notes what is noted of its rules, by their names
     */
    record Rules(List<Rule> rules, List<OpaqueRule> opaqueRules, Map<String, String> notes) {}
}
