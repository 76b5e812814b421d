package app.parley.timeline.page;

import app.parley.timeline.Entry;
import app.parley.timeline.Viewport;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The stretch of time of a picture in pieces of one scale, one after the other: a single piece, or
/// several where long stretches without an event are skipped.
///
/// @param list in order
record Pieces(List<Piece> list) {
    /// What is skipped is at least this share of the whole stretch, and two days.
    private static final double LEAST = 0.1;

    private static final double LEAST_MILLIS = 2 * 86_400_000.0;

    /// What is left free on either side of a gap, as a share of the whole stretch.
    private static final double MARGIN = 0.02;

    /// A piece.
    ///
    /// @param from its first instant
    /// @param until the instant it ends at
    record Piece(double from, double until) {
        double millis() {
            return until - from;
        }
    }

    /// Part of a piece on a page.
    ///
    /// @param x of its left edge in the plot of the page
    /// @param viewport that shows it
    /// @param after what was skipped before it; empty where nothing was
    record Part(double x, Viewport viewport, Optional<Piece> after) {}

    /// Copies the list.
    Pieces {
        list = List.copyOf(list);
    }

    /// All of a stretch.
    static Pieces whole(Viewport stretch) {
        return new Pieces(List.of(new Piece(stretch.start(), stretch.end())));
    }

    /// A stretch without the long parts of it in which no event was and the cursor is not. What is
    /// skipped begins and ends with a day of the zone.
    static Pieces skipping(Viewport stretch, List<Entry> events, long asOf, ZoneId zone) {
        double whole = stretch.end() - stretch.start();
        double least = Math.max(LEAST * whole, LEAST_MILLIS);
        List<Piece> taken = new ArrayList<>();
        events.forEach(event -> taken.add(new Piece(event.from(), event.until())));
        taken.add(new Piece(asOf, asOf));
        taken.sort(Comparator.comparingDouble(Piece::from));
        List<Piece> pieces = new ArrayList<>();
        double from = stretch.start();
        double reached = Double.POSITIVE_INFINITY;
        for (Piece each : taken) {
            if (each.from > stretch.end() || each.until < stretch.start()) {
                continue;
            }
            double gapFrom = midnightAfter(reached + MARGIN * whole, zone);
            double gapUntil = midnightBefore(each.from - MARGIN * whole, zone);
            if (gapUntil - gapFrom >= least) {
                pieces.add(new Piece(from, gapFrom));
                from = gapUntil;
            }
            reached = Double.isInfinite(reached) ? each.until : Math.max(reached, each.until);
        }
        pieces.add(new Piece(from, stretch.end()));
        return new Pieces(pieces);
    }

    private static double midnightBefore(double instant, ZoneId zone) {
        return (double)
                Instant.ofEpochMilli((long) instant)
                        .atZone(zone)
                        .truncatedTo(ChronoUnit.DAYS)
                        .toInstant()
                        .toEpochMilli();
    }

    private static double midnightAfter(double instant, ZoneId zone) {
        return Double.isInfinite(instant)
                ? instant
                : (double)
                        Instant.ofEpochMilli((long) instant)
                                .atZone(zone)
                                .truncatedTo(ChronoUnit.DAYS)
                                .plusDays(1)
                                .toInstant()
                                .toEpochMilli();
    }

    /// What is skipped between one piece and the next.
    List<Piece> gaps() {
        List<Piece> gaps = new ArrayList<>();
        for (int i = 1; i < list.size(); i++) {
            double from = list.get(i - 1).until;
            double until = list.get(i).from;
            gaps.add(new Piece(from, until));
        }
        return gaps;
    }

    /// Where the pieces lie on each of some pages of one width.
    ///
    /// @param gap width of a gap between pieces
    List<List<Part>> on(int pages, double width, double height, double gap) {
        double millis = list.stream().mapToDouble(Piece::millis).sum();
        double scale = millis / Math.max(1, pages * width - (list.size() - 1) * gap);
        List<List<Part>> parts = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            parts.add(on(page * width, width, height, gap, scale));
        }
        return parts;
    }

    private List<Part> on(double left, double width, double height, double gap, double scale) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < list.size(); i++) {
            Piece piece = list.get(i);
            double from = Math.max(x, left);
            double until = Math.min(x + piece.millis() / scale, left + width);
            if (until - from >= 1) {
                Viewport shown =
                        new Viewport(
                                piece.from + (from - x) * scale, scale, until - from, height, 0);
                Optional<Piece> skipped =
                        i > 0 && x > left ? Optional.of(gaps().get(i - 1)) : Optional.empty();
                parts.add(new Part(from - left, shown, skipped));
            }
            x += piece.millis() / scale + gap;
        }
        return parts;
    }
}
