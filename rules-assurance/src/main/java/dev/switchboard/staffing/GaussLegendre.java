package dev.switchboard.staffing;

import java.util.function.DoubleUnaryOperator;

/** The integral of a smooth function over a short interval. */
final class GaussLegendre {

    /** Ten points: the nodes between 0 and 1 and their weights (M. Abramowitz and I. Stegun, 1964, table 25.4). */
    static final GaussLegendre TEN = new GaussLegendre(
            new double[] {
                0.14887433898163122, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
            },
            new double[] {
                0.29552422471475287, 0.26926671930999635, 0.21908636251598204, 0.1494513491505806, 0.06667134430868814
            });

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    double integral(DoubleUnaryOperator function, double from, double to) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double away = half * nodes[i];
            sum += weights[i] * (function.applyAsDouble(middle - away) + function.applyAsDouble(middle + away));
        }
        return half * sum;
    }
}
