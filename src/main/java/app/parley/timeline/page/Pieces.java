package app.parley.timeline.page;

import app.parley.timeline.Breaks;
import app.parley.timeline.Entry;
import app.parley.timeline.Viewport;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The stretch of time of a picture in pieces of one scale: all of it, or what remains where long
/// parts of it without an event are left out, its beginning and its end among them.
///
/// @param stretch all of it
/// @param list the pieces in order, as short as they can be
/// @param zone of its days
record Pieces(Viewport stretch, List<Piece> list, ZoneId zone) {
    /// What is left out is at least this share of what remains, and two days.
    private static final double LEAST = 0.15;

    private static final double LEAST_MILLIS = 2 * 86_400_000.0;

    /// More breaks than this between events would leave no picture of time.
    private static final int MOST = 4;

    /// How wide a break is, in pixels.
    private static final double BREAK = 14;

    /// What is shown before the first event of a piece and after its last, as a share of all that
    /// remains; and the least width of a piece, in which a date can be written, in pixels.
    private static final double MARGIN = 0.03;

    private static final double NARROWEST = 48;

    /// Each round comes nearer to the margins that go with the scale they lead to.
    private static final int ROUNDS = 8;

    /// A piece.
    ///
    /// @param from its first instant
    /// @param until the instant it ends at
    record Piece(double from, double until) {
        double millis() {
            return until - from;
        }

        boolean holds(Entry event) {
            return event.from() <= until && event.until() >= from;
        }
    }

    /// Copies the list.
    Pieces {
        list = List.copyOf(list);
    }

    /// All of a stretch.
    static Pieces whole(Viewport stretch, ZoneId zone) {
        return new Pieces(stretch, List.of(new Piece(stretch.start(), stretch.end())), zone);
    }

    /// A stretch without the longest parts of it in which no event was and the cursor is not.
    static Pieces skipping(Viewport stretch, List<Entry> events, long asOf, ZoneId zone) {
        List<Piece> taken = new ArrayList<>();
        events.forEach(event -> taken.add(new Piece(event.from(), event.until())));
        if (asOf > stretch.start() && asOf < stretch.end()) {
            taken.add(new Piece(asOf, asOf));
        }
        List<Piece> gaps = gaps(empty(stretch, taken), stretch);
        List<Piece> pieces = new ArrayList<>();
        double from = stretch.start();
        for (Piece gap : gaps) {
            if (gap.from > stretch.start()) {
                pieces.add(new Piece(from, gap.from));
            }
            from = gap.until;
        }
        if (from < stretch.end()) {
            pieces.add(new Piece(from, stretch.end()));
        }
        return new Pieces(stretch, pieces, zone);
    }

    /// The parts of a stretch in which nothing is taken, in order; none if nothing is.
    private static List<Piece> empty(Viewport stretch, List<Piece> taken) {
        List<Piece> empty = new ArrayList<>();
        double reached = stretch.start();
        for (Piece each : taken.stream().sorted(Comparator.comparingDouble(Piece::from)).toList()) {
            if (each.from > reached) {
                empty.add(new Piece(reached, each.from));
            }
            reached = Math.max(reached, each.until);
        }
        if (reached < stretch.end() && !taken.isEmpty()) {
            empty.add(new Piece(reached, stretch.end()));
        }
        return empty;
    }

    /// Those of some empty parts of a stretch that are left out, in order: the longest first, as
    /// long as each is long beside what remains.
    private static List<Piece> gaps(List<Piece> empty, Viewport stretch) {
        double remains = stretch.end() - stretch.start();
        int within = 0;
        List<Piece> gaps = new ArrayList<>();
        for (Piece gap :
                empty.stream()
                        .sorted(Comparator.comparingDouble(Piece::millis).reversed())
                        .toList()) {
            double then = remains - gap.millis();
            boolean end = gap.from == stretch.start() || gap.until == stretch.end();
            if ((end || within < MOST) && gap.millis() >= Math.max(LEAST * then, LEAST_MILLIS)) {
                gaps.add(gap);
                remains = then;
                within += end ? 0 : 1;
            }
        }
        return gaps.stream().sorted(Comparator.comparingDouble(Piece::from)).toList();
    }

    /// What shows the pieces in a plot.
    Viewport on(double width, double height) {
        List<Piece> shown = list;
        double scale = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Piece> before = shown;
            int breaks = gaps(before).size();
            double millis = before.stream().mapToDouble(Piece::millis).sum();
            scale = millis / Math.max(1, width - breaks * BREAK);
            double least = NARROWEST * scale;
            shown =
                    list.size() == 1
                            ? list.stream().map(piece -> wider(piece, MARGIN * millis, 0)).toList()
                            : merged(
                                    list.stream()
                                            .map(piece -> wider(piece, MARGIN * millis, least))
                                            .toList());
        }
        List<Breaks.Gap> gaps = new ArrayList<>();
        double total = shown.stream().mapToDouble(Piece::millis).sum();
        double fitted = total / Math.max(1, width - gaps(shown).size() * BREAK);
        gaps(shown).forEach(gap -> gaps.add(new Breaks.Gap(gap.from, gap.until, BREAK * fitted)));
        return new Viewport(stretch.start(), fitted, width, height, 0, new Breaks(gaps));
    }

    /// A piece with its margins, up to the midnights beyond them.
    private Piece wider(Piece piece, double margin, double least) {
        double beside = Math.max(margin, (least - piece.millis()) / 2);
        return new Piece(
                Math.max(stretch.start(), day(piece.from - beside, 0)),
                Math.min(stretch.end(), day(piece.until + beside, 1)));
    }

    private double day(double instant, int later) {
        ZonedDateTime day =
                Instant.ofEpochMilli((long) instant).atZone(zone).truncatedTo(ChronoUnit.DAYS);
        return (double) day.plusDays(later).toInstant().toEpochMilli();
    }

    /// Pieces that do not touch.
    private static List<Piece> merged(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!merged.isEmpty() && piece.from - merged.getLast().until < LEAST_MILLIS) {
                merged.add(new Piece(merged.removeLast().from, piece.until));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    /// What some pieces leave out of the stretch.
    private List<Piece> gaps(List<Piece> pieces) {
        List<Piece> gaps = new ArrayList<>();
        double reached = stretch.start();
        for (Piece piece : pieces) {
            if (piece.from > reached) {
                gaps.add(new Piece(reached, piece.from));
            }
            reached = piece.until;
        }
        if (reached < stretch.end()) {
            gaps.add(new Piece(reached, stretch.end()));
        }
        return gaps;
    }
}
