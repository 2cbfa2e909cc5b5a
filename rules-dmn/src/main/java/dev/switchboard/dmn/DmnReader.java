package dev.switchboard.dmn;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.imports.ForeignModel;
import dev.switchboard.imports.ForeignModel.Lost;
import dev.switchboard.imports.ForeignModel.Table;
import dev.switchboard.loading.CatalogFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the decision tables of a DMN file, of versions 1.1 to 1.5. */
public final class DmnReader {

    private static final String NAMESPACE = "/spec/DMN/";

    private final XmlElement definitions;
    private final TableReader tables;
    private final List<Lost> lost = new ArrayList<>();

    private DmnReader(XmlElement definitions) {
        this.definitions = definitions;
        this.tables = new TableReader(definitions, lost);
    }

    /**
     * The tables of a file. What it has besides, such as decisions that are computed by an expression, is told as lost.
     *
     * @throws InvalidCatalogException if it is no DMN, or beyond the limits
     */
    public static ForeignModel read(CatalogFile file, Limits limits) {
        XmlElement root = XmlTree.of(file, limits);
        if (!root.name().equals("definitions") || !root.namespace().contains(NAMESPACE)) {
            throw new InvalidCatalogException(List.of(Problem.at(
                    Place.of(file.path()),
                    Text.format(
                            "это не DMN: первый элемент — `%s`, а ожидается `definitions`",
                            "is no DMN: its first element is `%s`, expected `definitions`", root.name()))));
        }
        return new DmnReader(root).model(file);
    }

    private ForeignModel model(CatalogFile file) {
        definitions.all("import").forEach(this::loseImport);
        List<Table> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (XmlElement decision : definitions.all("decision").toList()) {
            if (names.add(TableReader.nameOf(decision))) {
                int told = lost.size();
                Optional<Table> table = tables.of(decision);
                table.ifPresent(read::add);
                if (table.isEmpty() && lost.size() == told) {
                    lose(decision);
                }
            } else {
                loseSecond(decision);
            }
        }
        String name =
                definitions.attribute("name").filter(text -> !text.isBlank()).orElse(file.name());
        return new ForeignModel(name, read, lost, Place.of(file.path()));
    }

    private void loseSecond(XmlElement decision) {
        lost.add(new Lost(
                "",
                decision.place(),
                Text.format(
                        "`%s`: так называется уже другое решение: дайте этому своё имя",
                        "`%s`: another decision is called so already: give this one a name of its own",
                        TableReader.nameOf(decision))));
    }

    private void loseImport(XmlElement element) {
        lost.add(new Lost(
                "",
                element.place(),
                Text.format(
                        "файл опирается на другой файл, `%s`: перенесите его таблицы сюда",
                        "the file stands on another one, `%s`: move its tables here",
                        element.attribute("name")
                                .or(() -> element.attribute("namespace"))
                                .orElse(""))));
    }

    private void lose(XmlElement decision) {
        String name = TableReader.nameOf(decision);
        boolean isEmpty = decision.children().stream().noneMatch(child -> TableReader.isLogic(child.name()));
        lost.add(new Lost(
                name,
                decision.place(),
                isEmpty
                        ? Text.format(
                                "`%s`: решение не описано, переносить нечего",
                                "`%s`: the decision has no logic, so that there is nothing to import", name)
                        : Text.format(
                                "`%s`: решение вычисляется выражением, а не таблицей; где его результат нужен, пусть его вычисляет и указывает программа, как факт",
                                "`%s`: the decision is computed by an expression, not by a table; where it is needed, let the program compute it, and state it as a fact",
                                name)));
    }
}
