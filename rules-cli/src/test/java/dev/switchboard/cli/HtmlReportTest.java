package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The page that {@code switchboard test --html} writes: what it says, and that nothing in it becomes markup. */
class HtmlReportTest {

    private static final String WEAK = """
            case,topic,tier,expect:line,expect:item,note,tags
            gold,refund,gold,desk,R-1,from the `handbook`,money gold
            """;

    /** The transfer that no case leads to; the default line is reached. */
    private static final int UNCOVERED_OUTCOMES = 1;

    @TempDir
    private Path folder;

    private HtmlPages pages;

    @BeforeEach
    void pages() {
        pages = new HtmlPages(folder);
    }

    @Test
    void aFailureShowsWhatWasExpectedWhatCameAndWhy() throws Exception {
        Document page = read(pages.page(WEAK, HtmlPages.SMALL, "--lang", "en"));

        assertThat(texts(page, "//article//tr/*"))
                .containsExactly("Part", "Expected", "Actual", "≠ line", "desk", "back-office", "= item", "R-1", "R-1");
        assertThat(texts(page, "//article//summary//h3").get(0)).endsWith("cases.csv:2 gold");
        assertThat(texts(page, "//article//ul[@class='facts']/li"))
                .containsExactly("Topic topic=refund", "Tier tier=gold");
        assertThat(texts(page, "//article"))
                .singleElement()
                .asString()
                .containsSubsequence(
                        "Note: from the handbook",
                        "Tags: money, gold",
                        "Why it was decided so",
                        "R-1 Refund for gold (rule R-1, ",
                        "✓ Topic: Refund",
                        "✓ Tier: gold");
        assertThat(texts(page, "//article/details/p/code")).containsExactly("handbook");
        assertThat(texts(page, "//article/@data-lines")).containsExactly("desk\nback-office");
    }

