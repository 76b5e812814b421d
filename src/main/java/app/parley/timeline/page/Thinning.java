package app.parley.timeline.page;

import app.parley.model.Events;
import app.parley.model.LaneMode;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.timeline.Entry;
import app.parley.timeline.Outline;
import app.parley.timeline.View;
import app.parley.timeline.page.Pieces.Piece;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which events stay on a page that has no room for all: rounds and important ones first, then from
/// each lane in turn the one nearest to the as-of cursor, so that no party is thinned out more than
/// another: an event of one of the two that face each other stays only if that of the other in its
/// turn does, while both have any. Between breaks of time no piece is without an event that could
/// have one.
///
/// Where an event stands in the lane of each of its issues, places or sources, there is room for
/// some of those lanes only: those that the events that stay open, each by its first, and as many
/// more of theirs as there is room for.
final class Thinning {
    /// Of this many events at most it is tried whether they fit.
    private static final int ATTEMPTS = 400;

    private static final Outline NOTHING = new Outline(0, Set.of());

    private final Subjects subjects;
    private final List<Integer> first;
    private final double height;
    private final Function<Kept, Outline> outline;

    private final Set<Integer> kept = new LinkedHashSet<>();
    private Set<String> hidden;
    private final Map<Integer, Outline> outlines = new HashMap<>();
    private final Map<Integer, Set<Integer>> members = new HashMap<>();

    /// What stays.
    ///
    /// @param events numbers of the events
    /// @param hidden ids of the lanes that are left out
    record Kept(Set<Integer> events, Set<String> hidden) {
        /// Copies both.
        Kept {
            events = Set.copyOf(events);
            hidden = Set.copyOf(hidden);
        }
    }

    private Thinning(
            Subjects subjects,
            List<Integer> first,
            double height,
            Function<Kept, Outline> outline) {
        this.subjects = subjects;
        this.first = first;
        this.height = height;
        this.outline = outline;
        hidden = subjects.all();
    }

    /// What stays where lanes may be `height` pixels high altogether. An event that is not
    /// important stays only if it can be named and no other name suffers.
    ///
    /// @param inOrder the events of which it is tried whether they fit
    /// @param subjects what lanes are
    /// @param first numbers of events that stay before any other
    /// @param view the cursor and the parties
    /// @param outline how the timeline of some events comes out
    static Kept fitting(
            List<Entry> inOrder,
            Subjects subjects,
            List<Integer> first,
            View view,
            double height,
            Function<Kept, Outline> outline) {
        Thinning thinning = new Thinning(subjects, first, height, outline);
        Map<Integer, Entry> mates = mates(inOrder, subjects, first, view);
        Set<Integer> tried = new HashSet<>();
        for (Entry entry : inOrder) {
            if (tried.add(entry.number())) {
                Entry mate = mates.get(entry.number());
                if (mate == null) {
                    thinning.add(entry);
                } else {
                    tried.add(mate.number());
                    thinning.addBoth(entry, mate);
                }
            }
        }
        thinning.addLanes(inOrder);
        return new Kept(thinning.kept, thinning.hidden);
    }

    /// Whatever an event does to the rows, it does to those of one lane; where it may stand in
    /// several, all of them are taken together.
    private int lane(Entry entry) {
        return switch (subjects.mode()) {
            case PARTY -> entry.lane();
            case KIND -> entry.kind();
            case ISSUE, PLACE, SOURCE, CONFIDENCE -> 0;
        };
    }

