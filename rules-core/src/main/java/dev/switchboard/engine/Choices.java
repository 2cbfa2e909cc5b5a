package dev.switchboard.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several things, each of which may come out in one of several ways. */
final class Choices<T> {

    private final Map<String, Set<T>> ways = new LinkedHashMap<>();

    /** Adds a way in which a thing may come out. */
    void add(String thing, T way) {
        ways.computeIfAbsent(thing, added -> new LinkedHashSet<>()).add(way);
    }

    Set<String> keys() {
        return ways.keySet();
    }

    /** In how many ways all of them may come out together. */
    long size() {
        return ways.values().stream().mapToLong(Set::size).reduce(1, (one, other) -> Math.min(one * other, 1_000_000));
    }

    /** Leaves out what may come out in the most ways. */
    void dropWidest() {
        ways.remove(widest());
    }

    /** Has what may come out in the most ways come out in this one. */
    void replaceWidest(T way) {
        ways.put(widest(), Set.of(way));
    }

    private String widest() {
        return ways.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /** Each way in which all may come out. */
    List<Map<String, T>> all() {
        List<Map<String, T>> all = List.of(Map.of());
        for (Map.Entry<String, Set<T>> each : ways.entrySet()) {
            List<Map<String, T>> next = new ArrayList<>();
            for (Map<String, T> before : all) {
                for (T way : each.getValue()) {
                    Map<String, T> with = new LinkedHashMap<>(before);
                    with.put(each.getKey(), way);
                    next.add(with);
                }
            }
            all = next;
        }
        return all;
    }
}
