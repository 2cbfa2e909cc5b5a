package dev.switchboard.bench;

import dev.switchboard.bench.Inquiries.Cursor;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Decides an inquiry that is there already. */
public class ReadyInquiry {

    @Benchmark
    public Object loop(Inquiries inquiries, Cursor cursor) {
        return inquiries.ready[cursor.next()];
    }

    @Benchmark
    public void handWritten(Inquiries inquiries, Cursor cursor, Blackhole sink) {
        Sink.take(HandWritten.decide(inquiries.completed[cursor.next()]), sink);
    }

    @Benchmark
    public void engine(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        Sink.take(fastest.engine.decide(inquiries.ready[cursor.next()]), sink);
    }

    @Benchmark
    public void handWrittenReceived(Inquiries inquiries, Cursor cursor, Blackhole sink) {
        Sink.take(HandWritten.decide(inquiries.receivedCompleted[cursor.next()]), sink);
    }

    @Benchmark
    public void engineReceived(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        Sink.take(fastest.engine.decide(inquiries.received[cursor.next()]), sink);
    }

    @Benchmark
    public void engineMatches(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        sink.consume(fastest.engine.decide(inquiries.ready[cursor.next()]).matches());
    }

    @Benchmark
    public void engineExplanation(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        sink.consume(fastest.engine
                .decide(inquiries.ready[cursor.next()])
                .explanation()
                .text(Locale.ENGLISH));
    }

    @Benchmark
    public void engineOnDrools(Inquiries inquiries, Cursor cursor, Engines.OnDrools drools, Blackhole sink) {
        Sink.take(drools.engine.decide(inquiries.ready[cursor.next()]), sink);
    }

    @Benchmark
    public void droolsLongLived(Inquiries inquiries, Cursor cursor, Sessions.LongLived session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.completed[cursor.next()]), sink);
    }

    @Benchmark
    public void droolsNewSession(Inquiries inquiries, Cursor cursor, Sessions.New session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.completed[cursor.next()]), sink);
    }

    @Benchmark
    public void droolsStateless(Inquiries inquiries, Cursor cursor, Sessions.Stateless session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.completed[cursor.next()]), sink);
    }

    @Benchmark
    public void peer(Inquiries inquiries, Cursor cursor, Peers peer, Blackhole sink) {
        Sink.take(peer.peer.decide(inquiries.completed[cursor.next()]), sink);
    }
}
