package dev.switchboard.bench;

import dev.switchboard.Inquiry;

/** From {@code java} to the first decision with Drools alone, its rules compiled into classes by the build. */
final class FirstDrools {

    private FirstDrools() {}

    public static void main(String[] args) {
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).conflict(true).build();
        FirstTransfer transfer =
                new LongLivedSession(CompiledRules.load()).decide(inquiry.withDefaults(HandWrittenDefaults.create()));
        System.out.println(transfer.line());
        System.out.println(transfer.item());
    }
}
