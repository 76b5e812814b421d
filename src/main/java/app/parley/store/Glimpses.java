package app.parley.store;

import app.parley.model.Batch;
import app.parley.model.Crowd;
import app.parley.model.Events;
import app.parley.model.Glimpse;
import app.parley.model.Segment;
import app.parley.model.Snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a large store looks like from far away, kept in its file.
///
/// It is of what the shown batches say, and is written when others are shown than before; an edit
/// leaves it as it is. Who reads it takes out what was edited and puts in what came of it.
final class Glimpses {
    /// A store of fewer events is read in no more time.
    private static final int LARGE = Segment.MOST;

    /// What was edited is looked up one by one; of more, reading all columns is quicker.
    private static final int MOST_EDITED = 1000;

    private static final String STANDING = "glimpse_segment";

    private final Sql sql;

    Glimpses(Sql sql) {
        this.sql = sql;
    }

    /// What there is to see.
    ///
    /// @param events those that stand out
    /// @param crowds all others
    /// @param step so near to each other those are counted together, in milliseconds
    record Seen(Events events, List<Crowd> crowds, long step) {
        /// A glimpse with what else is true.
        Glimpse with(Snapshot snapshot) {
            return new Glimpse(snapshot, crowds, step);
        }
    }

    /// Sees to it, within the transaction of a change, that what is kept is of the shown batches.
    void follow(EventColumns columns) {
        List<Batch> shown = shown();
        boolean large = events() > LARGE;
        Optional<String> written = sql.first("SELECT batches FROM glimpse", row -> row.text(1));
        if (!written.equals(large ? Optional.of(names(shown)) : Optional.empty())) {
            clear();
            if (large) {
                write(shown, columns.unedited(sql, shown));
            }
        }
    }

    /// Forgets what is kept.
    void clear() {
        for (String table : List.of("glimpse", "glimpse_crowd", STANDING)) {
            sql.run("DELETE FROM " + table);
        }
    }

    private List<Batch> shown() {
        return new Layers(sql).batches().stream().filter(Batch::shown).toList();
    }

    private static String names(List<Batch> shown) {
        return shown.stream()
                .map(batch -> String.valueOf(batch.number()))
                .collect(Collectors.joining(","));
    }

    private long events() {
        return sql.number(
                "SELECT coalesce(sum(s.events), 0) FROM segment s"
                        + " JOIN batch b ON b.number = s.batch WHERE b.shown = 1");
    }

    private void write(List<Batch> shown, Map<Integer, List<Segment>> batches) {
        BitSet linked = new BitSet();
        Instants.during(sql).forEach((inner, outer) -> linked.set(inner));
        Instants.during(sql).values().forEach(linked::set);
        FromAfar.Seen nothing = new FromAfar.Seen(0, Map.of(), List.of());
        FromAfar.Seen seen = FromAfar.of(batches, Words.of(sql), linked).orElse(nothing);
        sql.run("INSERT INTO glimpse VALUES (?, ?)", names(shown), seen.step());
        seen.standing().forEach((batch, all) -> Segments.write(sql, STANDING, batch, all));
        for (Crowd crowd : seen.crowds()) {
            sql.run(
                    "INSERT INTO glimpse_crowd VALUES (?, ?, ?, ?)",
                    crowd.lane(),
                    crowd.local() ? 1 : 0,
                    Segments.bytes(crowd.at()),
                    Segments.bytes(crowd.counts()));
        }
    }

    /// What is kept, as the store is now; empty if it is out of date or cannot be right.
    Optional<Seen> read() {
        List<Batch> shown = shown();
        BitSet edited = EventColumns.edited(sql);
        if (edited.cardinality() > MOST_EDITED || !new Derived(sql).isFresh()) {
            return Optional.empty();
        }
        return sql.first(
                        "SELECT step FROM glimpse WHERE batches = ? AND step > 0",
                        row -> row.number(1),
                        names(shown))
                .flatMap(step -> read(shown, edited, step));
    }

    private Optional<Seen> read(List<Batch> shown, BitSet edited, long step) {
        Words words = Words.of(sql);
        List<Segment> standing = new ArrayList<>();
        for (Batch batch : shown.reversed()) {
            Optional<List<Segment>> own = Segments.read(sql, STANDING, batch.number(), words);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            standing.addAll(own.get());
        }
        List<Crowd> crowds = crowds();
        Optional<List<Segment>> edits = Segments.read(sql, Segments.EDITS, words);
        return edits.isPresent() && isSound(crowds, words) && takeOut(standing, crowds, words, step)
                ? Optional.of(new Seen(events(edits.get(), standing, edited, words), crowds, step))
                : Optional.empty();
    }

    private List<Crowd> crowds() {
        return sql.list(
                "SELECT lane, local, at, events FROM glimpse_crowd ORDER BY lane, local",
                row ->
                        new Crowd(
                                (int) row.number(1),
                                row.number(2) == 1,
                                Segments.longs(row.bytes(3)),
                                Segments.ints(row.bytes(4))));
    }

    private boolean isSound(List<Crowd> crowds, Words words) {
        return crowds.stream().allMatch(crowd -> isSound(crowd, words))
                && crowds.stream().mapToLong(Glimpses::count).sum() <= events();
    }

    private static boolean isSound(Crowd crowd, Words words) {
        return crowd.lane() >= 0
                && crowd.lane() < words.in(Words.LANES).size()
                && crowd.at().length == crowd.counts().length
                && isAscending(crowd.at())
                && IntStream.of(crowd.counts()).allMatch(n -> n > 0);
    }

    private static long count(Crowd crowd) {
        return IntStream.of(crowd.counts()).asLongStream().sum();
    }

    private static boolean isAscending(long[] at) {
        return IntStream.range(1, at.length).allMatch(i -> at[i - 1] < at[i]);
    }

    /// Takes what was edited out of the crowds; whether all of it was there.
    private boolean takeOut(List<Segment> standing, List<Crowd> crowds, Words words, long step) {
        BitSet known = new BitSet();
        standing.forEach(
                segment ->
                        IntStream.range(0, segment.count())
                                .forEach(i -> known.set(segment.number(i))));
        return EventRow.segments(EventColumns.covered(sql, words)).stream()
                .allMatch(
                        segment ->
                                IntStream.range(0, segment.count())
                                        .filter(i -> !known.get(segment.number(i)))
                                        .allMatch(i -> takeOut(segment, i, crowds, step)));
    }

    private static boolean takeOut(Segment segment, int i, List<Crowd> crowds, long step) {
        boolean local = segment.has(i, Segment.FLOATING_START);
        for (Crowd crowd : crowds) {
            if (crowd.lane() == segment.lane(i) && crowd.local() == local) {
                int at = Arrays.binarySearch(crowd.at(), FromAfar.counted(segment, i, step));
                return at >= 0 && crowd.counts()[at]-- > 0;
            }
        }
        return false;
    }

    private static Events events(
            List<Segment> edits, List<Segment> standing, BitSet edited, Words words) {
        List<Segment> segments = new ArrayList<>(edits);
        for (Segment segment : standing) {
            BitSet kept = new BitSet();
            IntStream.range(0, segment.count())
                    .filter(i -> !edited.get(segment.number(i)))
                    .forEach(kept::set);
            segments.add(kept.cardinality() < segment.count() ? segment.only(kept) : segment);
        }
        segments.removeIf(segment -> segment.count() == 0);
        return new Events(
                segments, words.in(Words.LANES), words.in(Words.KINDS), words.in(Words.ISSUES));
    }
}
