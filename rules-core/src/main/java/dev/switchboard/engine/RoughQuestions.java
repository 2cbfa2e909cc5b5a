package dev.switchboard.engine;

import dev.switchboard.Asking;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.EntriesOfLine;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions where a topic's diagram is too large: rule by rule, those that some rule which may still decide asks about. Each
 * rule is looked at alone, so that a question may be among them whose answer makes no difference after all.
 */
final class RoughQuestions {

    /** Parts of conditions that are looked at; questions beyond are left out. */
    private static final long MOST_WORK = 20_000_000;

    /** Where more rules may decide, each beside so many that may give outcomes, outcomes are not told. */
    private static final long MOST_PAIRS = 1_000_000;

    private final AskedCatalog asked;
    private final Inquiry inquiry;
    private final Completion completion;
    private final Map<String, Object> known;
    private final QuestionWords words;
    private final Set<Open> open;

    /** Those that may give outcomes besides the line. */
    private final Set<Open> giving;

    private final long parts;
    private final OpeningHours hours;

    /** Whether nothing but which rule decides makes a difference. */
    private final boolean hasOnlyRules;

    private final Set<String> byLines;
    private final Map<String, List<Values>> byTexts;
    private final Map<String, List<Values>> byHours;
    private long work;

    /**
     * What is left after an answer: the rules that may decide the line, those that may give other outcomes and, where more than
     * the rules matters, what they may lead to.
     */
    private record Left(Set<Open> deciding, Set<Open> giving, List<Outcome> outcomes) {}

    /** A rule that may hold. Each is made once, and is the same as no other. */
    private static final class Open {
        private final Rule rule;
        private final Map<String, List<Values>> values = new LinkedHashMap<>();

        Open(Rule rule, Completion completion) {
            this.rule = rule;
            completion
                    .statedAtoms(rule.condition())
                    .forEach(atom -> values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>())
                            .add(atom.values()));
        }

