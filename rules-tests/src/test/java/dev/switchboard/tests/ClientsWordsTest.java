package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.CatalogSource;
import dev.switchboard.EngineOptions;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Topic;
import dev.switchboard.csv.CsvException;
import dev.switchboard.csv.CsvFile;
import dev.switchboard.csv.CsvRow;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.loading.CatalogLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often clients' sentences find their topics in the bundled catalogue. They were written before its words were, or without a
 * look at these; the rates are somewhat below what is reached, so that one word here or there does not matter.
 */
class ClientsWordsTest {

    private static final String NONE = "other";

    private static final Catalog CATALOG = catalog();
    private static final List<Sentence> SENTENCES = new ArrayList<>();

    /** What a client said, the topic that is meant, and others that would do. */
    private record Sentence(String words, String topic, Set<String> also) {

        boolean fits(TopicSuggestion suggestion) {
            return suggestion.topic().equals(topic) || also.contains(suggestion.topic());
        }
    }

    private static Catalog catalog() {
        Path bundled = Path.of("../rules-drl/src/main/resources/dev/switchboard/bundled");
        return CatalogLoader.withAllLanguages()
                .load(CatalogSource.path(bundled), EngineOptions.DEFAULT)
                .catalog();
    }

    @BeforeAll
    static void read() throws IOException, CsvException {
        try (InputStream stream = Files.newInputStream(Path.of("src/test/resources/words/sentences.csv"));
                CsvFile file = CsvFile.open("sentences.csv", stream)) {
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) {
                List<String> cells = row.get().cells();
                SENTENCES.add(new Sentence(
                        cells.get(0), cells.get(1), Set.of(cells.get(2).split(","))));
            }
        }
    }

    private static List<Sentence> aboutTopics() {
        return SENTENCES.stream().filter(each -> !each.topic.equals(NONE)).toList();
    }

    @Test
    void theRightTopicIsMostlyFirstAndNearlyAlwaysAmongThree() {
        int first = 0;
        int amongThree = 0;
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            for (Sentence sentence : aboutTopics()) {
                List<TopicSuggestion> found = engine.topics(sentence.words, 3);
                first += !found.isEmpty() && sentence.fits(found.get(0)) ? 1 : 0;
                amongThree += found.stream().anyMatch(sentence::fits) ? 1 : 0;
            }
        }
        assertThat(first / (double) aboutTopics().size()).as("first").isGreaterThan(0.85);
        assertThat(amongThree / (double) aboutTopics().size()).as("among three").isGreaterThan(0.94);
    }

    @Test
    void smallTalkMostlyFindsNothing() {
        List<Sentence> smallTalk =
                SENTENCES.stream().filter(each -> each.topic.equals(NONE)).toList();
        try (CatalogEngine engine = new CatalogEngine(CATALOG)) {
            long quiet = smallTalk.stream()
                    .map(sentence -> engine.topics(sentence.words, 1))
                    .filter(found -> found.isEmpty() || found.get(0).topic().equals(NONE))
                    .count();

            assertThat(quiet / (double) smallTalk.size()).isGreaterThan(0.8);
        }
    }

    @Test
    void thereAreSentencesOfEveryTopicAndNoneOfThemIsAWordOfOne() {
        Set<String> meant = new HashSet<>();
        SENTENCES.forEach(sentence -> meant.add(sentence.topic));
        Set<String> words = new HashSet<>();
        CATALOG.vocabulary().topics().forEach(topic -> words.addAll(topic.words()));

        assertThat(meant).containsAll(CATALOG.vocabulary().topicCodes());
        assertThat(aboutTopics()).noneMatch(sentence -> words.contains(sentence.words));
    }

    /** Words, not sentences: what is longer hardly ever helps another client. */
    @Test
    void eachTopicHasWordsAndTheyAreShort() {
        for (Topic topic : CATALOG.vocabulary().topics()) {
            assertThat(topic.words()).as(topic.code()).hasSizeGreaterThan(5);
            assertThat(topic.words()).as(topic.code()).allMatch(word -> word.split(" ").length <= 4);
        }
    }
}
