package dev.switchboard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whatever is said comes out as text, and what is opened is closed. */
class HtmlTest {

    @Test
    void textsAndValuesAreEscaped() {
        String page = Html.page()
                .open("p", "title", "a\"b'<c>&\n")
                .text("</p><script>alert('x')</script> & \"q\"")
                .close("p")
                .written();

        assertThat(page).isEqualTo("""
                        <!DOCTYPE html>
                        <p title="a&quot;b&#39;&lt;c&gt;&amp;&#10;">&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;</p>
                        """);
    }

    @Test
    void whatNoPageCanHoldIsShown() {
        String page = Html.page()
                .element("p", "\u0000\u001B\u0085\uD800\uFFFE\uD83D\uDE00")
                .written();

        assertThat(page).endsWith("<p>\\u0000\\u001b\\u0085\\ud800\\ufffe\uD83D\uDE00</p>\n");
    }

    @Test
    void theBackticksOfAMessageAreCode() {
        String page = Html.page().message("p", "rule `<a>` is `b`, not `").written();

        assertThat(page).endsWith("<p>rule <code>&lt;a&gt;</code> is <code>b</code>, not `</p>\n");
    }

    @Test
    void elementsAreClosedInTheirOrder() {
        assertThatThrownBy(() -> Html.page().open("ul").open("li").close("ul"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<li> is open");
        assertThatThrownBy(() -> Html.page().open("ul").written())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ul");
    }
}
