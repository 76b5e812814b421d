package app.parley.timeline.page;

import app.parley.drawing.Shape;
import app.parley.model.Events;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Which events stay on a page that has no room for all: rounds and important ones first, then from
/// each lane in turn the one nearest to the as-of cursor, so that no party is thinned out more than
/// another.
final class Thinning {
    /// Of this many events at most it is tried whether they fit.
    private static final int ATTEMPTS = 400;

    private Thinning() {}

    /// The numbers of the events that stay where lanes may be `height` pixels high altogether. One
    /// that is not important stays only if it can be named and no other name suffers.
    ///
    /// @param first numbers of events that stay before any other
    /// @param composed the timeline of some events, page by page
    static Set<Integer> fitting(
            List<Entry> inView,
            List<Integer> first,
            double asOf,
            double height,
            Function<Set<Integer>, List<Frame>> composed) {
        Set<Integer> kept = new LinkedHashSet<>();
        int illegible = 0;
        for (Entry entry : order(inView, first, asOf).stream().limit(ATTEMPTS).toList()) {
            kept.add(entry.number());
            List<Frame> pages = composed.apply(kept);
            int then = illegible(pages, kept);
            boolean named = then <= illegible || isNeeded(entry, first);
            if (named && pages.getFirst().contentHeight() <= height) {
                illegible = then;
            } else {
                kept.remove(entry.number());
            }
        }
        return kept;
    }

    private static boolean isNeeded(Entry entry, List<Integer> first) {
        return entry.round() || entry.importance() == 1 || first.contains(entry.number());
    }

    /// How many events have on no page a label, or only one that is cut.
    private static int illegible(List<Frame> pages, Set<Integer> kept) {
        Set<String> legible = new HashSet<>();
        for (Frame page : pages) {
            Set<String> named = new HashSet<>();
            Set<String> cut = new HashSet<>();
            for (Shape shape : page.drawing().shapes()) {
                if (shape instanceof Shape.Text label && label.about().startsWith("event:")) {
                    (label.text().endsWith("…") ? cut : named).add(label.about());
                }
            }
            named.removeAll(cut);
            legible.addAll(named);
        }
        return kept.size() - legible.size();
    }

    /// Events in the order in which they must stay.
    private static List<Entry> order(List<Entry> inView, List<Integer> first, double asOf) {
        List<Entry> byNearness =
                inView.stream()
                        .sorted(
                                Comparator.comparing((Entry entry) -> !entry.round())
                                        .thenComparingInt(Entry::importance)
                                        .thenComparingDouble(
                                                entry -> Math.abs(entry.moment() - asOf)))
                        .toList();
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, Integer> turn = new HashMap<>();
        for (Entry entry : byNearness) {
            String group = entry.importance() + " " + entry.lane();
            turn.put(entry.number(), seen.merge(group, 1, Integer::sum));
        }
        return byNearness.stream()
                .sorted(
                        Comparator.comparing((Entry entry) -> !first.contains(entry.number()))
                                .thenComparing(entry -> !entry.round())
                                .thenComparingInt(Entry::importance)
                                .thenComparingInt(entry -> turn.get(entry.number())))
                .toList();
    }

    /// The snapshot with some of its events only.
    static Snapshot keeping(Snapshot all, Set<Integer> numbers) {
        Events events = all.events();
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : events.segments()) {
            segments.add(keeping(segment, numbers));
        }
        return new Snapshot(
                all.version(),
                all.title(),
                all.subtitle(),
                all.parties(),
                all.issues(),
                all.kinds(),
                new Events(segments, events.lanes(), events.kinds(), events.issues()),
                all.positions(),
                all.relations(),
                all.commitments(),
                all.rounds(),
                all.views(),
                all.batches(),
                all.during());
    }

    private static Segment keeping(Segment segment, Set<Integer> numbers) {
        BitSet kept = new BitSet();
        for (int i = 0; i < segment.count(); i++) {
            kept.set(i, numbers.contains(segment.number(i)));
        }
        return segment.only(kept);
    }
}