        int parts() {
            return 1 + values.values().stream().mapToInt(List::size).sum();
        }
    }

    RoughQuestions(AskedCatalog asked, Inquiry inquiry, QuestionWords words) {
        this.asked = asked;
        Catalog catalog = asked.catalog();
        this.inquiry = inquiry;
        this.completion = catalog.vocabulary().completion();
        this.known = completion.inside(inquiry).stated();
        this.words = words;
        this.open = open(opened(catalog.rulesFor(inquiry.topic())).toList(), known);
        this.giving = possible(opened(catalog.givingRulesFor(inquiry.topic())), known);
        this.parts = Stream.of(open, giving)
                .flatMap(Set::stream)
                .mapToLong(Open::parts)
                .sum();
        this.hours = catalog.vocabulary().hours();
        this.hasOnlyRules = hours.isEmpty()
                && giving.isEmpty()
                && catalog.vocabulary().texts().isEmpty();
        this.byLines = ofLines();
        this.byHours = hours.isEmpty() ? Map.of() : ofHours();
        this.byTexts = ofTexts();
    }

    private Stream<Open> opened(List<Rule> rules) {
        return rules.stream().map(rule -> new Open(rule, completion));
    }

    private Set<Open> possible(Stream<Open> rules, Map<String, Object> known) {
        return rules.filter(each -> Partial.of(each.rule.condition(), known, completion) != Partial.NO)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rules that may decide: up to the first that holds for sure. */
    private Set<Open> open(Iterable<Open> rules, Map<String, Object> known) {
        Set<Open> open = new LinkedHashSet<>();
        for (Open each : rules) {
            Partial holds = Partial.of(each.rule.condition(), known, completion);
            if (holds != Partial.NO) {
                open.add(each);
            }
            if (holds == Partial.YES) {
                break;
            }
        }
        return open;
    }

    NextStep find(Asking asking, Function<Inquiry, Decision> decide) {
        FactSpace space = asked.space();
        List<Question> questions = new ArrayList<>();
        for (String fact : facts()) {
            if (work < MOST_WORK || questions.isEmpty()) {
                asked.catalog()
                        .vocabulary()
                        .setOf(fact)
                        .map(this::question)
                        .or(() -> space.variable(fact).flatMap(this::question))
                        .filter(question -> questions.stream()
                                .noneMatch(other -> other.fact().equals(question.fact())))
                        .ifPresent(questions::add);
            }
        }
        return new FoundQuestions(asking)
                .step(
                        QuestionWords.once(questions),
                        false,
                        () -> decide.apply(asked.possible().completion(inquiry)));
    }

    /** What may be decided. */
    List<Outcome> outcomes() {
        return outcomes(open, known);
    }

    private List<Outcome> outcomes(Set<Open> rules, Map<String, Object> known) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        boolean settled = false;
        boolean tellsGiven = (long) rules.size() * giving.size() <= MOST_PAIRS;
        RoughOutcomes rough = new RoughOutcomes(
                asked.catalog().vocabulary(),
                tellsGiven ? giving.stream().map(each -> each.rule).toList() : List.of(),
                tellsGiven,
                known);
        Set<Rule> failing = new HashSet<>();
        for (Open each : rules) {
            outcomes.addAll(outcomes(Optional.of(each.rule), failing, rough, known));
            settled = Partial.of(each.rule.condition(), known, completion) == Partial.YES;
            failing.add(each.rule);
        }
        if (!settled) {
            outcomes.addAll(outcomes(Optional.empty(), failing, rough, known));
        }
        return List.copyOf(outcomes);
    }

    private List<Outcome> outcomes(
            Optional<Rule> rule, Set<Rule> failing, RoughOutcomes rough, Map<String, Object> known) {
        Optional<Line> meant = asked.catalog().vocabulary().line(rule);
        return meant.isEmpty()
                ? List.of(words.outcome(rule, Optional.empty(), Map.of()))
                : taking(meant.get(), known).stream()
                        .flatMap(line -> rough.of(rule, failing, line, queue(line, known)).stream())
                        .toList();
    }

    /** The lines that may take what a rule sends to one: up to the first that is surely open. */
    private List<Line> taking(Line meant, Map<String, Object> known) {
        List<Line> taking = new ArrayList<>();
        for (Line line : hours.chain(meant)) {
            Partial open = hours.open(line)
                    .map(each -> Partial.of(each, known, completion))
                    .orElse(Partial.YES);
            if (open != Partial.NO) {
                taking.add(line);
            }
            if (open == Partial.YES) {
                break;
            }
        }
        return taking;
    }

    /** What the hours allow to facts of the lines to which the inquiry may come, by fact. */
    private Map<String, List<Values>> ofHours() {
        Vocabulary words = asked.catalog().vocabulary();
        Map<String, List<Values>> values = new LinkedHashMap<>();
        Stream.concat(open.stream().map(each -> words.line(each.rule.outcome())), words.defaultLine().stream())
                .flatMap(meant -> hours.chain(meant).stream())
                .distinct()
                .flatMap(line -> hours.open(line).stream())
                .flatMap(completion::statedAtoms)
                .forEach(atom -> values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>())
                        .add(atom.values()));
        return values;
    }

    /** The queue of a line, if the facts are known that it goes by. */
    private Optional<String> queue(Line line, Map<String, Object> known) {
        EntriesOfLine queues = asked.catalog().vocabulary().queues(line.code());
        return known.keySet().containsAll(queues.facts()) ? queues.fitting(known::get) : Optional.empty();
    }

    /**
     * The facts left unstated, those first that most rules ask about for what they cost; then those that queues and texts go
     * by.
     */
    private List<String> facts() {
        List<Outcome> outcomes = outcomes();
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (outcomes.size() > 1) {
            open.forEach(each -> each.values.keySet().forEach(fact -> counts.merge(fact, 1, Integer::sum)));
        }
        giving.stream()
                .filter(each -> Partial.of(each.rule.condition(), known, completion) == Partial.OPEN)
                .forEach(each -> each.values.keySet().forEach(fact -> counts.merge(fact, 1, Integer::sum)));
        Set<String> facts = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Integer> asked) -> -(double) asked.getValue() / cost(asked.getKey())))
                .map(Map.Entry::getKey)
                .toList());
        facts.addAll(byLines);
        facts.addAll(byTexts.keySet());
        facts.addAll(byHours.keySet());
        facts.removeIf(known::containsKey);
        return List.copyOf(facts);
    }

    /** What texts ask of facts, of the lines to which the inquiry may come. */
    private Map<String, List<Values>> ofTexts() {
        Map<String, List<Values>> values = new LinkedHashMap<>();
        Set<String> codes = outcomes().stream().map(Outcome::line).collect(Collectors.toSet());
        for (Line line : asked.catalog().vocabulary().lines()) {
            if (codes.contains(line.code())) {
                asked.catalog().vocabulary().texts(line).stream()
                        .map(LineText::condition)
                        .filter(condition -> Partial.of(condition, known, completion) == Partial.OPEN)
                        .flatMap(completion::statedAtoms)
                        .forEach(atom -> values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>())
                                .add(atom.values()));
            }
        }
        return values;
    }

    private int cost(String fact) {
        return asked.catalog().vocabulary().fact(fact).map(Fact::cost).orElse(1);
    }

    /** The facts that queues of the lines go by to which the inquiry may come. */
    private Set<String> ofLines() {
        Set<String> facts = new LinkedHashSet<>();
        outcomes().stream()
                .map(Outcome::line)
                .distinct()
                .forEach(line ->
                        facts.addAll(asked.catalog().vocabulary().queues(line).facts()));
        return facts;
    }

    /** The sets of one member, and of none. */
    private Question question(Fact set) {
        List<Outcome> all = outcomes();
        SetQuestion question = new SetQuestion(set, List.of());
        List<Answer> answers = new ArrayList<>(List.of(new Answer(question.words(List.of(Set.of())), Set.of(), all)));
        for (String code : ((Members) set.type()).codes()) {
            answers.add(new Answer(question.words(List.of(Set.of(code))), Set.of(code), all));
        }
        return words.question(set, answers);
    }

    /** The answers that leave other rules open, or each stretch of values if all leave the same. */
    private Optional<Question> question(Variable variable) {
        List<Range> stretches = stretches(variable);
        Map<Left, List<Range>> byRules = new LinkedHashMap<>();
        Map<String, Object> known = new HashMap<>(this.known);
        for (Range stretch : stretches) {
            known.put(variable.fact().code(), variable.value(stretch.from()));
            work += parts;
            Set<Open> deciding = open(open, known);
            Left left = new Left(
                    deciding, possible(giving.stream(), known), hasOnlyRules ? List.of() : outcomes(deciding, known));
            byRules.computeIfAbsent(left, rules -> new ArrayList<>()).add(stretch);
        }
        List<Answer> answers = new ArrayList<>();
        if (byRules.size() > 1) {
            byRules.forEach((left, ranges) -> answers.add(answer(variable, ranges, left.deciding)));
        } else {
            stretches.forEach(stretch -> answers.add(answer(variable, List.of(stretch), open)));
        }
        Fact fact = variable.fact();
        return answers.size() < 2 ? Optional.empty() : Optional.of(words.question(fact, answers));
    }

    private Answer answer(Variable variable, List<Range> ranges, Set<Open> rules) {
        Map<String, Object> known = new HashMap<>(this.known);
        known.put(variable.fact().code(), variable.value(ranges.get(0).from()));
        return words.answer(variable, ranges, outcomes(rules, known));
    }

    private void split(Values values, Variable variable, Set<Integer> starts) {
        work++;
        for (Range range : variable.numbers(values)) {
            starts.add(range.from());
            if (range.to() < variable.highest()) {
                starts.add(range.to() + 1);
            }
        }
    }

    /** The values between which no open rule makes a difference; each alone, if queues go by the fact. */
    private List<Range> stretches(Variable variable) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(variable.lowest()));
        for (Open each : Stream.concat(open.stream(), giving.stream()).toList()) {
            for (Values values : each.values.getOrDefault(variable.fact().code(), List.of())) {
                split(values, variable, starts);
            }
        }
        byTexts.getOrDefault(variable.fact().code(), List.of()).forEach(values -> split(values, variable, starts));
        byHours.getOrDefault(variable.fact().code(), List.of()).forEach(values -> split(values, variable, starts));
        if (byLines.contains(variable.fact().code())) {
            for (int number = variable.lowest(); number <= variable.highest(); number++) {
                starts.add(number);
            }
        }
        List<Range> stretches = new ArrayList<>();
        for (Integer start : starts) {
            Integer next = starts.higher(start);
            Range stretch = new Range(start, next == null ? variable.highest() : next - 1);
            if (asked.possible().canBe(inquiry.topic(), inquiry, Map.of(variable, List.of(stretch)))) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }
}
