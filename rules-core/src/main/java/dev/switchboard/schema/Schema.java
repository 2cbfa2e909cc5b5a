package dev.switchboard.schema;

import static dev.switchboard.schema.Role.CONDITION;
import static dev.switchboard.schema.Role.IDENTITY;
import static dev.switchboard.schema.Role.OUTCOME;
import static dev.switchboard.schema.Role.TEXT;
import static dev.switchboard.schema.TableKind.Times.ANY_NUMBER;
import static dev.switchboard.schema.TableKind.Times.AT_MOST_ONCE;
import static dev.switchboard.schema.TableKind.Times.EACH_NAMED;
import static dev.switchboard.schema.TableKind.Times.ONCE;

import dev.switchboard.FactSource;
import dev.switchboard.Text;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.Privacy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All tables, each declared once; everything that reads, checks, writes, colours or explains them uses this. */
public final class Schema {

    private static final Cells WORDS = new Cells.FreeText();

    private static final Cells MODES = new Cells.Choice(
            List.of("one-step", "two-step", "none"),
            true,
            new Text(
                    "Способ перевода: one-step (сразу), two-step (после консультации) или none (не переводить).",
                    "A mode is one-step (blind), two-step (consultative) or none."));

    private static final Cells SWITCH = new Cells.Choice(
            List.of("yes", "no"),
            true,
            new Text(
                    "yes (да), если правило выключено; почему — в столбце note.",
                    "yes if the rule is switched off; say why in the column note."));

    /** The types of facts and outcomes that have a notation of their own. */
    private static final List<String> MEASURES =
            List.of("decimal(1)", "money(RUB)", "percent", "duration", "date", "time", "weekday");

    /** The types of facts; those with parentheses for all of their kind. */
    public static final Cells.Choice TYPES = new Cells.Choice(
            Stream.of(List.of("count", "flag", "choice", "scale", "set"), MEASURES, List.of("topic"))
                    .flatMap(List::stream)
                    .toList(),
            false,
            new Text(
                    "Тип факта — один из списка; в скобках может быть другое: decimal(2), money(USD).",
                    "A fact's type is one of the list; what is in parentheses may differ: decimal(2), money(USD)."));

    /** The types of outcomes. */
    public static final Cells.Choice OUTCOME_TYPES = new Cells.Choice(
            Stream.of(List.of("text", "choice", "scale", "flag", "count"), MEASURES)
                    .flatMap(List::stream)
                    .toList(),
            false,
            new Text(
                    "Тип результата — один из списка; в скобках может быть другое: decimal(2), money(USD).",
                    "An outcome's type is one of the list; what is in parentheses may differ: decimal(2), money(USD)."));

    private static final Cells COMBINING = new Cells.Choice(
            List.of("first", "all"),
            true,
            new Text(
                    "Что делать со значениями нескольких правил: first (решает первое по важности) или all (все вместе).",
                    "What becomes of the values of several rules: first (the most important counts) or all (all of them)."));

    /** Who knows a fact. */
    private static final Cells.Choice SOURCES = new Cells.Choice(
            Arrays.stream(FactSource.values()).map(FactSource::code).toList(),
            true,
            new Text(
                    "Кто знает значение: client (клиент), agent (сотрудник) или crm (программа).",
                    "A value is known to the client, the agent or the crm."));

    /** What a log of decisions keeps of a fact. */
    private static final Cells.Choice PRIVACY = new Cells.Choice(
            Arrays.stream(Privacy.values()).map(Privacy::code).toList(),
            true,
            new Text(
                    "Личные данные: mask (журнал решений скрывает значение) или erase (не пишет факт вовсе).",
                    "Private data: mask (the decision log hides the value) or erase (it leaves the fact out)."));

    private static final Column TITLE = Column.of(TEXT, "title");
    private static final Column ENGLISH_TITLE = Column.of(TEXT, "title:en").optional();

    /** The days that a row is bound to. */
    private static final Column FROM = Column.of(CONDITION, "from").optionalIfUsed();

    private static final Column UNTIL = Column.of(CONDITION, "until").optionalIfUsed();

    /** A column for each fact. */
    private static final Column BY_FACT = Column.open(CONDITION, "", new Cells.Condition());

    /** A column for each outcome that a rule decides, and for each of which it adds values. */
    private static final List<Column> BY_OUTCOME = List.of(
            Column.open(OUTCOME, "=", new Cells.OutcomeValues(false)),
            Column.open(OUTCOME, "+", new Cells.OutcomeValues(true)));

    /** What a case expects of its decision. */
    public static final Column EXPECTATION = Column.open(OUTCOME, "expect:", WORDS);

    public static final TableKind CATALOG =
            TableKind.of("catalog", ONCE, Column.of(IDENTITY, "key", "ключ", "key", WORDS), Column.of(TEXT, "value"));

