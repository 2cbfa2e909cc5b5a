package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.OpaqueRule;
import dev.switchboard.loading.CatalogContent;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.loading.CatalogLoader;
import dev.switchboard.loading.LoadedCatalog;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A catalogue as it goes into a page: its files as they are, so that what the page saves is the same workbook with a few cells changed.
 * The bundled catalogue, whose files nobody has, goes as a workbook.
 *
 * @param content what was read of it, to be loaded as well as put into the page
 */
record PageCatalog(CatalogContent content) {

    /** What the page reads: other files that lie in the folder stay out of it. */
    private static final List<String> READ = List.of(".xlsx", ".csv", ".drl");

    private static final String BUNDLED = "catalog.xlsx";

    /**
     * Reads the files.
     *
     * @throws UnusableException for a compiled catalogue
     * @throws dev.switchboard.SwitchboardException if there are none to read
     */
    static PageCatalog of(CatalogName name, EngineOptions options, Locale locale)
            throws UnusableException, IOException {
        if (name.isCompiled()) {
            throw new UnusableException(Text.format(
                    "`%s`: страница читает книги и таблицы, а не скомпилированный каталог; укажите книгу или папку, из"
                            + " которой он сделан",
                    "`%s`: the page reads workbooks and tables, not a compiled catalogue; name the workbook or folder that"
                            + " it was made from",
                    name.path().map(Path::toString).orElse("")));
        }
        Optional<CatalogContent> content = name.content(options);
        return new PageCatalog(content.isPresent() ? content.get() : bundled(name.load(options), locale));
    }

    private static CatalogContent bundled(LoadedCatalog catalog, Locale locale) throws UnusableException, IOException {
        byte[] workbook = new ExportedFiles(catalog, locale).workbook();
        return new CatalogContent(BUNDLED, List.of(new CatalogFile(BUNDLED, BUNDLED, workbook)), List.of());
    }

    /** The files that go into the page. */
    List<CatalogFile> files() {
        return content.files().stream().filter(PageCatalog::isRead).toList();
    }

    private static boolean isRead(CatalogFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return READ.stream().anyMatch(name::endsWith);
    }

    /** Those of them that are on disk, so that the page takes the place of none. */
    Inputs inputs() throws IOException {
        Inputs inputs = new Inputs(CatalogName.BUNDLED);
        for (CatalogFile file : files()) {
            inputs.and(Optional.of(Path.of(file.path())));
        }
        return inputs;
    }

    /**
     * The catalogue that the files are.
     *
     * @throws dev.switchboard.InvalidCatalogException with every problem found
     */
    LoadedCatalog load(EngineOptions options) {
        return CatalogLoader.withAllLanguages().load(content, options);
    }

    /** What of a catalogue the page cannot run, since Java's compiler is not in it. */
    static List<Problem> opaque(LoadedCatalog catalog) {
        return catalog.catalog().opaqueRules().stream().map(PageCatalog::opaque).toList();
    }

    private static Problem opaque(OpaqueRule rule) {
        return Problem.at(
                rule.place(),
                Text.format(
                        "правило `%s` непрозрачно: странице его не выполнить",
                        "rule `%s` is opaque: the page cannot run it", rule.name()));
    }

    /** The page in which analysts work on the catalogue. */
    String workbench(Locale locale) {
        return page(false, locale, Optional.empty());
    }

    /**
     * The page by which agents decide.
     *
     * @param from since when it is in force, in words
     */
    String agents(Locale locale, Optional<String> from) {
        return page(true, locale, from);
    }

    private String page(boolean agent, Locale locale, Optional<String> from) {
        return WorkbenchPage.with(new WorkbenchPage.Inside(name(), files(), agent, locale, from));
    }

    /** That of the workbook or folder, without the folders that lead there, which are nobody else's concern. */
    private String name() {
        Path name = Path.of(content.name()).toAbsolutePath().normalize().getFileName();
        return name == null ? content.name() : name.toString();
    }
}
