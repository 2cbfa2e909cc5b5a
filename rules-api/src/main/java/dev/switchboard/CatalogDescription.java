package dev.switchboard;

import java.util.List;

/**
 * What a catalogue speaks of, for forms, menus and checks that would otherwise be written by hand beside it. Not to be
 * implemented by callers.
 *
 * <pre>{@code
 * engine.describe().topics().forEach(topic -> menu.add(topic.code(), topic.title().in(locale)));
 * }</pre>
 *
 * @since 0.1.0
 */
public interface CatalogDescription {

    /** Which catalogue. */
    CatalogIdentity catalog();

    /** The facts that inquiries may state, the topic first; not those that follow from others. */
    List<DescribedFact> facts();

    /** What inquiries can be about. */
    List<Described> topics();

    /** The lines, one for each way to transfer to it. */
    List<DescribedLine> lines();

    /** The items. */
    List<Described> items();

    /** Whether {@link InquiryBuilder#at} is to be stated: the catalogue has a time zone. */
    boolean knowsMoments();
}
