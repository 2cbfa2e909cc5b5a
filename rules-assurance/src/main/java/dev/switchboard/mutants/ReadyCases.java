package dev.switchboard.mutants;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Condition;
import dev.switchboard.diagram.Budget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cases in order, in pieces. Of a piece with many cases an index is made, so that those for which a rule holds are found without a
 * look at each; most mutants are killed in the first piece.
 */
final class ReadyCases {

    /** Cases of one piece. */
    private static final int PIECE = 2_048;

    /** Fewer cases are gone through faster than they are looked up. */
    private static final int MANY = 64;

    private final List<Piece> pieces = new ArrayList<>();

    /** Some cases, and an index of the first of them. */
    private static final class Piece {
        private final List<ReadyCase> cases = new ArrayList<>();
        private int indexed;
        private InquiryIndex index = new InquiryIndex(List.of());

        /** The places of cases for which the rule holds, changed or not, and perhaps of others. */
        BitSet concerned(Mutant mutant, Budget looks) {
            if (cases.size() >= MANY && cases.size() >= 2 * indexed) {
                index = new InquiryIndex(inquiries());
                indexed = cases.size();
            }
            BitSet concerned = new BitSet();
            if (indexed > 0) {
                looks.spend(mutant.size());
                Condition original = mutant.original().condition();
                concerned.or(index.mayHold(original));
                mutant.mutated()
                        .filter(changed -> !changed.condition().equals(original))
                        .ifPresent(changed -> concerned.or(index.mayHold(changed.condition())));
            }
            concerned.set(indexed, cases.size());
            return concerned;
        }

        private List<Inquiry> inquiries() {
            return cases.stream().map(ReadyCase::completed).toList();
        }
    }

    void add(ReadyCase ready) {
        if (pieces.isEmpty() || last().cases.size() == PIECE) {
            pieces.add(new Piece());
        }
        last().cases.add(ready);
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /**
     * The first case that kills a mutant.
     *
     * @param kills tries a case for which the rule holds, changed or not
     */
    Optional<ReadyCase> killer(Mutant mutant, Budget looks, Predicate<ReadyCase> kills) {
        for (Piece piece : pieces) {
            BitSet concerned = piece.concerned(mutant, looks);
            for (int i = concerned.nextSetBit(0); i >= 0; i = concerned.nextSetBit(i + 1)) {
                ReadyCase each = piece.cases.get(i);
                looks.spend(mutant.size());
                if (mutant.concerns(each.completed()) && kills.test(each)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }
}
