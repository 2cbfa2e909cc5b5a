package dev.switchboard.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a condition means, however it is put: by alternatives within alternatives, as in DRL, or row by row, as in tables. It
 * is a decision diagram whose questions are facts, asked in the order of their codes, and none is asked whose answer does not
 * matter. Each meaning has one such diagram (Bryant 1986), so its encoding is equal for conditions that hold for the same
 * inquiries, and for no others.
 */
final class Meaning {

    /** Conditions that people write take some hundreds. There are some for which all memory would not do. */
    private static final int MOST_STEPS = 200_000;

    private static final int NEVER = 0;
    private static final int ALWAYS = 1;
    private static final int FIRST_QUESTION = 2;

    /** A condition that takes more steps than {@link #MOST_STEPS}. */
    private static final class TooWideException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Values of a question's fact that lead to the same node. */
    private record Answer(Values values, int node) {}

    private record Question(String fact, List<Answer> answers) {}

    private final Map<String, Integer> nodeOfCondition = new HashMap<>();
    private final Map<Question, Integer> nodeOfQuestion = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private int stepsLeft = MOST_STEPS;

    private Meaning() {}

    /** The encoding of a condition's meaning; empty when the condition is too wide to find it. */
    static Optional<String> of(Condition condition) {
        Meaning meaning = new Meaning();
        try {
            return Optional.of(meaning.encoding(meaning.node(condition.normal())));
        } catch (TooWideException tooWide) {
            return Optional.empty();
        }
    }

    /** The node for a condition in normal form. */
    private int node(Condition condition) throws TooWideException {
        String text = Encoding.normal(condition);
        Integer known = nodeOfCondition.get(text);
        if (known != null) {
            return known;
        }
        Optional<String> fact = condition.atoms().map(Condition.Atom::fact).min(Comparator.naturalOrder());
        int node = fact.isPresent()
                ? question(fact.get(), condition)
                : (condition.equals(Condition.always()) ? ALWAYS : NEVER);
        nodeOfCondition.put(text, node);
        return node;
    }

    private int question(String fact, Condition condition) throws TooWideException {
        Map<Integer, List<Values>> valuesTo = new HashMap<>();
        for (Piece piece : Piece.of(fact, condition)) {
            int node = node(answered(condition, fact, piece.sample()).normal());
            valuesTo.computeIfAbsent(node, each -> new ArrayList<>()).add(piece.values());
        }
        if (valuesTo.size() == 1) {
            return valuesTo.keySet().iterator().next();
        }
        List<Answer> answers = valuesTo.entrySet().stream()
                .map(entry -> new Answer(Values.union(entry.getValue()), entry.getKey()))
                .sorted(Comparator.comparing(answer -> Encoding.values(answer.values)))
                .toList();
        Question question = new Question(fact, answers);
        Integer known = nodeOfQuestion.putIfAbsent(question, questions.size() + FIRST_QUESTION);
        if (known != null) {
            return known;
        }
        questions.add(question);
        return questions.size() - 1 + FIRST_QUESTION;
    }

    /** What is left of a condition where a fact has this value. */
    private Condition answered(Condition condition, String fact, Object value) throws TooWideException {
        if (--stepsLeft < 0) {
            throw new TooWideException();
        }
        if (condition instanceof Condition.Atom atom) {
            return !atom.fact().equals(fact)
                    ? atom
                    : atom.values().contains(value) ? Condition.always() : Condition.never();
        }
        List<Condition> parts = new ArrayList<>();
        for (Condition part : condition.parts()) {
            parts.add(answered(part, fact, value));
        }
        return condition instanceof Condition.And ? new Condition.And(parts) : new Condition.Or(parts);
    }

    /** The nodes are numbered anew, in an order that no way to put the condition changes: as they are reached. */
    private String encoding(int root) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>(Map.of(NEVER, NEVER));
        numbers.put(ALWAYS, ALWAYS);
        List<Integer> reached = new ArrayList<>();
        reach(root, numbers, reached);
        List<String> fields = new ArrayList<>(List.of("means"));
        for (int node : reached) {
            Question question = questions.get(node - FIRST_QUESTION);
            fields.add(question.fact);
            fields.add(Encoding.record(question.answers.stream()
                    .map(answer -> Encoding.record(
                            Encoding.values(answer.values), Integer.toString(numbers.getOrDefault(answer.node, -1))))
                    .toList()));
        }
        fields.add(Integer.toString(numbers.getOrDefault(root, -1)));
        return Encoding.record(fields);
    }

    private void reach(int node, Map<Integer, Integer> numbers, List<Integer> reached) {
        if (numbers.containsKey(node)) {
            return;
        }
        questions.get(node - FIRST_QUESTION).answers.forEach(answer -> reach(answer.node, numbers, reached));
        numbers.put(node, numbers.size());
        reached.add(node);
    }
}
