package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel.Cell;
import dev.switchboard.imports.ForeignModel.Column;
import dev.switchboard.imports.ForeignModel.Kind;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Row;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.imports.HitPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads decision tables, those of business knowledge that a decision invokes among them. */
final class TableReader {

    /** What may be a decision's logic. */
    private static final Set<String> LOGIC = Set.of(
            "decisionTable",
            "literalExpression",
            "invocation",
            "context",
            "list",
            "relation",
            "functionDefinition",
            "conditional",
            "filter",
            "for",
            "some",
            "every");

    /** The name of something that is not declared, or a path to a part of it: without signs that would make it an expression. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .']*");

    /** Words that are no part of a name, unless it is declared (DMN 1.5, 10.3.1.2). */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "in",
            "between",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "function",
            "true",
            "false",
            "null");

    private final XmlElement definitions;
    private final List<Lost> lost;
    private final ItemTypes types;
    private final Map<String, Optional<String>> variables = new HashMap<>();
    private final RequiredOutputs required;

    TableReader(XmlElement definitions, List<Lost> lost) {
        this.definitions = definitions;
        this.lost = lost;
        this.types = new ItemTypes(definitions);
        this.required = new RequiredOutputs(definitions);
        definitions.children().stream()
                .filter(child ->
                        child.name().equals("inputData") || child.name().equals("decision"))
                .forEach(this::declare);
    }

    static boolean isLogic(String element) {
        return LOGIC.contains(element);
    }

    private void declare(XmlElement element) {
        element.attribute("name")
                .ifPresent(name -> variables.put(
                        plain(name), element.first("variable").flatMap(variable -> variable.attribute("typeRef"))));
    }

    /** A decision's table; empty if its logic is another, or refused. */
    Optional<Table> of(XmlElement decision) {
        String name = nameOf(decision);
        Optional<String> type = variables.getOrDefault(name, Optional.empty());
        Optional<XmlElement> own = decision.first("decisionTable");
        if (own.isPresent()) {
            Map<String, String> results = new HashMap<>(required.of(decision));
            results.keySet().removeAll(variables.keySet());
            return table(name, type, own.get(), results);
        }
        return decision.first("invocation").flatMap(invocation -> invoked(name, type, invocation));
    }

    /** The table of the business knowledge that is invoked, asking for what is bound to its parameters. */
    private Optional<Table> invoked(String name, Optional<String> type, XmlElement invocation) {
        Optional<String> called = invocation
                .first("literalExpression")
                .flatMap(XmlElement::expression)
                .map(text -> plain(text.text()));
        Optional<XmlElement> table = definitions
                .all("businessKnowledgeModel")
                .filter(model -> model.attribute("name").map(TableReader::plain).equals(called))
                .findFirst()
                .flatMap(model -> model.first("encapsulatedLogic"))
                .flatMap(logic -> logic.first("decisionTable"));
        Map<String, String> bound = new HashMap<>();
        invocation
                .all("binding")
                .forEach(binding -> binding.first("parameter")
                        .flatMap(parameter -> parameter.attribute("name"))
                        .ifPresent(parameter -> bound.put(
                                plain(parameter),
                                binding.first("literalExpression")
                                        .flatMap(XmlElement::expression)
                                        .map(text -> plain(text.text()))
                                        .orElse(""))));
        return table.flatMap(found -> table(name, type, found, bound));
    }

    private Optional<Table> table(String name, Optional<String> type, XmlElement table, Map<String, String> bound) {
        List<XmlElement> lists =
                table.all("input").filter(input -> isList(input, bound)).toList();
        if (!lists.isEmpty()) {
            lists.forEach(input -> loseList(name, input, bind(asked(input), bound)));
            return Optional.empty();
        }
        List<Column> inputs =
                table.all("input").map(input -> input(input, bound)).toList();
        if (inputs.stream().anyMatch(input -> input.name().equals(name))) {
            loseCircle(name, table);
            return Optional.empty();
        }
        List<XmlElement> clauses = table.all("output").toList();
        List<Column> outputs = new ArrayList<>();
        for (XmlElement output : clauses) {
            outputs.add(output(output, clauses.size() == 1 ? type : Optional.empty(), name, type));
        }
        List<Row> rows = table.all("rule").map(TableReader::row).toList();
        return hitPolicy(name, table).map(policy -> new Table(name, policy, inputs, outputs, rows, table.place()));
    }

    private Column input(XmlElement input, Map<String, String> bound) {
        Optional<XmlElement> expression = input.first("inputExpression");
        String asked = asked(input);
        String label = plain(input.attribute("label").orElse(""));
        String name = asked.isEmpty() ? label : bind(asked, bound);
        boolean isKnown = isDeclared(name) || (asked.isEmpty() ? !label.isEmpty() : isName(name));
        if (!isKnown) {
            lost.add(new Lost("", input.place(), noFact(name)));
        }
        ItemTypes.Type type = types.of(expression.flatMap(some -> some.attribute("typeRef")));
        ItemTypes.Type declared = declared(name);
        Kind kind = type.kind() == Kind.UNKNOWN ? declared.kind() : type.kind();
        Optional<Cell> allowed =
                cell(input.first("inputValues")).or(type::allowed).or(declared::allowed);
        return new Column(name, kind, allowed, Optional.empty(), isKnown, input.place());
    }

    private static String asked(XmlElement input) {
        return input.first("inputExpression")
                .flatMap(XmlElement::expression)
                .map(text -> plain(text.text()))
                .orElse("");
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches()
                && Arrays.stream(text.split("[ .]+")).noneMatch(KEYWORDS::contains);
    }

    /** Whether a column asks for a list, which no fact of one value can stand for. */
    private boolean isList(XmlElement input, Map<String, String> bound) {
        Optional<String> typed = input.first("inputExpression").flatMap(some -> some.attribute("typeRef"));
        return types.of(typed).isList() || declared(bind(asked(input), bound)).isList();
    }

    private void loseList(String decision, XmlElement input, String name) {
        lost.add(new Lost(
                decision,
                input.place(),
                Text.format(
                        "`%s`: столбец спрашивает список `%s`, а у факта одно значение: пусть программа указывает флагами, что в списке есть",
                        "`%s`: the column asks for the list `%s`, and a fact has one value: let the program state by flags what the list has",
                        decision,
                        name)));
    }

    private void loseCircle(String decision, XmlElement table) {
        lost.add(new Lost(
                decision,
                table.place(),
                Text.format(
                        "`%s`: решение спрашивает то, что называется как оно само: назовите решение иначе",
                        "`%s`: the decision asks for what is called like itself: call the decision otherwise",
                        decision)));
    }

    private static Text noFact(String name) {
        return name.isEmpty()
                ? new Text(
                        "столбец не говорит, какой факт он спрашивает: впишите его имя как выражение столбца",
                        "the column does not say which fact it asks for: write its name as the column's expression")
                : Text.format(
                        "столбец спрашивает не факт, а выражение `%s`: его значение указывает программа, как факт",
                        "the column asks for the expression `%s`, not for a fact: the program has to state its value as a fact",
                        name);
    }

    /** A parameter, or a part of it, as what is bound to it. */
    private static String bind(String asked, Map<String, String> bound) {
        String whole = bound.get(asked);
        if (whole != null) {
            return whole;
        }
        int dot = asked.indexOf('.');
        String parameter = dot < 0 ? null : bound.get(asked.substring(0, dot));
        return parameter == null ? asked : parameter + asked.substring(dot);
    }

    private boolean isDeclared(String name) {
        return variables.containsKey(name) || !declared(name).equals(ItemTypes.Type.UNKNOWN);
    }

    /** The type of an input or a decision, or of a part of it. */
    private ItemTypes.Type declared(String name) {
        Optional<String> whole = variables.get(name);
        if (whole != null) {
            return types.of(whole);
        }
        int dot = name.indexOf('.');
        Optional<String> owner = dot < 0 ? null : variables.get(name.substring(0, dot));
        return owner == null ? ItemTypes.Type.UNKNOWN : types.at(owner, name.substring(dot + 1));
    }

    private Column output(XmlElement output, Optional<String> single, String decision, Optional<String> whole) {
        String name = plain(
                output.attribute("name").or(() -> output.attribute("label")).orElse(decision));
        ItemTypes.Type type = types.of(output.attribute("typeRef").or(() -> single));
        ItemTypes.Type part = whole.isPresent() ? types.at(whole, name) : ItemTypes.Type.UNKNOWN;
        Kind kind = type.kind() == Kind.UNKNOWN ? part.kind() : type.kind();
        Optional<Cell> allowed =
                cell(output.first("outputValues")).or(type::allowed).or(part::allowed);
        return new Column(name, kind, allowed, cell(output.first("defaultOutputEntry")), true, output.place());
    }

    private static Row row(XmlElement rule) {
        return new Row(cells(rule, "inputEntry"), cells(rule, "outputEntry"), rule.place());
    }

    private static List<Cell> cells(XmlElement rule, String name) {
        return rule.all(name)
                .map(entry -> cell(Optional.of(entry)).orElse(new Cell("", entry.place())))
                .toList();
    }

    private static Optional<Cell> cell(Optional<XmlElement> owner) {
        return owner.flatMap(XmlElement::expression).map(text -> new Cell(text.text(), text.place()));
    }

    private Optional<HitPolicy> hitPolicy(String name, XmlElement table) {
        String policy = table.attribute("hitPolicy").orElse("UNIQUE");
        String said = policy.equals("COLLECT") ? table.attribute("aggregation").orElse(policy) : policy;
        Optional<HitPolicy> known = HitPolicy.of(said);
        if (known.isEmpty()) {
            lost.add(new Lost(
                    name,
                    table.place(),
                    Text.format("`%s`: неизвестное правило выбора строк", "`%s`: unknown hit policy", said)));
        }
        return known;
    }

    /** What a decision is called; without a name, by its id. */
    static String nameOf(XmlElement decision) {
        return plain(decision.attribute("name")
                .filter(name -> !name.isBlank())
                .or(() -> decision.attribute("id"))
                .orElse(""));
    }

    /** A name without the spaces that only lay it out. */
    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }
}
