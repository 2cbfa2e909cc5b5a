package dev.switchboard.workbench;

import java.util.List;

/** What the page's engine answers where it is Java still, to be held against what became of it in the page. */
public final class EngineHere {

    private final Calls calls = new Calls();

    /** The answer as JSON. */
    public String call(String function, List<String> texts, List<byte[]> contents) {
        return calls.call(function, texts, contents).json();
    }
}
