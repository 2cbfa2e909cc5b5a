package dev.switchboard.dmn;

import dev.switchboard.dmn.ImportedModel.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** Decides the test cases of the kit's models. */
final class TckRun {

    /** What came of one decision of a case. */
    record Result(TckCase test, String decision, Kind kind, String details) {
        enum Kind {
            PASSED,
            REFUSED,
            WRONG
        }
    }

    private TckRun() {}

    static List<Result> results(ImportedModel model, TckCase test) {
        List<Result> results = new ArrayList<>();
        test.expected().forEach((decision, expected) -> results.add(result(model, test, decision, expected)));
        return results;
    }

    private static Result result(ImportedModel model, TckCase test, String decision, Object expected) {
        try {
            Object decided = model.decided(test.inputs(), decision);
            boolean same = ImportedModel.same(decided, expected);
            return new Result(
                    test,
                    decision,
                    same ? Result.Kind.PASSED : Result.Kind.WRONG,
                    same ? "" : "expected " + expected + ", decided " + decided);
        } catch (RefusedException refused) {
            return new Result(test, decision, Result.Kind.REFUSED, String.valueOf(refused.getMessage()));
        }
    }
}
