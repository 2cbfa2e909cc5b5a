package dev.switchboard.search;

/**
 * A term that a word may mean.
 *
 * @param quality how surely: 1 for the word itself
 */
record Found(int term, double quality) {

    Found less(double share) {
        return new Found(term, quality * share);
    }
}
