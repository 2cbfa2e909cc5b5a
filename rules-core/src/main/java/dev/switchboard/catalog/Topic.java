package dev.switchboard.catalog;

import dev.switchboard.Text;

/** What an inquiry can be about. */
public record Topic(String code, Text title) implements Coded {
    public Topic {
        code = Code.require(Code.Kind.TOPIC, code).intern();
    }
}
