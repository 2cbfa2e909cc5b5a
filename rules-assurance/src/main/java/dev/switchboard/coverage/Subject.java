package dev.switchboard.coverage;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Rule;
import dev.switchboard.coverage.Goal.Kind;
import java.util.Optional;

/** What a condition is of, whose parts are goals. */
sealed interface Subject {

    Goal goal(Kind kind, Text text);

    /** The goal met where a condition holds, as far as it is seen there. */
    GoalCondition where(Goal goal, Condition where);

    /** That the whole holds because a part does. */
    Text holds(Text part);

    /** That the whole does not hold, and only because a part does not. */
    Text fails(Text part);

    /** On which side of a threshold a case is. */
    Text side(Text side);

    Text tooLarge();

    /** A rule. */
    record OfRule(Rule rule) implements Subject {

        @Override
        public Goal goal(Kind kind, Text text) {
            return new Goal(kind, rule.item(), Optional.of(rule), text);
        }

        @Override
        public GoalCondition where(Goal goal, Condition where) {
            return GoalCondition.where(goal, where);
        }

        @Override
        public Text holds(Text part) {
            return Text.format("подходит, потому что выполнено «%s»", "holds because of \"%s\"", part);
        }

        @Override
        public Text fails(Text part) {
            return Text.format(
                    "не подходит лишь потому, что не выполнено «%s»",
                    "does not hold, only because \"%s\" is not met", part);
        }

        @Override
        public Text side(Text side) {
            return side;
        }

        @Override
        public Text tooLarge() {
            return new Text(
                    "условие слишком велико, чтобы проверить его по частям",
                    "its condition is too large to examine part by part");
        }
    }

    /** A line that closes, where inquiries come to it. */
    record OfLine(String line) implements Subject {

        @Override
        public Goal goal(Kind kind, Text text) {
            return new Goal(kind, "", Optional.empty(), text);
        }

        @Override
        public GoalCondition where(Goal goal, Condition where) {
            return GoalCondition.of(goal, new Reached(line), where);
        }

        @Override
        public Text holds(Text part) {
            return Text.format(
                    "линия `%s` работает, потому что выполнено «%s»",
                    "line `%s` is open because of \"%s\"", line, part);
        }

        @Override
        public Text fails(Text part) {
            return Text.format(
                    "линия `%s` не работает лишь потому, что не выполнено «%s»",
                    "line `%s` is closed, only because \"%s\" is not met", line, part);
        }

        @Override
        public Text side(Text side) {
            return Text.format("линия `%s`: %s", "line `%s`: %s", line, side);
        }

        @Override
        public Text tooLarge() {
            return Text.format(
                    "часы линии `%s` слишком сложны, чтобы проверить их по частям",
                    "the hours of line `%s` are too complex to examine part by part", line);
        }
    }
}