    public static final TableKind LINES = TableKind.of(
            "lines",
            ONCE,
            Column.of(IDENTITY, "line"),
            Column.of(IDENTITY, "mode", "способ перевода", "mode", MODES),
            TITLE,
            ENGLISH_TITLE,
            Column.of(TEXT, "phrase"),
            Column.of(TEXT, "greeting"),
            Column.of(TEXT, "guidance").optional(),
            Column.of(TEXT, "guidance:en").optional(),
            Column.of(OUTCOME, "closed", "линия", "line", new Cells.DeclaredHere())
                    .optionalIfUsed());

    public static final TableKind FACTS = TableKind.of(
            "facts",
            ONCE,
            Column.of(IDENTITY, "fact"),
            Column.of(
                    TEXT,
                    "type",
                    "тип: `count`, `flag`, `choice` или другой",
                    "type: `count`, `flag`, `choice` or another",
                    TYPES),
            Column.of(
                    TEXT,
                    "values",
                    "границы числа, например `0..` или `1..100`",
                    "range, such as `0..` or `1..100`",
                    new Cells.Domain()),
            Column.of(
                    TEXT,
                    "default",
                    "значение факта, если он не указан",
                    "value of the fact when it is not stated",
                    WORDS),
            TITLE,
            ENGLISH_TITLE,
            Column.of(TEXT, "question"),
            Column.of(TEXT, "question:en").optional(),
            Column.of(TEXT, "source", "источник", "source", SOURCES).optional(),
            Column.of(TEXT, "cost", "цена вопроса", "cost", new Cells.Whole()).optional(),
            Column.of(TEXT, "private", "личные данные", "private", PRIVACY).optional());

    public static final TableKind TOPICS = TableKind.of(
            "topics",
            ONCE,
            Column.of(IDENTITY, "topic"),
            TITLE,
            ENGLISH_TITLE,
            Column.of(TEXT, "words").optionalIfUsed());

    public static final TableKind ITEMS = TableKind.of(
            "items",
            ONCE,
            Column.of(IDENTITY, "item"),
            TITLE,
            ENGLISH_TITLE,
            Column.of(TEXT, "source").optional());

    /** What rules give besides the line. */
    public static final TableKind OUTCOMES = TableKind.of(
            "outcomes",
            AT_MOST_ONCE,
            Column.of(IDENTITY, "outcome"),
            Column.of(
                    TEXT,
                    "type",
                    "тип: `text`, `choice`, `duration` или другой",
                    "type: `text`, `choice`, `duration` or another",
                    OUTCOME_TYPES),
            Column.of(
                    TEXT,
                    "values",
                    "границы числа, например `0..` или `1..100`",
                    "range, such as `0..` or `1..100`",
                    new Cells.Domain()),
            Column.of(TEXT, "combine", "`first` или `all`", "`first` or `all`", COMBINING),
            Column.of(TEXT, "default").optional(),
            TITLE,
            ENGLISH_TITLE);

    /** What names a line that transfers go to. */
    public static final Cells A_LINE = new Cells.Declared(LINES, true);

    public static final TableKind QUEUES = lineEntries("queues", "queue");

    public static final TableKind GREETINGS = lineEntries("greetings", "greeting");

    /** Texts that depend on facts. */
    public static final TableKind TEXTS = TableKind.of(
            "texts",
            AT_MOST_ONCE,
            Column.of(CONDITION, "line", "линия", "line", A_LINE),
            Column.of(CONDITION, "mode", "способ перевода", "mode", MODES).optional(),
            Column.of(
                    IDENTITY,
                    "part",
                    "что говорится: `phrase`, `greeting`, `guidance` или код результата",
                    "what is said: `phrase`, `greeting`, `guidance` or an outcome's code",
                    new Cells.Choice(
                            LineText.PARTS,
                            false,
                            new Text(
                                    "Здесь phrase, greeting, guidance или код результата с типом text.",
                                    "Choose phrase, greeting, guidance, or the code of an outcome of the type text."))),
            FROM,
            UNTIL,
            BY_FACT,
            Column.of(OUTCOME, "text"),
            Column.of(OUTCOME, "text:en").optional());

    /** What people call the codes of choices, scales and sets. */
    public static final TableKind VALUES = TableKind.of(
            "values",
            AT_MOST_ONCE,
            Column.of(IDENTITY, "fact", "факт или результат", "fact or outcome", WORDS),
            Column.of(IDENTITY, "value", "значение", "value", WORDS),
            TITLE,
            ENGLISH_TITLE);

    /** When lines take inquiries. */
    public static final TableKind HOURS = TableKind.of(
            "hours",
            AT_MOST_ONCE,
            Column.of(IDENTITY, "line", "линия", "line", A_LINE),
            Column.of(CONDITION, "days"),
            Column.of(CONDITION, "from"),
            Column.of(CONDITION, "until"),
            BY_FACT);

