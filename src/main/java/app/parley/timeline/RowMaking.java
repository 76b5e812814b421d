package app.parley.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the rows of one stretch of a lane: which events are drawn as marks, and which are counted.
///
/// Where marks would stand too close to be told apart, and where there is no row left for one, all
/// of them are counted by short stretches of time but rounds and the most important, which keep
/// their marks, and those for whose names there is room above the strip.
final class RowMaking {
    /// Of so many important events of one sort at most a place is sought in a stretch; more could
    /// not be told apart.
    private static final int MOST_NAMED = 100;

    private static final int ATTEMPTS = 5;

    /// A strip may have gaps that are less wide, in stretches.
    private static final int APART = 2;

    private static final Comparator<Entry> MOST_IMPORTANT =
            Comparator.comparing((Entry entry) -> !entry.round())
                    .thenComparingInt(Entry::importance)
                    .thenComparing(Chart.BY_START);

    private final Lane lane;
    private final Fit fit;
    private final Rows.Stretch stretch;
    private final List<Placed> walls;
    private final Set<Integer> drawnElsewhere;
    private final SortedMap<Long, Integer> counts;

    private RowMaking(Lane lane, Fit fit, Rows.Stretch stretch, List<Placed> walls) {
        this.lane = lane;
        this.fit = fit;
        this.stretch = stretch;
        this.walls = walls;
        drawnElsewhere =
                walls.stream().map(wall -> wall.entry().number()).collect(Collectors.toSet());
        counts = lane.counts(stretch.from(), stretch.until(), fit);
        for (Placed wall : walls) {
            if (stretch.holds(wall.entry().anchor())) {
                counts.merge(fit.bin(wall.entry().anchor()), -1, Integer::sum);
            }
        }
        counts.values().removeIf(count -> count == 0);
    }

    /// The rows of a stretch of a lane in which some room is taken.
    static Rows rows(Lane lane, Fit fit, Rows.Stretch stretch, List<Placed> walls) {
        return new RowMaking(lane, fit, stretch, walls).rows();
    }

    private Rows rows() {
        SortedSet<Long> counted = crowded();
        List<Entry> entries = entries(counted);
        counted.addAll(
                entries.stream()
                        .filter(entry -> !isWithin(entry))
                        .map(entry -> fit.bin(entry.anchor()))
                        .toList());
        Care care = Care.LABELLED;
        for (int attempt = 1; ; attempt++) {
            RowFilling filling = new RowFilling(fit, stretch, walls, shared(entries));
            Filled filled = fill(filling, entries, counted, care);
            if ((filled.failed.isEmpty() && (care == Care.GLYPHS || filled.all))
                    || attempt > ATTEMPTS) {
                filling.loosen();
                List<Strip> strips = strips(filling);
                return new Rows(
                        filling.placed(),
                        strips,
                        strips.isEmpty() ? List.of() : notches(filling),
                        filling.count(),
                        walls,
                        stretch);
            }
            care = filled.all ? care : care.next();
            counted.addAll(attempt == ATTEMPTS ? counts.keySet() : filled.failed);
        }
    }

    /// What room is kept for rounds and the most important events.
    private enum Care {
        /// For mark and label of each.
        LABELLED,
        /// For the labels of those for which there is room above the strip, and for all marks.
        NAMED,
        /// For the marks alone.
        BARE,
        /// For their glyphs alone, close together: where bars of some would leave none for others.
        GLYPHS;

        Care next() {
            return switch (this) {
                case LABELLED -> NAMED;
                case NAMED -> BARE;
                case BARE, GLYPHS -> GLYPHS;
            };
        }
    }

    /// How it went to fill rows.
    ///
    /// @param failed the stretches in which an event found no place that need not be counted
    /// @param all whether every round and every most important event found one
    private record Filled(Set<Long> failed, boolean all) {}

    /// Fills rows.
    ///
    /// @param care what room is kept for what must not be swallowed
    private Filled fill(
            RowFilling filling, List<Entry> entries, SortedSet<Long> counted, Care care) {
        for (Run run : runs(counted, APART)) {
            filling.reserve((double) fit.begin(run.first), (double) fit.begin(run.last + 1));
        }
        Set<Long> failed = new HashSet<>();
        boolean all = true;
        for (Entry entry : entries) {
            long bin = fit.bin(entry.anchor());
            boolean crowd = counted.contains(bin);
            boolean kept = entry.isKept();
            boolean placed =
                    kept
                            ? place(filling, entry, care)
                            : crowd ? filling.name(entry) : filling.place(entry);
            all &= placed || !kept;
            if (!placed && !crowd) {
                failed.add(bin);
            }
            if (placed && fit.showsPlans() && entry.otherwisePlanned()) {
                filling.note(entry);
            }
        }
        return new Filled(failed, all);
    }

    private static boolean place(RowFilling filling, Entry entry, Care care) {
        return switch (care) {
            case LABELLED -> filling.place(entry);
            case NAMED -> filling.name(entry) || filling.placeBare(entry);
            case BARE -> filling.placeBare(entry);
            case GLYPHS -> filling.placeGlyph(entry);
        };
    }

    private boolean isWithin(Entry entry) {
        Body body = Body.of(entry, Body.form(entry, fit.scale()), fit::x);
        return body.left() >= fit.x((double) stretch.from())
                && body.right() <= fit.x((double) stretch.until());
    }