    /// For events of the two parties that face each other, that of the other in its turn among
    /// those that are as important; by number.
    private static Map<Integer, Entry> mates(
            List<Entry> inOrder, Subjects subjects, List<Integer> first, View view) {
        Map<Integer, Entry> mates = new HashMap<>();
        if (subjects.mode() == LaneMode.PARTY) {
            for (int importance = 1; importance <= 3; importance++) {
                List<Entry> one = some(inOrder, subjects, first, view.left(), importance);
                List<Entry> other = some(inOrder, subjects, first, view.right(), importance);
                for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                    mates.put(one.get(i).number(), other.get(i));
                    mates.put(other.get(i).number(), one.get(i));
                }
            }
        }
        return mates;
    }

    private static List<Entry> some(
            List<Entry> inOrder,
            Subjects subjects,
            List<Integer> first,
            String party,
            int importance) {
        int lane = subjects.snapshot().events().lanes().indexOf(party);
        return inOrder.stream()
                .filter(entry -> entry.lane() == lane && entry.importance() == importance)
                .filter(entry -> !first.contains(entry.number()))
                .toList();
    }

    private void addBoth(Entry one, Entry other) {
        Set<Integer> before = Set.copyOf(kept);
        Map<Integer, Outline> outlinesBefore = Map.copyOf(outlines);
        Map<Integer, Set<Integer>> membersBefore = Map.copyOf(members);
        add(one);
        add(other);
        if (kept.contains(one.number()) != kept.contains(other.number())) {
            kept.retainAll(before);
            outlines.clear();
            outlines.putAll(outlinesBefore);
            members.clear();
            members.putAll(membersBefore);
        }
    }

    private void add(Entry entry) {
        Set<Integer> there = new LinkedHashSet<>(members.getOrDefault(lane(entry), Set.of()));
        there.add(entry.number());
        if (holds(lane(entry), there, opened(entry), isNeeded(entry))) {
            kept.add(entry.number());
        }
    }

    /// Puts events into a lane if there is room for them and no label suffers.
    ///
    /// @param without the lanes that are left out then
    /// @param needed whether it is enough that there is room
    private boolean holds(int lane, Set<Integer> events, Set<String> without, boolean needed) {
        Outline before = outlines.getOrDefault(lane, NOTHING);
        Outline then = outline.apply(new Kept(events, without));
        double others =
                outlines.values().stream().mapToDouble(Outline::height).sum() - before.height();
        int unnamed = members.getOrDefault(lane, Set.of()).size() - before.named().size();
        boolean named = needed || events.size() - then.named().size() <= unnamed;
        if (!named || others + then.height() > height) {
            return false;
        }
        outlines.put(lane, then);
        members.put(lane, events);
        hidden = without;
        return true;
    }

    private boolean isNeeded(Entry entry) {
        return entry.round() || entry.importance() == 1 || first.contains(entry.number());
    }

    /// The lanes that are left out if an event is to stand in one.
    private Set<String> opened(Entry entry) {
        List<String> lanes = subjects.of(entry);
        boolean stands = lanes.isEmpty() || lanes.stream().anyMatch(lane -> !hidden.contains(lane));
        return stands ? hidden : without(lanes.getFirst());
    }

    private Set<String> without(String lane) {
        return hidden.stream().filter(each -> !each.equals(lane)).collect(Collectors.toSet());
    }

    /// Opens further lanes of what stays, first those in which most of it stands.
    private void addLanes(List<Entry> inOrder) {
        Map<String, Integer> counts = new TreeMap<>();
        inOrder.stream()
                .filter(entry -> kept.contains(entry.number()))
                .flatMap(entry -> subjects.of(entry).stream())
                .filter(hidden::contains)
                .forEach(lane -> counts.merge(lane, 1, Integer::sum));
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(lane -> holds(0, kept, without(lane.getKey()), false));
    }

    /// The events of which it is tried whether they fit, in the order in which they must stay.
    ///
    /// @param first numbers of events that stay before any other
    /// @param pieces of the stretch of time
    /// @param asOf the cursor
    static List<Entry> candidates(
            List<Entry> inView, List<Integer> first, List<Piece> pieces, double asOf) {
        List<Entry> byNearness =
                inView.stream()
                        .sorted(
                                Comparator.comparing((Entry entry) -> !entry.round())
                                        .thenComparingInt(Entry::importance)
                                        .thenComparingDouble(
                                                entry -> Math.abs(entry.moment() - asOf)))
                        .toList();
        Set<Integer> alone =
                pieces.stream()
                        .flatMap(piece -> byNearness.stream().filter(piece::holds).limit(1))
                        .map(Entry::number)
                        .collect(Collectors.toSet());
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
                                .thenComparing(entry -> entry.importance() > 1)
                                .thenComparing(entry -> !alone.contains(entry.number()))
                                .thenComparingInt(Entry::importance)
                                .thenComparingInt(entry -> turn.get(entry.number())))
                .limit(ATTEMPTS)
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
