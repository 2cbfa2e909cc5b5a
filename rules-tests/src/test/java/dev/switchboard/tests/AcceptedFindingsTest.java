package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.analysis.Finding;
import dev.switchboard.analysis.Verification;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.loading.LoadedCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is accepted as far as its area goes, and no farther; rows of a rule are looked at one by one. */
class AcceptedFindingsTest {

    private static final String ACCEPTED = "finding,subject,where,reason\n";
    private static final String RULES = "rule,item,salience,line,mode,topic,amount,urgent\n";

    private static final Map<String, String> WORDS = Map.of(
            "catalog.csv", "key,value\nname,shop\nversion,1\n",
            "lines.csv",
                    "line,mode,title,title:en,phrase,greeting\nfirst,none,Первая,First,,\nsecond,one-step,Вторая,Second,Соединяю.,\n",
            "facts.csv",
                    "fact,type,values,default,title,question\ntopic,topic,,,Тема,\namount,count,0..5000,0,Сумма,\nurgent,flag,,,Срочно,\n",
            "topics.csv", "topic,title,title:en\npay,Оплата,Payment\nreturn,Возврат,Return\n",
            "items.csv", "item,title,title:en\nA,Пункт,Item\nB,Другой,Other\n");

    private static LoadedCatalog shop(String rules, String accepted) {
        Map<String, byte[]> files = new HashMap<>();
        WORDS.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        files.put("rules.csv", (RULES + rules).getBytes(UTF_8));
        if (!accepted.isEmpty()) {
            files.put("accepted.csv", accepted.getBytes(UTF_8));
        }
        return CatalogForms.read(files);
    }

    private static List<Finding> open(String rules, String accepted) {
        LoadedCatalog loaded = shop(rules, accepted);
        return Verification.of(loaded.catalog()).accepting(loaded.accepted()).open();
    }

    /** Pays at once up to a sum and from another on; what is between is a gap. */
    private static String payments(String low, String high) {
        return "r,A,1,first,none,pay,%s,\n".formatted(low)
                + "r,A,1,first,none,pay,%s,\n".formatted(high)
                + "s,B,1,second,one-step,return,,yes\nt,A,1,first,none,return,,no\n";
    }

    private static final String EXACTLY_1999 = ACCEPTED + "gap,pay,topic pay; amount 1999,так надо\n";

    @Test
    void aGapIsAcceptedWhereItWas() {
        assertThat(open(payments("< 1999", "> 1999"), EXACTLY_1999)).isEmpty();
    }

