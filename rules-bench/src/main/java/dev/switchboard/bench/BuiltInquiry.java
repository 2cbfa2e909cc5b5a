package dev.switchboard.bench;

import dev.switchboard.bench.Inquiries.Cursor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Builds an inquiry of four facts and decides it. */
public class BuiltInquiry {

    @Benchmark
    public Object building(Inquiries inquiries, Cursor cursor) {
        return inquiries.build(cursor.next());
    }

    @Benchmark
    public void handWritten(Inquiries inquiries, Cursor cursor, Blackhole sink) {
        Sink.take(HandWritten.decide(inquiries.buildCompleted(cursor.next())), sink);
    }

    @Benchmark
    public void engine(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        Sink.take(fastest.engine.decide(inquiries.build(cursor.next())), sink);
    }

    @Benchmark
    public void engineOnDrools(Inquiries inquiries, Cursor cursor, Engines.OnDrools drools, Blackhole sink) {
        Sink.take(drools.engine.decide(inquiries.build(cursor.next())), sink);
    }

    @Benchmark
    public void droolsLongLived(Inquiries inquiries, Cursor cursor, Sessions.LongLived session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.buildCompleted(cursor.next())), sink);
    }

    @Benchmark
    public void droolsNewSession(Inquiries inquiries, Cursor cursor, Sessions.New session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.buildCompleted(cursor.next())), sink);
    }

    @Benchmark
    public void droolsStateless(Inquiries inquiries, Cursor cursor, Sessions.Stateless session, Blackhole sink) {
        Sink.take(session.drools.decide(inquiries.buildCompleted(cursor.next())), sink);
    }

    @Benchmark
    public void peer(Inquiries inquiries, Cursor cursor, Peers peer, Blackhole sink) {
        Sink.take(peer.peer.decide(inquiries.buildCompleted(cursor.next())), sink);
    }
}
