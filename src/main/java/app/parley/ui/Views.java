package app.parley.ui;

import app.parley.desk.LastView;
import app.parley.drawing.Theme;
import app.parley.model.Edtf;
import app.parley.model.LaneMode;
import app.parley.model.NamedView;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Span;
import app.parley.model.Zones;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// The ways of looking at a store that a window begins with or jumps to.
///
/// @param snapshot of the store
/// @param locale of words and dates
/// @param theme the colours
public record Views(Snapshot snapshot, Locale locale, Theme theme) {
    private static final double DAY = 86_400_000;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    // The plot has its real size once it is on screen; until then any will do.
    private static final Viewport UNSIZED = new Viewport(0, DAY, 1000, 600, 0);

    /// The home view of the store; without one, all events. What is selected is the last round
    /// that had begun, so that the detail has something to say.
    public View home() {
        View home = snapshot.home().map(this::named).orElseGet(this::everything);
        return snapshot.rounds().stream()
                .filter(round -> round.start() <= home.asOf())
                .reduce((earlier, later) -> later)
                .map(round -> home.selecting(OptionalInt.of(round.number())))
                .orElse(home);
    }

    /// A named view.
    public View named(NamedView named) {
        ZoneId zone = zone(named.zone());
        double from = Zones.begin(named.from(), zone);
        double until = Zones.end(named.until(), zone);
        return new View(
                        UNSIZED.fitting(from, Math.max(until, from + 1), 0),
                        Zones.end(named.asOf(), zone),
                        zone,
                        locale,
                        theme,
                        named.lanes(),
                        named.left(),
                        named.right(),
                        OptionalInt.empty())
                .showing(named.filter())
                .arranged(named.arrangement());
    }

    /// The named view that shows what a view shows.
    ///
    /// @param selected id of the event to select, empty if none
    public static NamedView saved(View view, String id, String name, String selected) {
        return new NamedView(
                id,
                name,
                "",
                written(view.viewport().start(), view.zone()),
                written(view.viewport().end(), view.zone()),
                written((double) view.asOf(), view.zone()),
                view.zone().getId(),
                view.left(),
                view.right(),
                view.lanes(),
                selected,
                view.filter(),
                view.arrangement());
    }

    /// An instant to the second with its offset, as its zone tells it; beyond four digits the year.
    private static Edtf written(double instant, ZoneId zone) {
        OffsetDateTime at =
                Instant.ofEpochSecond(Math.round(instant / 1000)).atZone(zone).toOffsetDateTime();
        return Math.abs(at.getYear()) > 9999
                ? Edtf.parse("Y" + at.getYear())
                : Edtf.parse(WRITTEN.format(at));
    }

    /// The store as it was looked at the last time.
    public View last(LastView last) {
        return new View(
                        UNSIZED.fitting(last.start(), last.end(), 0),
                        last.asOf(),
                        zone(last.zone()),
                        locale,
                        theme,
                        last.lanes(),
                        last.left(),
                        last.right(),
                        OptionalInt.empty())
                .showing(last.filter())
                .arranged(last.arrangement())
                .beside(last.beside().stream().map(Views::zone).distinct().toList());
    }

    /// All events, as of the last of them.
    public View everything() {
        ZoneId zone = ZoneId.systemDefault();
        Stretch all = stretch(snapshot, number -> true, zone);
        List<String> sides =
                snapshot.parties().stream()
                        .filter(party -> party.role() == PartyRole.NEGOTIATING_PARTY)
                        .map(Party::id)
                        .toList();
        return new View(
                UNSIZED.fitting(all.from, all.until, 0),
                (long) all.until,
                zone,
                locale,
                theme,
                LaneMode.PARTY,
                sides.isEmpty() ? "" : sides.getFirst(),
                sides.size() < 2 ? "" : sides.get(1),
                OptionalInt.empty());
    }

    /// A stretch of time, in milliseconds since 1970 UTC.
    ///
    /// @param from its beginning
    /// @param until its end, after the beginning
    public record Stretch(double from, double until) {}

    /// From the first event to the last of those that are shown, open ends left out; without events
    /// the day of 1970.
    public static Stretch stretch(Snapshot snapshot, IntPredicate shown, ZoneId zone) {
        // What is local is converted once: no event need be looked at in the zone.
        double[] from = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] until = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Segment segment : snapshot.events().segments()) {
            for (int i = 0; i < segment.count(); i++) {
                if (shown.test(segment.number(i))) {
                    int start = segment.has(i, Segment.FLOATING_START) ? 1 : 0;
                    int end = segment.has(i, Segment.FLOATING_END) ? 1 : 0;
                    if (segment.start(i) != Span.BEGINNING) {
                        from[start] = Math.min(from[start], (double) segment.start(i));
                    }
                    if (segment.end(i) != Span.ENDLESS) {
                        until[end] = Math.max(until[end], (double) segment.end(i));
                    }
                }
            }
        }
        return stretch(
                Math.min(from[0], instant(from[1], zone)),
                Math.max(until[0], instant(until[1], zone)));
    }

    private static double instant(double local, ZoneId zone) {
        return Double.isInfinite(local) ? local : Zones.toInstant((long) local, zone);
    }

    private static Stretch stretch(double from, double until) {
        if (from > until) {
            return new Stretch(0, DAY);
        }
        return new Stretch(from, Math.max(until, from + 1));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }
}