    /** The findings that are intended. */
    public static final TableKind ACCEPTED = TableKind.of(
            "accepted",
            AT_MOST_ONCE,
            Column.of(IDENTITY, "finding", "вид замечания", "finding", WORDS),
            Column.of(TEXT, "subject"),
            Column.of(TEXT, "where").optional(),
            Column.of(TEXT, "reason"),
            Column.of(TEXT, "reason:en").optional());

    public static final TableKind RULES = TableKind.of(
            "rules",
            ANY_NUMBER,
            Column.of(IDENTITY, "rule").optional(),
            Column.of(IDENTITY, "item", "пункт", "item", new Cells.Declared(ITEMS, false)),
            Column.of(IDENTITY, "salience", "важность", "salience", new Cells.Whole()),
            FROM,
            UNTIL,
            BY_FACT,
            Column.of(OUTCOME, "line", "линия", "line", A_LINE),
            Column.of(OUTCOME, "mode", "способ перевода", "mode", MODES),
            BY_OUTCOME.get(0),
            BY_OUTCOME.get(1),
            Column.of(OUTCOME, "steps").optional(),
            Column.of(OUTCOME, "steps:en").optional(),
            Column.of(IDENTITY, "off", "выключено", "off", SWITCH).optionalIfUsed(),
            Column.of(TEXT, "note").optional());

    /** The days that are not what their weekday says. */
    public static final TableKind CALENDAR = TableKind.of(
            "calendar",
            AT_MOST_ONCE,
            Column.of(IDENTITY, "date", "дата", "date", WORDS),
            Column.of(IDENTITY, "kind", "вид дня", "kind of day", WORDS),
            Column.of(TEXT, "note").optional());

    /** What a derived fact is; the table is called after it. */
    public static final TableKind DEFINE =
            TableKind.of("define", EACH_NAMED, Column.of(OUTCOME, "value", "значение", "value", WORDS), BY_FACT);

    /** What each case adds to a derived fact that is a sum; the table is called after it. */
    public static final TableKind POINTS =
            TableKind.of("points", EACH_NAMED, Column.of(OUTCOME, "points", "баллы", "points", WORDS), BY_FACT);

    /** What cannot be. */
    public static final TableKind IMPOSSIBLE = TableKind.of(
            "impossible",
            AT_MOST_ONCE,
            BY_FACT,
            Column.of(TEXT, "reason").optional(),
            Column.of(TEXT, "reason:en").optional());

    /** The tables of a catalogue. */
    public static final List<TableKind> OF_CATALOG = List.of(
            CATALOG,
            LINES,
            FACTS,
            TOPICS,
            ITEMS,
            OUTCOMES,
            VALUES,
            QUEUES,
            GREETINGS,
            TEXTS,
            CALENDAR,
            HOURS,
            DEFINE,
            POINTS,
            IMPOSSIBLE,
            ACCEPTED,
            RULES);

    /** Cases, and inquiries that are to be decided. */
    public static final TableKind INQUIRIES = TableKind.of(
            "inquiries",
            ANY_NUMBER,
            Column.of(IDENTITY, "case").optional(),
            Column.of(CONDITION, "at").optional(),
            EXPECTATION,
            BY_FACT,
            Column.of(TEXT, "note").optional(),
            Column.of(TEXT, "tags").optional());

    /** Which catalogue of a folder of versions is in force from when on. */
    public static final TableKind VERSIONS = TableKind.of(
            "versions",
            ONCE,
            Column.of(IDENTITY, "catalog", "каталог", "catalogue", WORDS),
            Column.of(CONDITION, "validFrom", "начало действия", "beginning of validity", WORDS),
            Column.of(TEXT, "note").optional());

    /** What the names of several tables of cases end with. */
    public static final String CASES_ENDING = ".cases";

    private static final String CASES = "cases";

    private Schema() {}

    /** The kind of a catalogue's table; empty when none is called so, as comments are not. */
    public static Optional<TableKind> of(String table) {
        for (TableKind kind : OF_CATALOG) {
            if (kind.isNamed(table) && !Comment.begins(table)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a table of this name holds cases, which a catalogue brings and is not made of: {@code cases}, {@code NAME.cases}. */
    public static boolean holdsCases(String table) {
        String lowerCase = table.toLowerCase(Locale.ROOT);
        return lowerCase.equals(CASES) || (lowerCase.endsWith(CASES_ENDING) && !Comment.begins(table));
    }

    private static TableKind lineEntries(String name, String result) {
        return TableKind.of(
                name,
                AT_MOST_ONCE,
                Column.of(CONDITION, "line", "линия", "line", A_LINE),
                Column.of(CONDITION, "fact", "факт", "fact", new Cells.Declared(FACTS, true)),
                Column.of(CONDITION, "value", "значение", "value", WORDS),
                Column.of(OUTCOME, result),
                TITLE.optional());
    }
}
