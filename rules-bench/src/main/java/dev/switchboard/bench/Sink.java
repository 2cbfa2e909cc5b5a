package dev.switchboard.bench;

import dev.switchboard.Decision;
import dev.switchboard.bench.peers.Answer;
import org.openjdk.jmh.infra.Blackhole;

/** Reads line, mode and item of an answer, whoever gave it. */
final class Sink {

    private Sink() {}

    static void take(Decision decision, Blackhole sink) {
        sink.consume(decision.line());
        sink.consume(decision.mode());
        sink.consume(decision.item());
    }

    static void take(Outcome outcome, Blackhole sink) {
        sink.consume(outcome.line());
        sink.consume(outcome.mode());
        sink.consume(outcome.item());
    }

    static void take(Answer answer, Blackhole sink) {
        sink.consume(answer.line());
        sink.consume(answer.mode());
        sink.consume(answer.item());
    }

    static void take(FirstTransfer transfer, Blackhole sink) {
        sink.consume(transfer.line());
        sink.consume(transfer.mode());
        sink.consume(transfer.item());
    }
}
