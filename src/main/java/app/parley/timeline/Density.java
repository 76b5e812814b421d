package app.parley.timeline;

import app.parley.model.Events;
import app.parley.model.Segment;
import app.parley.model.Span;

import java.util.ArrayList;
import java.util.List;

/// How many events begin in each of many equal stretches of the whole time of a store.
///
/// @param from the instant the first event begins at, in milliseconds since 1970 UTC
/// @param until the instant the last one has ended at, after `from`; open ends left out
/// @param all counts of all events, one a stretch
/// @param shown counts of those that pass the filter
/// @param total how many events there are
public record Density(long from, long until, List<Integer> all, List<Integer> shown, int total) {
    /// Of how many stretches.
    private static final int STRETCHES = 2048;

    private static final long DAY = 86_400_000;

    /// A store without events.
    public static final Density NONE = new Density(0, DAY, List.of(), List.of(), 0);

    /// Lists are copied.
    public Density {
        all = List.copyOf(all);
        shown = List.copyOf(shown);
    }

    /// Counts the events of the columns, dates read as in UTC: against the whole time of a store
    /// the hours between zones are nothing. One pass for the ends, one to count.
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
        return counted(events, loaded, from, Math.max(until, from + 1));
    }

    private static Density counted(Events events, Loaded loaded, long from, long until) {
        int[] all = new int[STRETCHES];
        int[] shown = new int[STRETCHES];
        double width = ((double) until - from) / STRETCHES;
        for (Segment segment : events.segments()) {
            for (int i = 0; i < segment.count(); i++) {
                double at = Math.floor(((double) segment.start(i) - from) / width);
                int stretch = (int) Math.clamp(at, 0, STRETCHES - 1);
                all[stretch]++;
                if (loaded.shows(segment.number(i))) {
                    shown[stretch]++;
                }
            }
        }
        return new Density(from, until, list(all), list(shown), events.count());
    }

    private static List<Integer> list(int[] counts) {
        List<Integer> list = new ArrayList<>(counts.length);
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
