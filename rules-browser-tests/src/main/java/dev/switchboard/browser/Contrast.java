package dev.switchboard.browser;

/** How texts stand out from what is painted behind them. */
public final class Contrast {

    /** An expression of JavaScript: 100 times the least contrast of all texts that are seen. */
    public static final String LEAST = """
            (() => {
              const parse = (color) => color.match(/[\\d.]+/g).map(Number);
              const part = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
              const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
              const behind = (element) => {
                for (let e = element; e; e = e.parentElement) {
                  const color = parse(getComputedStyle(e).backgroundColor);
                  if (color.length === 3 || color[3] === 1) return color;
                }
                throw new Error("nothing is painted behind " + element.outerHTML);
              };
              const contrast = (element) => {
                const [a, b] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
                return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              };
              const hasText = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
              const seen = [...document.body.querySelectorAll("*")].filter((e) => hasText(e) && e.checkVisibility());
              return Math.floor(100 * Math.min(...seen.map(contrast)));
            })()
            """;

    private Contrast() {}
}
