package dev.switchboard.service;

import dev.switchboard.CatalogIdentity;
import dev.switchboard.Decision;
import dev.switchboard.Inquiry;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a listener hears, in words. */
final class Heard implements EngineListener {

    final List<String> words = new CopyOnWriteArrayList<>();

    @Override
    public void decided(Inquiry inquiry, Decision decision, long nanoseconds) {
        words.add("decided " + decision.line() + (nanoseconds < 0 ? " before it began" : ""));
    }

    @Override
    public void refused(Inquiry inquiry, SwitchboardException why, CatalogIdentity catalog, long nanoseconds) {
        words.add("refused by " + catalog.version() + ": " + why.getClass().getSimpleName());
    }

    @Override
    public void reloaded(CatalogIdentity before, CatalogIdentity now) {
        words.add(before.version() + " -> " + now.version());
    }

    @Override
    public void reloadRefused(CatalogIdentity current, List<Problem> problems) {
        words.add("still " + current.version() + ", problems: " + problems.size());
    }
}
