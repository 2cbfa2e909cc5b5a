package dev.switchboard.engine;

import dev.switchboard.Inquiry;
import dev.switchboard.NextStep.Answer;
import dev.switchboard.NextStep.Outcome;
import dev.switchboard.NextStep.Question;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Completion;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.OpeningHours;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.diagram.Budget;
import dev.switchboard.diagram.FactSpace;
import dev.switchboard.diagram.LimitReachedException;
import dev.switchboard.diagram.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Questions where a topic's diagram is too large: rule by rule, those that some rule which may still decide asks about. Each
 * rule is looked at alone, so that a question may be among them whose answer makes no difference after all.
 */
final class RoughQuestions {

    /** Looks at rules for the sake of questions; questions beyond are left out. */
    private static final long MOST_WORK = 3_000_000;

    /** Where a question's answers lead to more outcomes, or to fewer that take more to tell, they are not told. */
    private static final long MOST_TOLD = 5_000;

    /** Of more rules no outcomes are told, and answers part what the first of them tell apart. */
    private static final int MOST_RULES = 2_500;

    private static final int FIRST_RULES = 1_000;

    private final AskedCatalog asked;
    private final Inquiry inquiry;
    private final Completion completion;
    private final Map<String, Object> known;
    private final QuestionWords words;
    private final List<OpenRule> open;

    /** Those that may give outcomes besides the line. */
    private final List<OpenRule> giving;

    private final OpeningHours hours;

    private final Set<String> byLines;
    private final Map<String, List<Values>> byTexts;
    private final Map<String, List<Values>> byHours;
    private final RoughEndings endings;
    private final Budget budget = Budget.of(MOST_WORK);

    /**
     * What is left after an answer: the rules that may decide the line, those that may give other outcomes and, where more than
     * the rules matters, what they may lead to.
     *
     * @param alone the place of a stretch that is like no other, or -1
     */
    private record Left(BitSet deciding, BitSet giving, List<Outcome> outcomes, int alone) {}

    RoughQuestions(AskedCatalog asked, Inquiry inquiry, QuestionWords words) {
        this.asked = asked;
        Catalog catalog = asked.catalog();
        this.inquiry = inquiry;
        this.completion = catalog.vocabulary().completion();
        this.known = completion.inside(inquiry).stated();
        this.words = words;
        this.open = upToTheFirst(possible(catalog.rulesFor(inquiry.topic())));
        this.giving = possible(catalog.givingRulesFor(inquiry.topic()));
        this.hours = catalog.vocabulary().hours();
        this.endings = new RoughEndings(catalog.vocabulary(), open, giving);
        this.byLines = ofLines();
        this.byHours = hours.isEmpty() ? Map.of() : ofHours();
        this.byTexts = ofTexts();
    }

