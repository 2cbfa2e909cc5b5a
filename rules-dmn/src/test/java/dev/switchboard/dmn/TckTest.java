package dev.switchboard.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TckTest {

    private static final Path KIT = Path.of("src/test/resources/tck");

    @Test
    void nothingIsDecidedWrongly() throws IOException {
        List<TckRun.Result> results = new ArrayList<>();
        for (Path model : models()) {
            TckRun run = new TckRun(model);
            TckCase.of(model).forEach(test -> results.addAll(run.results(test)));
        }
        results.forEach(result -> System.out.println(result.test().folder()+" "+result.test().id()+" "+result.decision()+" "+result.kind()+" "+result.details()));
        assertThat(results).extracting(TckRun.Result::kind).doesNotContain(TckRun.Result.Kind.WRONG);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(KIT)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
        }
    }
}
