package dev.switchboard.search;

/** How many letters are wrong, missing, too many or swapped with their neighbour. For one thread. */
final class EditDistance {

    private final String one;
    private final int most;
    private int[] beforeLast;
    private int[] last;
    private int[] row;

    /**
     * Distances from a word.
     *
     * @param most greater ones are of no interest
     */
    EditDistance(String one, int most) {
        this.one = one;
        this.most = most;
        int length = one.length() + most + 1;
        beforeLast = new int[length];
        last = new int[length];
        row = new int[length];
    }

    /** The distance of another word; one more than the most where it is greater. */
    int to(String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            if (fill(other, i) > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[other.length()], most + 1);
    }

    /** Fills a row around the diagonal, as no other cell can be near enough, and returns the least of it. */
    private int fill(String other, int i) {
        int from = Math.max(1, i - most);
        int to = Math.min(other.length(), i + most);
        row[from - 1] = from == 1 ? i : most + 1;
        int least = row[from - 1];
        for (int j = from; j <= to; j++) {
            row[j] = cell(other, i, j);
            least = Math.min(least, row[j]);
        }
        if (to < other.length()) {
            row[to + 1] = most + 1;
        }
        return least;
    }

    private int cell(String other, int i, int j) {
        char own = one.charAt(i - 1);
        char its = other.charAt(j - 1);
        int distance = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (own == its ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && own == other.charAt(j - 2) && one.charAt(i - 2) == its;
        return swapped ? Math.min(distance, beforeLast[j - 2] + 1) : distance;
    }
}