    /** From the issue: accepted at exactly 1999, it must not pass at 501..1000. */
    @Test
    void aGapElsewhereIsNot() {
        assertThat(open(payments("..500", "1001.."), EXACTLY_1999))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(FindingKind.GAP);
                    assertThat(gap.message().english())
                            .contains("It is accepted (accepted.csv:2:1), but not where")
                            .contains("501 to 1000");
                });
    }

    @Test
    void aGapThatGrewIsNot() {
        assertThat(open(payments("< 1998", "> 1999"), EXACTLY_1999))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.GAP);
    }

    @Test
    void aGapThatShrankIs() {
        assertThat(open(payments("< 1999", "> 1999"), ACCEPTED + "gap,pay,topic pay; amount 1000..2000,да\n"))
                .isEmpty();
    }

    @Test
    void whatVerificationSaysToWriteIsAccepted() {
        String rules = payments("< 10", "\"> 20, 13..14\"");
        LoadedCatalog loaded = shop(rules, "");
        List<Finding> found = Verification.of(loaded.catalog()).open();
        String rows = found.stream()
                .map(finding -> "%s,\"%s\",\"%s\",да\n"
                        .formatted(
                                finding.kind().code(),
                                finding.subject(),
                                finding.where(loaded.catalog().vocabulary())))
                .collect(Collectors.joining());

        assertThat(found).extracting(Finding::kind).contains(FindingKind.GAP);
        assertThat(open(rules, ACCEPTED + rows)).isEmpty();
    }

    /** So that a catalogue that was accepted before passes, and its authors are told what to write. */
    @Test
    void withoutAnAreaItIsAcceptedWithAWarningThatSaysWhatToWrite() {
        String old = "finding,subject,reason\ngap,pay,так надо\n";

        assertThat(open(payments("< 1999", "> 1999"), old)).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(FindingKind.UNBOUNDED_ACCEPTANCE);
            assertThat(warning.kind().isError()).isFalse();
            assertThat(warning.message().english()).endsWith("put into the column `where`: `topic pay; amount 1999`");
        });
    }

    @Test
    void anAreaSurvivesEveryExport() {
        LoadedCatalog loaded = shop(payments("< 1999", "> 1999"), EXACTLY_1999);
        for (CatalogForms form : CatalogForms.values()) {
            LoadedCatalog again = CatalogForms.read(form.write(loaded));
            assertThat(again.accepted())
                    .singleElement()
                    .satisfies(row -> assertThat(row.where()).isEqualTo("topic pay; amount 1999"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "amont 1999 ! `amont`: no such fact; did you mean `amount`?",
                "amount     ! the fact `amount` has no value",
                "amount 19.5 ! accepted.csv:2:3: `19.5`",
                "topic pay; amount 3 | topic payy ! `payy`",
            })
    void anAreaThatCannotBeReadIsRefusedAtItsCell(String where, String message) {
        InvalidCatalogException refused = catchThrowableOfType(
                InvalidCatalogException.class,
                () -> shop(payments("..1", "2.."), ACCEPTED + "gap,pay," + where + ",да\n"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().orElseThrow()).hasToString("accepted.csv:2:3");
            assertThat(problem.in(Locale.ENGLISH)).contains(message);
            assertThat(problem.in(Locale.forLanguageTag("ru"))).isNotEqualTo(problem.in(Locale.ENGLISH));
        });
    }

    private static final String RETURNS = "s,B,1,second,one-step,return,,\n";
    private static final String NEEDED =
            "r,A,1,first,none,pay,< 2000,\nr,A,1,first,none,pay,>= 2000,no\nr,A,1,first,none,pay,>= 2000,yes\n";

    /** Each: the finding's kind, the row of rule r in line 5, and what the message says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "never-holds   ! pay,not(-),       ! this alternative of rule `r` cannot hold",
                "redundant     ! pay,< 1000,       ! rules.csv:2:2 decide alike",
                "duplicate     ! pay,2000..,no     ! repeats rules.csv:3:2",
                "redundant     ! pay,\"3, 3000\",no ! rules.csv:2:2, rules.csv:3:2 decide alike",
                "never-decides ! return,5,         ! wherever it holds, `s` come first",
            })
    void aRowOfARuleIsFoundAtItsCell(String kind, String cells, String message) {
        String rules = NEEDED + "r,A,1,first,none," + cells.strip() + "\n" + RETURNS.replace("B,1", "B,2");

        assertThat(open(rules, "")).singleElement().satisfies(finding -> {
            assertThat(finding.kind().code()).isEqualTo(kind);
            assertThat(finding.subject()).startsWith("r: topic ");
            assertThat(finding.message().english())
                    .startsWith("rules.csv:5:2: ")
                    .contains(message);
        });
    }

    @Test
    void rowsThatAreNeededAreNotFound() {
        assertThat(open(NEEDED + RETURNS, "")).isEmpty();
    }

    /** A copied row keeps what it says in every form, and so does what was accepted about it. */
    @Test
    void anAcceptedRowStaysAcceptedInEveryExport() {
        String row = "r,A,1,first,none,pay,< 1000,\n";
        LoadedCatalog loaded = shop(
                NEEDED + row + RETURNS,
                ACCEPTED + "redundant,r: topic pay; amount <= 999,topic pay; amount 0..999,для наглядности\n");
        for (CatalogForms form : List.of(CatalogForms.CSV, CatalogForms.WORKBOOK)) {
            LoadedCatalog again = CatalogForms.read(form.write(loaded));
            assertThat(Verification.of(again.catalog())
                            .accepting(again.accepted())
                            .open())
                    .as("exported as %s", form)
                    .isEmpty();
            assertThat(again.catalog().rules())
                    .filteredOn(rule -> rule.name().equals("r"))
                    .allSatisfy(rule -> assertThat(rule.alternatives()).hasSize(4));
        }
    }

    private static List<String> missing(String file, String from, String to) {
        Map<String, byte[]> files = new HashMap<>();
        WORDS.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        assertThat(WORDS.get(file)).contains(from);
        files.put(file, WORDS.get(file).replace(from, to).getBytes(UTF_8));
        files.put("rules.csv", (RULES + NEEDED + RETURNS).getBytes(UTF_8));
        return Verification.of(CatalogForms.read(files).catalog()).open().stream()
                .map(finding -> finding.kind().code() + " " + finding.subject())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "lines.csv,  'Вторая,Second,Соединяю.', 'Вторая,,Соединяю.',  missing-title line second one-step title:en",
        "lines.csv,  'Вторая,Second,Соединяю.', ',Second,Соединяю.',  missing-title line second one-step title",
        "lines.csv,  'Вторая,Second,Соединяю.', 'Вторая,Second,',     missing-phrase second one-step",
        "topics.csv, 'Оплата,Payment',          'Оплата,',            missing-title topic pay title:en",
        "topics.csv, 'Оплата,Payment',          ',Payment',           missing-title topic pay title",
        "items.csv,  'Другой,Other',            'Другой,',            missing-title item B title:en",
    })
    void aTitleOrPhraseThatIsMissingIsFound(String file, String from, String to, String finding) {
        assertThat(missing(file, from, to)).containsExactly(finding);
    }

    @Test
    void aCatalogueOfOneLanguageLacksNothing() {
        Map<String, byte[]> files = new HashMap<>();
        WORDS.forEach((name, text) -> files.put(
                name,
                text.replaceAll(",(First|Second|Payment|Return|Item|Other)\\b", ",")
                        .getBytes(UTF_8)));
        files.put("rules.csv", (RULES + NEEDED + RETURNS).getBytes(UTF_8));

        assertThat(Verification.of(CatalogForms.read(files).catalog()).open()).isEmpty();
    }
}
