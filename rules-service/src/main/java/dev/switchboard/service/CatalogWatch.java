package dev.switchboard.service;

import dev.switchboard.CatalogSource;
import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Problem;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UnreadableCatalogException;
import dev.switchboard.service.SettledFiles.Seen;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Watches the files of one catalogue, and admits what is new in them. What was refused is looked into again when it changes. Who
 * calls it takes turns.
 */
final class CatalogWatch {

    /** What came of a look. Why files were refused, {@link #problems} says. */
    sealed interface Look {

        /** The files are those that were admitted last. */
        record Unchanged() implements Look {}

        /** Somebody is still writing them. */
        record Unsettled() implements Look {}

        record Refused() implements Look {}

        record Fresh(LoadedVersion version) implements Look {}
    }

    /**
     * A first look.
     *
     * @param seen the files; empty if they cannot be read
     * @param trouble why not
     */
    record Glance(Optional<Seen> seen, List<Problem> trouble) {}

    private final SettledFiles files;
    private final Admission admission;
    private final Clock clock;

    /** The digest of the content that was admitted last. */
    private Optional<String> taken = Optional.empty();
    /** That of the content that was refused last: nothing is to be expected of it when it is seen again. */
    private Optional<String> refused = Optional.empty();

    private List<Problem> problems = List.of();

    CatalogWatch(CatalogSource source, Admission admission, Clock clock) {
        this.files = new SettledFiles(source, admission.options().limits());
        this.admission = admission;
        this.clock = clock;
    }

    /** Why the files as they were seen last are not those that were admitted. */
    List<Problem> problems() {
        return problems;
    }

    /**
     * The files for the first time.
     *
     * @throws InvalidCatalogException if they are no folder or workbook, or too large
     * @throws UnreadableCatalogException if they cannot be read now
     */
    Seen first() {
        return files.look();
    }

    /**
     * Opens what {@link #first} has seen a while ago.
     *
     * @throws InvalidCatalogException with all that is wrong
     * @throws UnreadableCatalogException if it cannot be read now, or is still being written
     */
    LoadedVersion open(Seen first) {
        if (!files.areStill(first)) {
            throw unsettled();
        }
        return admit(first);
    }

    static UnreadableCatalogException unsettled() {
        return new UnreadableCatalogException(List.of(Problem.of(new Text(
                "файлы каталога меняются, пока их читают, или не сходятся с SHA256SUMS: их ещё записывают",
                "the catalogue's files change while they are read, or do not match SHA256SUMS:"
                        + " somebody is still writing them"))));
    }

    /** Looks at the files, and admits them if they are new and the same after a pause. */
    Look look(Pause pause) {
        Glance glance = glance();
        return isNews(glance) && !pause.pass() ? new Look.Unsettled() : take(glance);
    }

    Glance glance() {
        try {
            return new Glance(Optional.of(files.look()), List.of());
        } catch (SwitchboardException known) {
            return new Glance(Optional.empty(), known.problems());
        } catch (RuntimeException | OutOfMemoryError defect) {
            return new Glance(Optional.empty(), List.of(Defect.problem(defect)));
        }
    }

    /** Whether it is to be looked at again after a pause. */
    boolean isNews(Glance glance) {
        return glance.seen
                .map(Seen::digest)
                .filter(digest -> !isTaken(digest) && !isRefused(digest))
                .isPresent();
    }

    private boolean isTaken(String digest) {
        return taken.filter(digest::equals).isPresent();
    }

    private boolean isRefused(String digest) {
        return refused.filter(digest::equals).isPresent();
    }

    /** Goes by a first look; news are looked at once more. */
    Look take(Glance glance) {
        if (glance.seen.isEmpty()) {
            return refuse(glance.trouble, Optional.empty());
        }
        Seen seen = glance.seen.get();
        if (isRefused(seen.digest())) {
            return new Look.Refused();
        }
        if (isTaken(seen.digest())) {
            problems = List.of();
            refused = Optional.empty();
            return new Look.Unchanged();
        }
        return takeNews(seen);
    }

    private Look takeNews(Seen seen) {
        try {
            return files.areStill(seen) ? new Look.Fresh(admit(seen)) : new Look.Unsettled();
        } catch (UnreadableCatalogException unreadable) {
            return refuse(unreadable.problems(), Optional.empty());
        } catch (InvalidCatalogException invalid) {
            return refuse(invalid.problems(), Optional.of(seen.digest()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
            return refuse(List.of(Defect.problem(defect)), Optional.empty());
        }
    }

    private LoadedVersion admit(Seen seen) {
        LoadedVersion version = LoadedVersion.of(admission.open(seen.content()), clock.instant());
        taken = Optional.of(seen.digest());
        refused = Optional.empty();
        problems = List.of();
        return version;
    }

    private Look refuse(List<Problem> found, Optional<String> digest) {
        problems = found;
        refused = digest;
        return new Look.Refused();
    }
}
