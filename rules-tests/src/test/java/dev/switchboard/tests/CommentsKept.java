package dev.switchboard.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.LoadedCatalog;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a catalogue that was read would write of comments to what its author wrote. */
final class CommentsKept {

    private CommentsKept() {}

    static void check(String how, AuthoredFiles files, LoadedCatalog read) {
        Set<String> kept = read.sheets(new Problems()).stream()
                .flatMap(sheet -> sheet.rows().stream().filter(row -> sheet.isComment() || row.isComment()))
                .flatMap(row -> row.cells().stream())
                .map(CommentsKept::text)
                .collect(Collectors.toSet());
        Set<String> lost = comments(files);
        lost.removeAll(kept);
        assertThat(lost).as("comments that are lost, %s", how).isEmpty();
    }

    private static Set<String> comments(AuthoredFiles files) {
        Set<String> comments = new HashSet<>();
        for (AuthoredTable table : files.tables()) {
            for (int row = 0; row < table.rows().size(); row++) {
                if (table.isComment(row) || table.header() < 0) {
                    table.rows().get(row).forEach(cell -> comments.add(text(cell.text())));
                }
            }
        }
        comments.remove("");
        return comments;
    }

    /** Without what guards it. */
    private static String text(String cell) {
        return HostileWords.stripped(HostileWords.stripped(cell).replaceFirst("^'+", ""));
    }
}
