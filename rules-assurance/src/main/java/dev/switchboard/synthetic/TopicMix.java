package dev.switchboard.synthetic;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What people call about: few topics often, and many seldom, about as in Zipf's law; those that the catalogue has first the more often.
 * Each has a season and a time of day in which it is more frequent than otherwise.
 */
final class TopicMix {

    private static final double DAYS = 366;
    private static final double HOURS = 24;
    private static final double BY_SEASON = 0.5;
    private static final double BY_HOUR = 0.35;

    private final List<String> topics;
    private final double[] frequencies;
    private final double[] seasons;
    private final double[] hours;
    private final double[] until;
    private int hourOfYear = -1;

    /** How frequent a topic is for its place, and when it is more so, is left to the dice. */
    TopicMix(List<String> topics, Dice dice) {
        this.topics = topics;
        this.frequencies = new double[topics.size()];
        this.seasons = new double[topics.size()];
        this.hours = new double[topics.size()];
        this.until = new double[topics.size()];
        Arrays.setAll(frequencies, rank -> (0.5 + dice.share()) / (rank + 1));
        Arrays.setAll(seasons, topic -> dice.share());
        Arrays.setAll(hours, topic -> dice.share());
    }

    /** The topic of a call at some time. */
    String draw(LocalDateTime time, Dice dice) {
        turnTo(time);
        double at = dice.share() * until[until.length - 1];
        int found = Arrays.binarySearch(until, at);
        return topics.get(Math.min(found < 0 ? -found - 1 : found + 1, until.length - 1));
    }

    private void turnTo(LocalDateTime time) {
        int now = time.getDayOfYear() * (int) HOURS + time.getHour();
        if (now == hourOfYear) {
            return;
        }
        hourOfYear = now;
        double sum = 0;
        for (int rank = 0; rank < until.length; rank++) {
            double season = 1 + BY_SEASON * wave(time.getDayOfYear() / DAYS - seasons[rank]);
            double hour = 1 + BY_HOUR * wave(time.getHour() / HOURS - hours[rank]);
            sum += season * hour * frequencies[rank];
            until[rank] = sum;
        }
    }

    /** From -1 at whole turns up to 1 between them, and down again. */
    private static double wave(double turns) {
        return 1 - 4 * Math.abs(turns - Math.floor(turns) - 0.5);
    }
}
