package dev.switchboard.catalog;

import java.util.List;

/** What values a fact takes, and what it means when it is left unstated. */
public sealed interface FactType permits FactType.Topic, FactType.Count, FactType.Flag, FactType.Choice {

    /** The type's name in a catalogue's files. */
    String code();

    /** One of the catalogue's topics; always stated. */
    record Topic() implements FactType {
        @Override
        public String code() {
            return "topic";
        }
    }

    /** A whole number within a range. */
    record Count(Range range, int unstated) implements FactType {
        @Override
        public String code() {
            return "count";
        }
    }

    /** True or false. */
    record Flag(boolean unstated) implements FactType {
        @Override
        public String code() {
            return "flag";
        }
    }

    /** One of a list of codes. */
    record Choice(List<String> codes, String unstated) implements FactType {
        public Choice {
            codes = codes.stream()
                    .map(code -> Code.require(Code.Kind.VALUE, code).intern())
                    .toList();
        }

        @Override
        public String code() {
            return "choice";
        }
    }
}
