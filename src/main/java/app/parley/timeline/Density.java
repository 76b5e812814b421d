package app.parley.timeline;

import app.parley.model.Events;
import app.parley.model.Segment;
import app.parley.model.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/// How many events begin in each of many equal stretches of the whole time of a store.
///
/// @param from the instant the first event begins at, in milliseconds since 1970 UTC
/// @param until the instant the last one has ended at, after `from`; open ends left out
/// @param all counts of all events, one a stretch
/// @param shown counts of those that pass the filter
/// @param total how many events there are
/// @param core the same of the shorter time in which nearly all events lie, where the whole would
///     press them into a corner
public record Density(
        long from,
        long until,
        List<Integer> all,
        List<Integer> shown,
        int total,
        Optional<Density> core) {
    /// Of how many stretches.
    private static final int STRETCHES = 2048;

    /// Nearly all events, and how much of the whole time they may take to be looked at alone.
    private static final double NEARLY_ALL = 0.9;

    private static final double CORNER = 0.25;
    private static final long DAY = 86_400_000;

    /// A store without events.
    public static final Density NONE =
            new Density(0, DAY, List.of(), List.of(), 0, Optional.empty());

    /// Lists are copied.
    public Density {
        all = List.copyOf(all);
        shown = List.copyOf(shown);
    }

    /// Counts the events of the columns, dates read as in UTC: against the whole time of a store
    /// the hours between zones are nothing. One pass for the ends, one or two to count.
    public static Density of(Events events, Loaded loaded) {
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                Span span = segment.stored(i);
                from = span.isOpenAtStart() ? from : Math.min(from, span.earliestStart());
                until = span.isOpenAtEnd() ? until : Math.max(until, span.latestEnd());
            }
        }
        if (from == Long.MAX_VALUE || until == Long.MIN_VALUE) {
            return NONE;
        }
        Density whole = counted(events, loaded, from, Math.max(until, from + 1), start -> false);
        int[] nearlyAll = whole.shortest();
        double stretch = ((double) whole.until - whole.from) / STRETCHES;
        long begin = whole.from + (long) (nearlyAll[0] * stretch);
        long end = whole.from + (long) Math.ceil(nearlyAll[1] * stretch);
        boolean corner = end - begin < CORNER * ((double) whole.until - whole.from);
        return corner && end - begin > STRETCHES
                ? whole.with(
                        Optional.of(
                                counted(
                                        events,
                                        loaded,
                                        begin,
                                        end,
                                        start -> start < begin || start >= end)))
                : whole;
    }

    /// The core, unless somebody looks at more than it or at another time.
    Density around(Viewport viewport) {
        return core.filter(
                        nearlyAll ->
                                viewport.end() - viewport.start()
                                                <= nearlyAll.until - nearlyAll.from
                                        && viewport.start() < nearlyAll.until
                                        && viewport.end() > nearlyAll.from)
                .orElse(this);
    }

    private Density with(Optional<Density> nearlyAll) {
        return new Density(from, until, all, shown, total, nearlyAll);
    }

    /// The shortest run of stretches that holds nearly all events: its first, and the one after
    /// its last.
    private int[] shortest() {
        int[] best = {0, all.size()};
        int held = 0;
        int first = 0;
        for (int last = 0; last < all.size(); last++) {
            held += all.get(last);
            while (held - all.get(first) >= NEARLY_ALL * total) {
                held -= all.get(first++);
            }
            if (held >= NEARLY_ALL * total && last + 1 - first < best[1] - best[0]) {
                best = new int[] {first, last + 1};
            }
        }
        return best;
    }

    private static Density counted(
            Events events, Loaded loaded, long from, long until, LongPredicate outside) {
        int[] all = new int[STRETCHES];
        int[] shown = new int[STRETCHES];
        double width = ((double) until - from) / STRETCHES;
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                long start = segment.start(i);
                if (outside.test(start)) {
                    continue;
                }
                double at = Math.floor(((double) start - from) / width);
                int stretch = (int) Math.clamp(at, 0, STRETCHES - 1);
                all[stretch]++;
                if (loaded.shows(segment.number(i))) {
                    shown[stretch]++;
                }
            }
        }
        return new Density(from, until, list(all), list(shown), events.count(), Optional.empty());
    }

    private static List<Integer> list(int[] counts) {
        List<Integer> list = new ArrayList<>(counts.length);
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