    /// The instants at which several dates are drawn.
    private static Set<Long> shared(List<Entry> entries) {
        Set<Long> once = new HashSet<>();
        return entries.stream()
                .filter(Entry::isDate)
                .map(Entry::anchor)
                .filter(anchor -> !once.add(anchor))
                .collect(Collectors.toSet());
    }

    /// The stretches in which marks would stand too close.
    private SortedSet<Long> crowded() {
        SortedSet<Long> crowded = new TreeSet<>();
        int wide = fit.binsInMark();
        Deque<Map.Entry<Long, Integer>> window = new ArrayDeque<>();
        int sum = 0;
        for (Map.Entry<Long, Integer> next : counts.entrySet()) {
            window.addLast(next);
            sum += next.getValue();
            while (window.getFirst().getKey() <= next.getKey() - wide) {
                sum -= window.removeFirst().getValue();
            }
            if (sum > fit.crowd()) {
                window.forEach(each -> crowded.add(each.getKey()));
            }
            if (lane.isOnlyCounted(fit.begin(next.getKey()), fit.begin(next.getKey() + 1))) {
                crowded.add(next.getKey());
            }
        }
        return crowded;
    }

    /// The events that may have a mark, most important first: all where there is no crowd, and the
    /// most important of the crowds.
    private List<Entry> entries(SortedSet<Long> crowded) {
        List<Entry> found = new ArrayList<>();
        if (crowded.isEmpty()) {
            found.addAll(
                    lane.entries(
                            stretch.from(),
                            stretch.until(),
                            SegmentIndex.RANKS - 1,
                            Integer.MAX_VALUE));
        } else {
            Set<Integer> known = new HashSet<>();
            lane.entries(stretch.from(), stretch.until(), 1, MOST_NAMED).stream()
                    .filter(entry -> known.add(entry.number()))
                    .forEach(found::add);
            SortedSet<Long> alone = new TreeSet<>(counts.keySet());
            alone.removeAll(crowded);
            for (Run run : runs(alone, 1)) {
                long from = fit.begin(run.first);
                long until = fit.begin(run.last + 1);
                lane.entries(from, until, SegmentIndex.RANKS - 1, Integer.MAX_VALUE).stream()
                        .filter(entry -> known.add(entry.number()))
                        .filter(entry -> !crowded.contains(fit.bin(entry.anchor())))
                        .forEach(found::add);
            }
        }
        found.removeIf(entry -> drawnElsewhere.contains(entry.number()));
        found.sort(MOST_IMPORTANT);
        return found;
    }

    /// Stretches that lie beside each other, from the first to the last.
    private record Run(long first, long last) {}

    /// The runs among some stretches, each no further than `apart` from the next.
    private static List<Run> runs(SortedSet<Long> bins, int apart) {
        List<Run> runs = new ArrayList<>();
        for (long bin : bins) {
            if (!runs.isEmpty() && bin - runs.getLast().last <= apart) {
                runs.add(new Run(runs.removeLast().first, bin));
            } else {
                runs.add(new Run(bin, bin));
            }
        }
        return runs;
    }

    /// Strips of what has no mark.
    private List<Strip> strips(RowFilling filling) {
        Map<Long, Integer> rest = new TreeMap<>(counts);
        for (Placed placed : filling.placed()) {
            if (placed.form() != Body.Form.NOTE) {
                rest.merge(fit.bin(placed.entry().anchor()), -1, Integer::sum);
            }
        }
        rest.values().removeIf(count -> count == 0);
        List<Strip> strips = new ArrayList<>();
        for (Run run : runs(new TreeSet<>(rest.keySet()), APART)) {
            int[] heights = new int[Math.toIntExact(run.last - run.first + 1)];
            for (int i = 0; i < heights.length; i++) {
                heights[i] = rest.getOrDefault(run.first + i, 0);
            }
            strips.add(new Strip(fit, run.first, heights));
        }
        return strips;
    }

    /// Notches for what would be swallowed, from the first to the last.
    private List<Notch> notches(RowFilling filling) {
        SortedMap<Long, Integer> drawn = new TreeMap<>();
        Set<Integer> marked = new HashSet<>(drawnElsewhere);
        filling.placed().forEach(placed -> marked.add(placed.entry().number()));
        Stream.concat(filling.placed().stream(), walls.stream())
                .filter(placed -> placed.form() != Body.Form.NOTE && placed.entry().isKept())
                .forEach(placed -> drawn.merge(placed.entry().anchor(), 1, Integer::sum));
        List<Notch> notches = new ArrayList<>();
        long apart = (long) Math.ceil(Notch.APART * fit.scale());
        long at = lane.nextKept(stretch.from());
        while (at < stretch.until()) {
            long next = at + 1;
            if (lane.kept(at, next) > drawn.getOrDefault(at, 0)) {
                next = Math.min(at + apart, stretch.until());
                int seen = sum(drawn.subMap(at, next));
                int count = lane.kept(at, next) - seen;
                List<Entry> events =
                        lane.kept(at, next, Notch.FEW + seen).stream()
                                .filter(entry -> !marked.contains(entry.number()))
                                .limit(count <= Notch.FEW ? count : 1)
                                .toList();
                notches.add(new Notch(lane.id(), at, next, count, events));
            }
            at = lane.nextKept(next);
        }
        return notches;
    }

    private static int sum(Map<Long, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
