package dev.switchboard.staffing;

import java.util.function.DoubleUnaryOperator;

/** The integral of a smooth function over a short interval. */
final class GaussLegendre {

    /** Ten points: the nodes between 0 and 1 and their weights (M. Abramowitz and I. Stegun, 1964, table 25.4). */
    static final GaussLegendre TEN = new GaussLegendre(
            new double[] {
                0.148874338981631211,
                0.433395394129247191,
                0.679409568299024406,
                0.865063366688984511,
                0.973906528517171720
            },
            new double[] {
                0.295524224714752870,
                0.269266719309996355,
                0.219086362515982044,
                0.149451349150580593,
                0.066671344308688138
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
