package dev.switchboard.analysis;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Topic;
import java.util.List;

/**
 * Where the inquiries go that are about a topic which only one of two catalogues has.
 *
 * @param isNew whether the new catalogue has it, and not the old one
 * @param routes every inquiry about the topic is on one of them
 */
public record TopicRouting(Topic topic, boolean isNew, List<Route> routes) {

    public TopicRouting {
        routes = List.copyOf(routes);
    }

    /**
     * Inquiries that the catalogue which has the topic decides alike.
     *
     * @param outcome without the queue
     * @param rules the rules that decide some of them; none for the default line
     * @param boxes which inquiries; none for all that are on no other route
     * @param witness one of them
     */
    public record Route(Destination outcome, List<Rule> rules, List<Box> boxes, Inquiry witness) {

        public Route {
            rules = List.copyOf(rules);
            boxes = List.copyOf(boxes);
        }

        /** Whether it takes all that is on no other route. */
        public boolean isRest() {
            return boxes.isEmpty();
        }
    }
}
