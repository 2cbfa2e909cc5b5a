package dev.switchboard.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a catalogue's rules in the language of Cedar: a policy in each line, in order of precedence. */
final class CedarPolicies implements PeerEngine.Language {

    @Override
    public byte[] write(Catalog catalog) {
        return catalog.rules().stream()
                .map(CedarPolicies::policy)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    @Override
    public Peer load(byte[] policies, Catalog catalog) {
        return new Cedar(policies, catalog);
    }

    private static String policy(Rule rule) {
        return "permit(principal, action, resource) when { %s };"
                .formatted(expression(rule.condition().normal()));
    }

    private static String expression(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts().stream().map(CedarPolicies::expression), " && ", "true");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts().stream().map(CedarPolicies::expression), " || ", "false");
        }
        Condition.Atom atom = (Condition.Atom) condition;
        String fact = "context[\"" + atom.fact() + "\"]";
        if (atom.values() instanceof Values.Flag flag) {
            return flag.yes() ? fact : "!" + fact;
        }
        if (atom.values() instanceof Values.Numbers numbers) {
            return joined(numbers.ranges().stream().map(range -> within(fact, range)), " || ", "false");
        }
        Values.Codes codes = (Values.Codes) atom.values();
        return (codes.listed() ? "" : "!") + "(" + among(fact, codes.codes()) + ")";
    }

    private static String within(String fact, Range range) {
        String from = range.from() == Integer.MIN_VALUE ? "" : fact + " >= " + range.from();
        String to = range.to() == Integer.MAX_VALUE ? "" : fact + " <= " + range.to();
        return joined(Stream.of(from, to).filter(part -> !part.isEmpty()), " && ", "true");
    }

    private static String among(String fact, Collection<String> codes) {
        return codes.size() == 1
                ? "%s == \"%s\"".formatted(fact, codes.iterator().next())
                : "[\"%s\"].contains(%s)".formatted(String.join("\", \"", codes), fact);
    }

    private static String joined(Stream<String> parts, String between, String none) {
        String all = parts.collect(Collectors.joining(between));
        return all.isEmpty() ? none : "(" + all + ")";
    }
}
