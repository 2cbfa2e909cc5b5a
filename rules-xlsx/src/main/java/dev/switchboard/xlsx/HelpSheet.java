package dev.switchboard.xlsx;

import dev.switchboard.Text;
import dev.switchboard.schema.Role;
import java.util.List;

/** What the first sheet of a workbook tells its reader. */
final class HelpSheet {

    static final String NAME = "# Справка · Help";

    /**
     * A line of it.
     *
     * @param look of its cells
     * @param written what a person writes in a cell; may be empty
     * @param text what that means
     */
    record Line(Look look, String written, Text text) {}

    static final List<Line> LINES = List.of(
            title("Каталог правил эскалации", "A catalogue of escalation rules"),
            text(
                    "",
                    "Листы правил называются rules или оканчиваются на .rules; строка — правило, столбец — факт. Все"
                            + " условия строки должны выполняться вместе. Строки с одним именем в столбце rule — варианты"
                            + " одного правила: пункт, линию, важность и шаги достаточно написать в одной из них.",
                    "Sheets of rules are called rules or end with .rules; a row is a rule, a column a fact. All"
                            + " conditions of a row have to hold together. Rows with the same name in the column rule are"
                            + " alternatives of one rule: one of them says its item, line, salience and steps for all."),
            text(
                    "",
                    "Над кодами столбцов — их названия. Новый факт: добавьте строку на лист facts, а на лист правил, справа"
                            + " от таблицы, — столбец с его кодом; список и текстовый формат там уже есть.",
                    "Titles stand above the codes of columns. For a new fact, add a row to the sheet facts and, to the right"
                            + " of the rules, a column with its code; list and text format are there already."),
            text(
                    "A-1 · …",
                    "Списки показывают код с названием; можно выбрать и так, и один код: значение имеет только код.",
                    "Lists show codes with titles; choose either that or the code alone: only the code counts."),
            text(
                    "",
                    "Если подходят несколько правил, решает то, у которого больше важность (salience). Порядок строк,"
                            + " столбцов и листов не важен.",
                    "When several rules hold, the one with the highest salience decides. The order of rows, columns"
                            + " and sheets does not matter."),
            text(
                    "#",
                    "Строка, у которой первая ячейка начинается с #, — примечание; так же и столбец, название которого"
                            + " начинается с #, и лист, например этот. Поэтому первый столбец не называйте #.",
                    "A row whose first cell begins with # is a comment; so is a column whose name does, and a sheet,"
                            + " such as this one. So do not call the first column #."),
            title("Цвета столбцов", "Colours of columns"),
            colour(Role.IDENTITY, "item"),
            colour(Role.CONDITION, "topic"),
            colour(Role.OUTCOME, "line"),
            colour(Role.TEXT, "note"),
            title("Что писать в условиях", "What to write in conditions"),
            text("", "(пусто) или - — любое значение", "(nothing) or - means any value"),
            text("3", "ровно 3", "just 3"),
            text(">= 3", "3 и больше; так же > 3, <= 3, < 3", "3 or more; likewise > 3, <= 3, < 3"),
            text(
                    "3..10",
                    "от 3 до 10 вместе с границами. Не 3-10: из этого табличный редактор делает дату",
                    "from 3 to 10, both included. Not 3-10: a spreadsheet program makes a date of that"),
            text("1, 3..10, > 40", "любое из перечисленного", "any of these"),
            text("yes", "да: признак есть", "the flag is set"),
            text("no", "нет: признака нет", "the flag is not set"),
            text("moscow, center", "один из кодов", "one of these codes"),
            text("not(3..10)", "всё, кроме этого; так же not(moscow)", "anything but that; likewise not(moscow)"),
            text(
                    "",
                    "Ячейка должна показывать то, что хранит: проценты, 3,00, 00012, даты и формулы без значения не"
                            + " читаются. Задайте ячейке формат «Текстовый».",
                    "A cell has to show what it holds: percentages, 3.00, 00012, dates and formulas without a value"
                            + " are refused. Give the cell the format \"Text\"."),
            title("Что ещё может каталог", "What else a catalogue can say"),
            text(
                    "= due",
                    "столбец правил: что правило даёт кроме линии, например срок; + notify добавляет значения. Что бывает,"
                            + " объявляет лист outcomes. Такому заголовку сначала задайте формат «Текстовый»",
                    "column of rules: what a rule gives besides the line, such as a deadline; + notify adds values. The"
                            + " sheet outcomes declares what there is. Give such a header the format \"Text\" first"),
            text(
                    "any(rash, fever)",
                    "у набора есть хотя бы одно; так же all(…) — всё, none(…) — ничего, count >= 2 — сколько",
                    "the set has at least one of these; likewise all(…), none(…), and count >= 2 for how many"),
            text(
                    "score.points",
                    "лист: баллы строк, которые подошли, складываются в факт score; priority.define выводит факт"
                            + " priority из других",
                    "sheet: the points of all rows that hold add up to the fact score; priority.define derives the fact"
                            + " priority from others"),
            text(
                    "impossible",
                    "лист: сочетания фактов, которых не бывает; > total сравнивает с фактом total",
                    "sheet: combinations of facts that cannot be; > total compares with the fact total"),
            text(
                    "hours",
                    "лист: когда линии принимают обращения; в остальное время их берёт линия из столбца closed листа"
                            + " lines. Нужен ключ time zone на листе catalog",
                    "sheet: when lines take inquiries; at other times the line in the column closed of the sheet lines"
                            + " does. The sheet catalog needs the key time zone"),
            text(
                    "texts",
                    "лист: другие фразы и тексты в зависимости от фактов; from и until ограничивают строку днями",
                    "sheet: other phrases and texts, depending on facts; from and until bind a row to days"),
            text(
                    "values",
                    "лист: как люди называют коды, на двух языках",
                    "sheet: what people call the codes, in both languages"),
            title("Проверка", "Checking"),
            text(
                    "",
                    "switchboard verify --catalog КНИГА.xlsx скажет об ошибках: лист и ячейку, например rules!D17.",
                    "switchboard verify --catalog WORKBOOK.xlsx tells mistakes with sheet and cell, such as"
                            + " rules!D17."),
            text(
                    "",
                    "Не объединяйте ячейки: значение есть только у первой, остальные значили бы «любое».",
                    "Do not merge cells: only the first one has the value, the others would mean \"any\"."));

    private HelpSheet() {}

    private static Line title(String russian, String english) {
        return line(Look.TITLE, "", russian, english);
    }

    private static Line colour(Role role, String column) {
        return new Line(Look.of(role), column, role.meaning());
    }

    private static Line text(String written, String russian, String english) {
        return line(Look.TEXT, written, russian, english);
    }

    private static Line line(Look look, String written, String russian, String english) {
        return new Line(look, written, new Text(russian, english));
    }
}
