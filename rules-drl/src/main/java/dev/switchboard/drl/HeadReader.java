package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads everything in a file except its rules, mostly at its head. */
final class HeadReader {

    private static final String INQUIRY = "import dev.switchboard.Inquiry";
    private static final String MODES = "import static dev.switchboard.TransferMode.*";
    private static final String TRANSFERS = "global dev.switchboard.drl.Transfers transfers";
    private static final List<String> NEEDED = List.of(INQUIRY, MODES, TRANSFERS);

    /** What a file with opaque rules may have besides. */
    private record Code(int offset, String shown) {}

    private final Tokens tokens;
    private final FileProblems problems;
    private final int fileStart;
    private final Set<String> found = new HashSet<>();
    private final List<Code> code = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /**
     * @param tokens of the whole file
     */
    HeadReader(Tokens tokens, FileProblems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.fileStart = tokens.peek().offset();
    }

    /** Takes a statement that is no rule; false if none begins here. */
    boolean read() throws GrammarException {
        int start = tokens.peek().offset();
        boolean isStatement = statement();
        if (isStatement) {
            tokens.takeIf(";");
            spans.add(new Span(start, tokens.end()));
        }
        return isStatement;
    }

    /** Where the statements are. */
    List<Span> spans() {
        return spans;
    }

    /** Reports what the file lacks, if it has rules, and what it has too much, if code is not allowed in it. */
    void finish(boolean hasRules, boolean allowCode) {
        NEEDED.stream()
                .filter(line -> hasRules && !found.contains(line))
                .forEach(line -> problems.at(0, Text.format("нет строки `%s;`", "missing line `%s;`", line)));
        code.stream().filter(piece -> !allowCode).forEach(piece -> refuse(piece.offset(), piece.shown()));
    }

    private boolean statement() throws GrammarException {
        Token next = tokens.peek();
        switch (next.text()) {
            case "package" -> {
                return next.offset() == fileStart && packageName();
            }
            case "import", "global" -> declaration();
            case "function" -> function();
            case "declare" -> {
                upToEnd();
                code.add(new Code(next.offset(), "declare"));
            }
            case "query" -> {
                problems.at(next.offset(), "`query` в каталоге не допускается", "`query` is outside the grammar");
                upToEnd();
            }
            case "unit" -> {
                tokens.pass();
                upToLineEnd();
                refuse(next.offset(), "unit");
            }
            default -> {
                return attribute();
            }
        }
        return true;
    }

    private boolean packageName() throws GrammarException {
        Token keyword = tokens.take();
        String name = name();
        if (name.isEmpty() || name.endsWith(".") || name.endsWith("*")) {
            throw GrammarException.unexpected(tokens.peek(), "имя пакета", "a package's name");
        }
        if (name.equals(WrittenRules.PACKAGE)) {
            problems.at(
                    keyword.offset(),
                    Text.format(
                            "имя пакета `%s` занято: выберите другое",
                            "the package name `%s` is taken: choose another", WrittenRules.PACKAGE));
        }
        return true;
    }

    /** One of the lines that are needed; any other is code. */
    private void declaration() {
        Token keyword = tokens.pass();
        String shown = keyword.text();
        if (keyword.is("import") && tokens.takeIf("static")) {
            shown += " static";
        }
        shown += " " + name();
        if (keyword.is("global")) {
            shown += " " + name();
        }
        if (NEEDED.contains(shown)) {
            found.add(shown);
        } else {
            upToLineEnd();
            code.add(new Code(
                    keyword.offset(),
                    tokens.text(keyword.offset(), tokens.end()).replaceAll("\\s+", " ")));
        }
    }

    /** A name with dots, whatever stands between its parts; empty if there is none. */
    private String name() {
        StringBuilder name = new StringBuilder();
        boolean goesOn = tokens.peek().kind() == Kind.WORD && !Keywords.isNewStatement(tokens);
        while (goesOn) {
            name.append(tokens.pass().text());
            boolean hasDot = tokens.takeIf(".");
            name.append(hasDot ? "." : "");
            goesOn = hasDot && isPartOfName(tokens.peek());
        }
        return name.toString();
    }

    private static boolean isPartOfName(Token token) {
        return token.kind() == Kind.WORD || token.text().equals("*");
    }

    private boolean attribute() {
        int start = tokens.peek().offset();
        Optional<String> attribute = Keywords.attribute(tokens);
        attribute.ifPresent(name -> {
            tokens.pass();
            upToLineEnd();
            if (name.equals("dialect")) {
                code.add(new Code(start, name));
            } else {
                refuse(start, name);
            }
        });
        return attribute.isPresent();
    }

    private void function() throws GrammarException {
        int start = tokens.pass().offset();
        int depth = 0;
        boolean isOpen = false;
        while (!isOpen || depth > 0) {
            if (tokens.peek().kind() == Kind.END || (!isOpen && Keywords.isNewStatement(tokens))) {
                throw GrammarException.unexpected(tokens.peek(), isOpen ? "`}`" : "`{`");
            }
            String sign = tokens.pass().text();
            depth += sign.equals("{") ? 1 : sign.equals("}") ? -1 : 0;
            isOpen |= sign.equals("{");
        }
        code.add(new Code(start, "function"));
    }

    private void upToEnd() throws GrammarException {
        tokens.pass();
        while (!tokens.peek().is("end")) {
            if (Keywords.isNewStatement(tokens)) {
                throw GrammarException.unexpected(tokens.peek(), "`end`");
            }
            tokens.pass();
        }
        tokens.take();
    }

    private void upToLineEnd() {
        while (!tokens.peek().is(";") && !Keywords.isNewStatement(tokens) && !isNewAttribute()) {
            tokens.pass();
        }
    }

    private boolean isNewAttribute() {
        return tokens.isAtLineStart() && Keywords.attribute(tokens).isPresent();
    }

    private void refuse(int offset, String shown) {
        problems.at(
                offset,
                Text.format(
                        "`%s`: в каталоге допускаются только `%s`, `%s` и `%s`",
                        "`%s` is outside the grammar; a catalogue allows only `%s`, `%s` and `%s`",
                        shown,
                        INQUIRY,
                        MODES,
                        TRANSFERS));
    }
}
