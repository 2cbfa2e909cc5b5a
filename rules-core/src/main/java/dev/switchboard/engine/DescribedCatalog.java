package dev.switchboard.engine;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Described;
import dev.switchboard.DescribedFact;
import dev.switchboard.DescribedLine;
import dev.switchboard.FactSource;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Optional;

/** A catalogue as it describes itself to callers. */
record DescribedCatalog(Catalog model) implements ModelDescription {

    @Override
    public CatalogIdentity catalog() {
        return model.identity();
    }

    @Override
    public List<DescribedFact> facts() {
        Vocabulary words = model.vocabulary();
        return words.factsToState().stream()
                .<DescribedFact>map(fact -> new OneFact(fact, words))
                .toList();
    }

    @Override
    public List<Described> topics() {
        return model.vocabulary().topics().stream()
                .<Described>map(topic -> new Titled(topic.code(), topic.title()))
                .toList();
    }

    @Override
    public List<DescribedLine> lines() {
        return model.vocabulary().lines().stream()
                .<DescribedLine>map(OneLine::new)
                .toList();
    }

    @Override
    public List<Described> items() {
        return model.vocabulary().items().stream()
                .<Described>map(item -> new Titled(item.code(), item.title()))
                .toList();
    }

    @Override
    public boolean knowsMoments() {
        return model.vocabulary().calendar().isPresent();
    }

    private record Titled(String code, Text title) implements Described {}

    private record OneLine(Line line) implements DescribedLine {

        @Override
        public String code() {
            return line.code();
        }

        @Override
        public Text title() {
            return line.title();
        }

        @Override
        public TransferMode mode() {
            return line.mode();
        }

        @Override
        public Optional<String> phrase() {
            return Optional.of(line.phrase()).filter(phrase -> !phrase.isEmpty());
        }
    }

    private record OneFact(Fact fact, Vocabulary words) implements DescribedFact {

        @Override
        public String code() {
            return fact.code();
        }

        @Override
        public Text title() {
            return fact.title();
        }

        @Override
        public String type() {
            return fact.type().code();
        }

        @Override
        public Text question() {
            return fact.question();
        }

        @Override
        public List<Described> values() {
            return codes().stream()
                    .<Described>map(code -> new Titled(code, titleOf(code)))
                    .toList();
        }

        private Text titleOf(String code) {
            return words.topic(code)
                    .filter(topic -> fact.type() instanceof FactType.Topic)
                    .map(Topic::title)
                    .orElseGet(() -> fact.type().titles().title(code));
        }

        private List<String> codes() {
            return fact.type() instanceof FactType.Topic
                    ? words.topics().stream().map(Topic::code).toList()
                    : fact.type().codes();
        }

        @Override
        public Optional<Object> least() {
            return fact.type() instanceof FactType.Scaled scaled
                    ? Optional.of(scaled.stated(scaled.range().from()))
                    : Optional.empty();
        }

        @Override
        public Optional<Object> most() {
            return fact.type() instanceof FactType.Scaled scaled
                    ? Optional.of(scaled.stated(scaled.range().to()))
                    : Optional.empty();
        }

        @Override
        public Optional<Object> otherwise() {
            return fact.type().statedByDefault();
        }

        @Override
        public Optional<FactSource> source() {
            return fact.source();
        }

        @Override
        public boolean isPrivate() {
            return fact.privacy().isPresent();
        }
    }
}
