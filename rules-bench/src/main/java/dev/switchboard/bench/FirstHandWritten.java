package dev.switchboard.bench;

import dev.switchboard.Inquiry;

/** From {@code java} to the first decision without a rules engine. */
final class FirstHandWritten {

    private FirstHandWritten() {}

    public static void main(String[] args) {
        Inquiry inquiry = Inquiry.about("charges").numberCount(4).conflict(true).build();
        Outcome outcome = HandWritten.decide(inquiry.withDefaults(HandWrittenDefaults.create()));
        System.out.println(outcome.line());
        System.out.println(outcome.item());
    }
}