    private List<OpenRule> possible(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> Partial.of(rule.condition(), known, completion) != Partial.NO)
                .map(rule -> new OpenRule(rule, completion))
                .toList();
    }

    /** The rules that may decide: up to the first that holds for sure. */
    private List<OpenRule> upToTheFirst(List<OpenRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).holds(known, completion) == Partial.YES) {
                return rules.subList(0, i + 1);
            }
        }
        return rules;
    }

    Found find() {
        FactSpace space = asked.space();
        List<Question> questions = new ArrayList<>();
        for (String fact : facts()) {
            if (budget.left() > 0 || questions.isEmpty()) {
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
        return new Found(QuestionWords.once(questions), false, false);
    }

    /** What may be decided. */
    List<Outcome> outcomes() {
        BitSet all = new BitSet(open.size());
        all.set(0, open.size());
        return endings.outcomes(all, known);
    }

    /** What the hours allow to facts of the lines to which the inquiry may come, by fact. */
    private Map<String, List<Values>> ofHours() {
        Vocabulary words = asked.catalog().vocabulary();
        Map<String, List<Values>> values = new LinkedHashMap<>();
        Stream.concat(open.stream().map(each -> words.line(each.rule().outcome())), words.defaultLine().stream())
                .flatMap(meant -> hours.chain(meant).stream())
                .distinct()
                .flatMap(line -> hours.open(line).stream())
                .flatMap(completion::statedAtoms)
                .forEach(atom -> values.computeIfAbsent(atom.fact(), fact -> new ArrayList<>())
                        .add(atom.values()));
        return values;
    }

    /**
     * The facts left unstated, those first that most rules ask about for what they cost; then those that queues and texts go
     * by.
     */
    private List<String> facts() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        if (open.size() > MOST_TOLD || outcomes().size() > 1) {
            open.forEach(each -> count(each, counts));
        }
        giving.stream()
                .filter(each -> each.holds(known, completion) == Partial.OPEN)
                .forEach(each -> count(each, counts));
        Set<String> facts = new LinkedHashSet<>(counts.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, int[]> asked) -> -(double) asked.getValue()[0] / cost(asked.getKey())))
                .map(Map.Entry::getKey)
                .toList());
        facts.addAll(byLines);
        facts.addAll(byTexts.keySet());
        facts.addAll(byHours.keySet());
        facts.removeIf(known::containsKey);
        return List.copyOf(facts);
    }

    private static void count(OpenRule rule, Map<String, int[]> counts) {
        for (String fact : rule.values().keySet()) {
            counts.computeIfAbsent(fact, first -> new int[1])[0]++;
        }
    }

    /** What texts ask of facts, of the lines to which the inquiry may come. */
    private Map<String, List<Values>> ofTexts() {
        Map<String, List<Values>> values = new LinkedHashMap<>();
        Set<String> codes = lines();
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
        lines().forEach(line ->
                facts.addAll(asked.catalog().vocabulary().queues(line).facts()));
        return facts;
    }

    /** The lines to which the inquiry may come. */
    private Set<String> lines() {
        Vocabulary vocabulary = asked.catalog().vocabulary();
        Set<Line> meant = new LinkedHashSet<>();
        open.forEach(each -> vocabulary.line(Optional.of(each.rule())).ifPresent(meant::add));
        if (open.isEmpty() || open.get(open.size() - 1).holds(known, completion) != Partial.YES) {
            vocabulary.defaultLine().ifPresent(meant::add);
        }
        return meant.stream()
                .flatMap(line -> endings.taking(line, known).stream())
                .map(Line::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The sets of one member, and of none. */
    private Question question(Fact set) {
        List<String> codes = List.copyOf(((Members) set.type()).codes());
        boolean tells = tells((1L + codes.size()) * open.size());
        List<Outcome> all = tells ? outcomes() : List.of();
        SetQuestion question = new SetQuestion(set, List.of());
        List<Answer> answers = new ArrayList<>(List.of(new Answer(question.words(List.of(Set.of())), Set.of(), all)));
        for (String code : codes) {
            answers.add(new Answer(question.words(List.of(Set.of(code))), Set.of(code), all));
        }
        return words.question(set, answers);
    }

    /**
     * Whether outcomes are told.
     *
     * @param deciding rules that may decide, together for all answers
     */
    private boolean tells(long deciding) {
        int each = endings.areOfRulesAlone()
                ? 1
                : 1 + giving.size() + asked.catalog().vocabulary().texts().size();
        return deciding * each <= MOST_TOLD;
    }

    /** The answers that leave other rules open, or each stretch of values if all leave the same. */
    private Optional<Question> question(Variable variable) {
        List<OpenRule> first = open.size() > MOST_RULES ? open.subList(0, FIRST_RULES) : open;
        List<Range> stretches = stretches(variable, first);
        if (stretches.size() < 2 && first.size() < open.size()) {
            first = open;
            stretches = stretches(variable, open);
        }
        return stretches.size() < 2
                ? Optional.empty()
                : Optional.of(words.question(variable.fact(), answers(variable, stretches, first)));
    }

    /** @param first all rules that may decide or, if there are too many, some, of which nothing is told */
    private List<Answer> answers(Variable variable, List<Range> stretches, List<OpenRule> first) {
        List<Answer> answers = new ArrayList<>();
        try {
            Map<Left, List<Range>> byRules = byRules(variable, stretches, first);
            boolean areAll = first.size() == open.size();
            boolean tells = areAll
                    && tells(byRules.keySet().stream()
                            .mapToLong(left -> 1 + left.deciding.cardinality())
                            .sum());
            if (byRules.size() > 1) {
                byRules.forEach((left, ranges) -> answers.add(answer(variable, ranges, left, tells)));
            } else {
                Left left = byRules.keySet().iterator().next();
                boolean tellsEach = areAll && tells((1L + left.deciding.cardinality()) * stretches.size());
                stretches.forEach(stretch -> answers.add(answer(variable, List.of(stretch), left, tellsEach)));
            }
        } catch (LimitReachedException tooMuch) {
            stretches.forEach(stretch -> answers.add(words.answer(variable, List.of(stretch), List.of())));
        }
        return answers;
    }

    private Map<Left, List<Range>> byRules(Variable variable, List<Range> stretches, List<OpenRule> first) {
        OpenByStretch byStretch = new OpenByStretch(variable, stretches, known, completion, budget);
        List<BitSet> deciding = byStretch.deciding(first);
        List<BitSet> given = byStretch.possible(giving);
        boolean compares = first.size() == open.size()
                && !endings.areOfRulesAlone()
                && tells(deciding.stream()
                        .mapToLong(places -> 1 + places.cardinality())
                        .sum());
        boolean eachAlone = !compares
                && (byTexts.containsKey(variable.fact().code())
                        || byHours.containsKey(variable.fact().code()));
        Map<Left, List<Range>> byRules = new LinkedHashMap<>();
        for (int i = 0; i < stretches.size(); i++) {
            List<Outcome> outcomes =
                    compares ? endings.outcomes(deciding.get(i), with(variable, stretches.get(i))) : List.of();
            Left left = new Left(deciding.get(i), given.get(i), outcomes, eachAlone ? i : -1);
            byRules.computeIfAbsent(left, rules -> new ArrayList<>()).add(stretches.get(i));
        }
        return byRules;
    }

    private Map<String, Object> with(Variable variable, Range stretch) {
        Map<String, Object> with = new HashMap<>(known);
        with.put(variable.fact().code(), variable.value(stretch.from()));
        return with;
    }

    private Answer answer(Variable variable, List<Range> ranges, Left left, boolean tells) {
        List<Outcome> told = left.outcomes;
        if (told.isEmpty() && tells) {
            told = endings.outcomes(left.deciding, with(variable, ranges.get(0)));
        }
        return words.answer(variable, ranges, told);
    }

    /** The values between which no open rule makes a difference; each alone, if queues go by the fact. */
    private List<Range> stretches(Variable variable, List<OpenRule> deciding) {
        String fact = variable.fact().code();
        IntStream.Builder starts = IntStream.builder().add(variable.lowest());
        deciding.forEach(each -> split(each.values().getOrDefault(fact, List.of()), variable, starts));
        giving.forEach(each -> split(each.values().getOrDefault(fact, List.of()), variable, starts));
        split(byTexts.getOrDefault(fact, List.of()), variable, starts);
        split(byHours.getOrDefault(fact, List.of()), variable, starts);
        if (byLines.contains(fact)) {
            IntStream.rangeClosed(variable.lowest(), variable.highest()).forEach(starts);
        }
        int[] inOrder = starts.build().sorted().distinct().toArray();
        List<Range> stretches = new ArrayList<>(inOrder.length);
        for (int i = 0; i < inOrder.length; i++) {
            Range stretch = new Range(inOrder[i], i + 1 < inOrder.length ? inOrder[i + 1] - 1 : variable.highest());
            if (asked.possible().canBe(inquiry.topic(), inquiry, Map.of(variable, List.of(stretch)))) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static void split(List<Values> asked, Variable variable, IntStream.Builder starts) {
        for (Values values : asked) {
            for (Range range : variable.numbers(values)) {
                starts.add(range.from());
                if (range.to() < variable.highest()) {
                    starts.add(range.to() + 1);
                }
            }
        }
    }
}
