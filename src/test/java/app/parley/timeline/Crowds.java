package app.parley.timeline;

import app.parley.model.Events;
import app.parley.model.Kind;
import app.parley.model.Positions;
import app.parley.model.Segment;
import app.parley.model.Snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Snapshots of many events, as columns from the start.
final class Crowds {
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long FROM = Sample.utc("2024-01-01");
    private static final List<String> KINDS = List.of("statement", Kind.TALKS_ROUND);

    private Crowds() {}

    /// An event: when it began and ended, in which lane, how important it is.
    record One(long start, long end, int lane, int importance, int flags) {
        static One moment(long start, int lane, int importance) {
            return new One(start, start, lane, importance, 0);
        }
    }

    /// Moments, dates and durations about three crises within two years.
    static List<One> random(int count, int seed) {
        Random dice = new Random(seed);
        List<One> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long day = dice.nextInt(3) * 230L + (long) Math.abs(25 * dice.nextGaussian());
            long start = FROM + day * DAY + dice.nextInt(1440) * MINUTE;
            int lane = (int) (5 * dice.nextDouble() * dice.nextDouble());
            int importance = dice.nextInt(200) == 0 ? 1 : 2 + Math.min(1, dice.nextInt(10));
            switch (dice.nextInt(10)) {
                case 0, 1 -> {
                    long midnight = Math.floorDiv(start, DAY) * DAY;
                    int floating = Segment.FLOATING_START | Segment.FLOATING_END;
                    all.add(new One(midnight, midnight, lane, importance, floating));
                }
                case 2, 3, 4 -> {
                    long lasts = (long) (DAY / 24 * Math.pow(2, 14 * dice.nextDouble()));
                    all.add(new One(start, start + lasts, lane, importance, Segment.INTERVAL));
                }
                default -> all.add(One.moment(start, lane, importance));
            }
        }
        return all;
    }

    /// All events of a snapshot, by start and then by number.
    static List<Entry> entries(Snapshot snapshot) {
        return Chart.of(snapshot, Sample.ISTANBUL, Loaded.NOTHING).all().entries();
    }

    /// The snapshot of events, numbered from 1 by their start, in segments of 5,000.
    static Snapshot snapshot(List<One> events, List<String> lanes) {
        return snapshot(events, lanes, KINDS);
    }

    /// The snapshot of events of the first of some kinds.
    static Snapshot snapshot(List<One> events, List<String> lanes, List<String> kinds) {
        List<One> sorted = events.stream().sorted(Comparator.comparingLong(One::start)).toList();
        List<Segment> segments = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += 5000) {
            List<One> part = sorted.subList(from, Math.min(from + 5000, sorted.size()));
            segments.add(segment(part, from + 1));
        }
        return new Snapshot(
                1,
                "Crowds",
                "",
                Sample.PARTIES,
                Sample.ISSUES,
                Sample.KINDS,
                new Events(segments, lanes, kinds, List.of()),
                Positions.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /// The snapshot of events in five lanes.
    static Snapshot snapshot(List<One> events) {
        return snapshot(events, List.of("talks", "russia", "ukraine", "turkey", "ground"));
    }

    /// The same with each `n`-th event as a talks round.
    static Snapshot withRounds(Snapshot plain, int n) {
        List<Snapshot.Round> rounds = new ArrayList<>();
        for (Segment segment : plain.events().segments()) {
            for (int i = 0; i < segment.count(); i++) {
                int number = segment.number(i);
                if (number % n == 0) {
                    String id = "round-" + number;
                    rounds.add(
                            new Snapshot.Round(number, id, id, segment.start(i), segment.end(i)));
                }
            }
        }
        return new Snapshot(
                plain.version(),
                plain.title(),
                plain.subtitle(),
                plain.parties(),
                plain.issues(),
                plain.kinds(),
                plain.events(),
                plain.positions(),
                plain.relations(),
                plain.commitments(),
                rounds,
                plain.views(),
                plain.batches(),
                plain.during());
    }

    private static Segment segment(List<One> events, int number) {
        Segment.Columns columns = Segment.Columns.empty(events.size(), new int[events.size() + 1]);
        for (int i = 0; i < events.size(); i++) {
            One one = events.get(i);
            boolean date = (one.flags & Segment.FLOATING_START) != 0;
            columns.number()[i] = number + i;
            columns.earliestStart()[i] = one.start;
            columns.latestStart()[i] = one.start + (date ? DAY : MINUTE);
            columns.earliestEnd()[i] = one.end;
            columns.latestEnd()[i] = one.end + (date ? DAY : MINUTE);
            columns.lane()[i] = (short) one.lane;
            columns.importance()[i] = (byte) one.importance;
            columns.flags()[i] = (short) one.flags;
        }
        return new Segment(columns);
    }
}
