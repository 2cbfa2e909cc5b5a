package dev.switchboard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.TopicSuggestion;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says finds the topic that is meant, however it is put and typed. */
class TopicSearchTest {

    private static final String TOPICS = """
            topic,title,title:en,words
            bills,Разбор счёта,Analysis of a bill,"квитанция, счёт-фактура, за что"
            forwarding,Переадресация,Call forwarding,"перенаправить звонки, автоответчик"
            sim,Доставка SIM-карты,SIM delivery,"симка, курьер, eSIM"
            account,Пароль,Password,"личный кабинет, логин"
            debt,Долг,Debt,"не мой"
            """;

    private static final TopicSearch SEARCH = search(TOPICS);

    private static TopicSearch search(String topics) {
        return new TopicSearch(CatalogText.small().with("topics.csv", topics).load());
    }

    private static List<String> found(String words) {
        return SEARCH.find(words, 3).stream().map(TopicSuggestion::topic).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'разберите мне счета, пожалуйста', bills",
        "пришла непонятная квитанция, bills",
        "счетфактуру, bills",
        "счет фактура, bills",
        "переадресовать, forwarding",
        "переадрисация, forwarding",
        "перадресация, forwarding",
        "forwarding of calls, forwarding",
        "gthtflhtcfwb., forwarding",
        "ГДЕ МОЯ СИМКА?, sim",
        "где моя simka, sim",
        "симкарта, sim",
        "есим, sim",
        "e-sim, sim",
        "курьир, sim",
        "не помню логин, account",
        "в лк не пускает, account",
        "ljku, debt",
        "долги, debt",
        "мне нужен авто, forwarding"
    })
    void theTopicThatIsMeantComesFirst(String words, String topic) {
        assertThat(found(words)).startsWith(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!",
                "здравствуйте",
                "Привет, девушка!",
                "ghbdtn",
                "добрый день, подскажите пожалуйста",
                "спасибо",
                "hello, how are you",
                "какая завтра погода",
                "12 345",
                "мой",
                "за"
            })
    void whatSaysNothingOfATopicFindsNone(String words) {
        assertThat(found(words)).isEmpty();
    }

    /** Words of any conversation mean something where the analyst has put them into a term. */
    @Test
    void aTermOfFillersCountsAsAWhole() {
        assertThat(found("это не мой")).containsExactly("debt");
        assertThat(found("за что это")).containsExactly("bills");
        assertThat(found("мой и никак не твой")).isEmpty();
    }

    @Test
    void moreOfATopicsWordsSayMore() {
        List<TopicSuggestion> found = SEARCH.find("пароль от кабинета и симка, симка, симка", 3);

        assertThat(found).extracting(TopicSuggestion::topic).startsWith("account", "sim");
        assertThat(found.get(0).score()).isGreaterThan(found.get(1).score());
        assertThat(found).allSatisfy(each -> assertThat(each.score()).isBetween(0.0, 1.0));
        assertThat(found.get(0).matched()).containsExactly("пароль", "кабинета");
        assertThat(found.get(0).title().english()).isEqualTo("Password");
    }

    @Test
    void aWordOfFewTopicsSaysMoreThanOneOfMany() {
        TopicSearch search = search("""
                topic,title,words
                a,,"номер, перенос"
                b,,"номер, замена"
                c,,"номер, блокировка"
                """);

        assertThat(search.find("номер замена", 3))
                .extracting(TopicSuggestion::topic)
                .startsWith("b");
        assertThat(search.find("номер", 3)).isEmpty();
    }

    @Test
    void noMoreAreGivenThanAreWanted() {
        assertThat(SEARCH.find("счёт, симка, долг, пароль", 2)).hasSize(2);
        assertThat(SEARCH.find("счёт, симка, долг, пароль", 100)).hasSize(4);
        assertThatThrownBy(() -> SEARCH.find("счёт", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of a long text the beginning counts, and no single word is too long. */
    @Test
    void aLongTextIsHeardToItsLimit() {
        assertThat(SEARCH.find("слово ".repeat(63) + "симка", 3)).hasSize(1);
        assertThat(SEARCH.find("слово ".repeat(64) + "симка", 3)).isEmpty();
        assertThat(SEARCH.find("симка " + "ы".repeat(1_000_000), 3)).hasSize(1);
    }

    @Test
    void aCatalogueWithoutTopicsOrWordsFindsNothing() {
        assertThat(search("topic,title\nbills,\n").find("любой текст", 3)).isEmpty();
    }
}