    /** A catalogue with hours, outcomes, a set and texts by facts, all of which the page tells as it tells lines. */
    private Path clinic() throws IOException {
        Path catalog = Files.createDirectories(folder.resolve("clinic"));
        Map<String, String> files = Map.of(
                "catalog.csv", "key,value\nname,clinic\nversion,1\ndefault line,nurse\ntime zone,Europe/Moscow\n",
                "lines.csv", """
                        line,mode,title,title:en,phrase,greeting,closed
                        nurse,none,Сестра,Nurse,,,
                        duty,one-step,Дежурный,On duty,Соединяю с дежурным.,,
                        doctor,one-step,Врач,Doctor,Соединяю с врачом.,,duty
                        """,
                "hours.csv", "line,days,from,until\ndoctor,mon..fri,8:00,20:00\n",
                "facts.csv", """
                        fact,type,values,default,title,title:en,question
                        topic,topic,,,Тема,Topic,
                        symptoms,set,"rash, fever",,Симптомы,Symptoms,
                        language,choice,"ru, en",ru,Язык,Language,
                        """,
                "values.csv", """
                        fact,value,title,title:en
                        symptoms,rash,Сыпь,Rash
                        symptoms,fever,Жар,Fever
                        notify,head,Заведующий,Head of department
                        """,
                "outcomes.csv", """
                        outcome,type,values,combine,default,title,title:en
                        due,duration,0 h..10 d,first,5 d,Срок,Due
                        notify,choice,"head, press",all,,Известить,Notify
                        """,
                "texts.csv", "line,part,language,text\nduty,phrase,en,Transferring you.\n",
                "topics.csv", "topic,title,title:en\nchild,Ребёнок,Child\n",
                "items.csv", "item,title,title:en\nC-1,Срочно,Urgent\nC-2,Известить,Tell\n",
                "rules.csv", """
                        rule,item,salience,topic,symptoms,line,mode,= due,+ notify
                        both,C-1,200,child,"all(rash, fever)",doctor,one-step,2 h,
                        tell,C-2,100,child,rash,,,,head
                        """);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(catalog.resolve(file.getKey()), file.getValue());
        }
        return catalog;
    }

    private Document clinicPage(String language) throws Exception {
        return read(pages.page(
                "topic,symptoms,language,at,expect:line,expect:due\nchild,\"rash, fever\",en,2026-06-06T12:00,doctor,1 h\n",
                clinic().toString(),
                "--lang",
                language));
    }

    @Test
    void aFailureTellsClosedLinesSetsTextsAndOutcomes() throws Exception {
        Document page = clinicPage("en");

        assertThat(texts(page, "//article//ul[@class='facts']/li"))
                .contains("Symptoms symptoms=rash, fever Rash, Fever", "Language language=en");
        assertThat(texts(page, "//article"))
                .singleElement()
                .asString()
                .containsSubsequence(
                        "Decision",
                        "→ duty one-step On duty",
                        "Phrase: Transferring you.",
                        "Why it was decided so",
                        "Line doctor is closed: it is open for",
                        "it opens on",
                        "C-1 Urgent (rule both, ",
                        "✓ Symptoms — Rash: yes",
                        "Outcomes");
        assertThat(texts(page, "//article//ul[@class='outcomes']/li"))
                .satisfiesExactly(
                        due -> assertThat(due).startsWith("Due: 2 h C-1 Urgent (rule both, "),
                        notify -> assertThat(notify)
                                .startsWith("Notify: Head of department C-2 Tell (rule tell, ")
                                .contains("✓ Symptoms — Rash: yes"));
    }

    @Test
    void theMapTellsHoursTextsAndWhatRulesGive() throws Exception {
        Document page = clinicPage("ru");

        assertThat(texts(page, "//p[contains(@class, 'hours')]"))
                .singleElement()
                .asString()
                .startsWith("Открыта, когда ")
                .endsWith("; иначе обращение принимает duty");
        assertThat(texts(page, "//section[@id='coverage']//details[summary='Тексты по фактам: 1']//li"))
                .containsExactly("фраза «Transferring you.» — Язык: en");
        assertThat(texts(page, "//tbody//li/p[1][not(@class)]"))
                .satisfiesExactly(
                        both -> assertThat(both)
                                .contains("both → doctor one-step Срок: 2 ч важность 200, ")
                                .contains("покрыто"),
                        tell -> assertThat(tell)
                                .contains("tell → Известить: Заведующий важность 100, ")
                                .contains("покрыто"));
        assertThat(texts(page, "//h3")).anyMatch(title -> title.startsWith("Пункты, которые линию не решают"));
    }

    @Test
    void filesOfTheBundledCatalogueAreCalledByTheirNames() throws Exception {
        Path page = pages.page(
                "topic,numberCount,selfServiceRefused,expect:line\ncharges,4,true,first-line\n",
                "bundled",
                "--lang",
                "en");

        assertThat(page).content(UTF_8).contains("senior-financial.drl:").doesNotContain("dev/switchboard/bundled");
    }

    @Test
    void aFailureNamesTheNearMiss() throws Exception {
        Document page = read(pages.page("topic,expect:line\nrefund,back-office\n", HtmlPages.SMALL, "--lang", "en"));

        assertThat(texts(page, "//article"))
                .singleElement()
                .asString()
                .containsSubsequence(
                        "No item holds.",
                        "Nearly held",
                        "R-1 Refund for gold",
                        "→ back-office two-step",
                        "✗ failed: Tier: gold (now: basic)",
                        "Would hold with: Tier: basic → gold");
    }

    @Test
    void theMapShowsEachItemWithItsRulesAndReadyCasesForWhatIsMissing() throws Exception {
        Document page =
                read(pages.page("topic,tier,expect:line\nrefund,gold,back-office\n", HtmlPages.SMALL, "--lang", "en"));

        assertThat(texts(page, "//table[contains(@class, 'map')]/tbody/tr[1]/*"))
                .containsExactly("R-1 Refund for gold", "1 / 1", "2 / 4", "—", "◐ not all covered");
        assertThat(texts(page, "//tbody[@data-lines='back-office']//ul/li/ul/li"))
                .containsExactly(
                        "✗ not covered: does not hold, only because \"Topic: Refund\" is not met "
                                + "Ready case: --topic other --fact tier=gold — now: desk",
                        "✗ not covered: does not hold, only because \"Tier: gold\" is not met "
                                + "Ready case: --topic refund — now: desk");
        assertThat(texts(page, "//h3")).contains("back-office — Back office 4 / 6", "Outcomes 1 / 2");
        assertThat(texts(page, "//section[h3]/ul/li"))
                .containsExactly(
                        "✗ not covered: no item holds: the default line desk takes it Ready case: --topic refund — now: desk",
                        "✓ covered some rule decides: back-office two-step");
    }

    @Test
    void mistakesThatNobodyWouldNoticeComeWithAWitness() throws Exception {
        Document page = read(pages.page(
                "topic,tier,expect:line\nrefund,gold,back-office\n", HtmlPages.SMALL, "--mutants", "--lang", "en"));

        List<String> survivors = texts(page, "//li[@data-status='survived']");
        assertThat(survivors)
                .anySatisfy(each -> assertThat(each)
                        .startsWith("! not noticed rule R-1: without \"Tier: gold\" ")
                        .endsWith("Would notice: --topic refund — now: desk"));
        assertThat(texts(page, "//h2"))
                .contains("Mistakes that the cases would not notice (%d)".formatted(survivors.size()));
    }

    @Test
    void thresholdsThatAreMissedAreSaidAtTheTop() throws Exception {
        Document page = read(pages.page(
                "topic,tier,expect:line\nrefund,gold,back-office\n",
                HtmlPages.SMALL,
                "--min-coverage",
                "90",
                "--lang",
                "en"));

        assertThat(texts(page, "//section[@id='totals']/*[position() < 3]"))
                .containsExactly("✗ Failed", "coverage is 62 %; at least 90 % is required");
    }

    @Test
    void aWholeSuiteSaysSo() throws Exception {
        String whole = """
                topic,tier,expect:line,expect:mode
                refund,gold,back-office,two-step
                refund,,desk,none
                other,gold,desk,none
                """;
        Document page = read(pages.page(whole, HtmlPages.SMALL, "--mutants", "--lang", "ru"));

        assertThat(texts(page, "//h2")).contains("✓ Всё как ожидалось", "Не прошли (0)");
        assertThat(texts(page, "//html/@lang")).containsExactly("ru");
        assertThat(texts(page, "//article")).isEmpty();
        assertThat(texts(page, "//*[contains(@class, 'map')]//*[contains(@class, 'badge')]"))
                .containsExactly("✓ покрыто");
    }

    @Test
    void whatFilesSayNeverBecomesMarkup() throws Exception {
        Path file = pages.hostile();
        Document page = read(file);

        assertThat(texts(page, "//h1")).containsExactly("Test of catalogue " + HtmlPages.HOSTILE + " 2.5");
        assertThat(texts(page, "//article"))
                .singleElement()
                .asString()
                .contains(
                        "Note: " + HtmlPages.HOSTILE,
                        "R-1 " + HtmlPages.HOSTILE,
                        HtmlPages.HOSTILE + ": gold",
                        "R-1 <script>hacked = 1</script>");
        assertThat(texts(page, "//td")).contains(HtmlPages.HOSTILE);
        assertThat(texts(page, "//img | //@onerror")).isEmpty();
    }

    @Test
    void onlyTheFirstOfVeryManyFailuresAreShown() throws Exception {
        Document page = read(pages.failing(1_000));

        assertThat(texts(page, "//article")).hasSize(200);
        assertThat(texts(page, "//section[@id='failures']/p[@class='more']"))
                .containsExactly("… and 800 more, not shown here");
        assertThat(texts(page, "//h2")).contains("Failed (1000)");
    }

    @Test
    void onlyTheFirstOfVeryManyMissingCasesAreShown() throws Exception {
        Document page = read(pages.uncovered(300));

        List<String> shown = texts(page, "//section[@id='coverage']//p[@class='ready']");
        int missing = texts(page, "//tbody//summary").stream()
                .mapToInt(summary -> Integer.parseInt(summary.replaceFirst(".*not covered: ", "")))
                .sum();
        assertThat(texts(page, "//tbody//summary")).hasSize(301);
        assertThat(shown).hasSize(1_000);
        assertThat(missing).isGreaterThan(1_000);
        assertThat(texts(page, "//section[@id='coverage']/p[@class='more']"))
                .containsExactly("… and %d more, not shown here".formatted(missing + UNCOVERED_OUTCOMES - 1_000));
    }

    @Test
    void casesThatPassDoNotWidenThePage() throws IOException {
        String one = "topic,tier,expect:line\nrefund,gold,back-office\n";
        String row = "refund,gold,back-office\n";

        long few = Files.size(pages.page(one, HtmlPages.SMALL, "--lang", "en"));
        long many = Files.size(pages.page(one + row.repeat(20_000), HtmlPages.SMALL, "--lang", "en"));

        assertThat(many).isLessThan(few + 50);
    }

    @Test
    void theSameRunGivesTheSamePage() throws IOException {
        assertThat(pages.weak("en")).hasSameTextualContentAs(pages.weak("en"));
    }

    @Test
    void thePageRefersToNothingOutsideItself() throws Exception {
        Document page = read(pages.weak("ru"));

        assertThat(texts(page, "//@src")).isEmpty();
        assertThat(texts(page, "//@href")).allMatch(link -> link.startsWith("#") || link.equals("data:,"));
        assertThat(texts(page, "//style")).singleElement().asString().doesNotContain("url(", "@import");
        assertThat(texts(page, "//table[not(thead)]//th[@scope='row']")).isNotEmpty();
        assertThat(texts(page, "//th[not(@scope)]")).isEmpty();
    }

    /** The page is well-formed XML but for its one script, which is taken out. */
    private static Document read(Path file) throws Exception {
        String page = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(page.split("<script", -1))
                .as("scripts, and what is before them")
                .hasSize(2);
        String xml = page.replaceFirst("(?s)<script>.*</script>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the nodes that an XPath names say, with white space as a reader sees it; attributes as they are. */
    private static List<String> texts(Document page, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            boolean isAttribute = nodes.item(i).getNodeType() == org.w3c.dom.Node.ATTRIBUTE_NODE;
            String text = nodes.item(i).getTextContent();
            texts.add(isAttribute ? text : text.replaceAll("\\s+", " ").strip());
        }
        return texts;
    }
}
