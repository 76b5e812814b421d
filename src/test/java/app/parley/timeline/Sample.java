package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.model.Edtf;
import app.parley.model.Events;
import app.parley.model.Issue;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.Party;
import app.parley.model.PartyRole;
import app.parley.model.Positions;
import app.parley.model.Segment;
import app.parley.model.Snapshot;
import app.parley.model.Span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/// Small snapshots made by hand or by dice.
final class Sample {
    static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    static final List<Party> PARTIES =
            List.of(
                    party("turkey", "Türkiye", PartyRole.HOST, "#A56A00", "triangle-up"),
                    party("ukraine", "Ukraine", PartyRole.NEGOTIATING_PARTY, "#00664B", "circle"),
                    party("russia", "Russia", PartyRole.NEGOTIATING_PARTY, "#CC79A7", "square"),
                    party("belarus", "Belarus", PartyRole.OTHER, "#767676", "bar"));

    static final List<Issue> ISSUES =
            List.of(
                    new Issue("ceasefire", "Ceasefire", "", 1, List.of()),
                    new Issue("territory", "Territory", "", 2, List.of()));

    static final List<Kind> KINDS =
            List.of(
                    new Kind("talks-round", "Talks round", "kind-talks-round", 1),
                    new Kind("statement", "Statement", "kind-statement", 3),
                    new Kind("meeting", "Meeting", "kind-meeting", 2));

    private static final List<String> LANES =
            List.of("talks", "russia", "ukraine", "turkey", "ground");
    private static final long MINUTE = 60_000;

    private Sample() {}

    /// An event of a snapshot.
    ///
    /// @param label as shown
    /// @param lane by id
    /// @param kind by id
    /// @param importance 1 to 3
    /// @param span local where floating
    /// @param flags of [Segment]
    /// @param planned an instant
    /// @param issues by id
    record Happening(
            String label,
            String lane,
            String kind,
            int importance,
            Span span,
            int flags,
            long planned,
            List<String> issues) {
        /// Something known by its date.
        static Happening on(String label, String lane, String date) {
            Edtf edtf = Edtf.parse(date);
            int flags = Segment.FLOATING_START | Segment.FLOATING_END;
            flags |= edtf.interval() ? Segment.INTERVAL : 0;
            flags |= edtf.startApproximate() ? Segment.VAGUE_START : 0;
            flags |= edtf.endApproximate() ? Segment.VAGUE_END : 0;
            return new Happening(label, lane, "statement", 2, edtf.span(), flags, 0, List.of());
        }

        /// A talks round between two instants, each known to about a quarter of an hour.
        static Happening round(String label, String from, String until) {
            long start = Instant.parse(from).toEpochMilli();
            long end = Instant.parse(until).toEpochMilli();
            Span span =
                    new Span(
                            start - 15 * MINUTE,
                            start + 15 * MINUTE,
                            end - 15 * MINUTE,
                            end + 15 * MINUTE);
            return new Happening(label, "talks", "talks-round", 1, span, 0, 0, List.of());
        }

        Happening planned(String instant) {
            long at = Instant.parse(instant).toEpochMilli();
            return new Happening(
                    label, lane, kind, importance, span, flags | Segment.PLANNED, at, issues);
        }

        Happening flagged(int flag) {
            return new Happening(
                    label, lane, kind, importance, span, flags | flag, planned, issues);
        }

        Happening about(String... subjects) {
            return new Happening(
                    label, lane, kind, importance, span, flags, planned, List.of(subjects));
        }

        Happening of(int weight) {
            return new Happening(label, lane, kind, weight, span, flags, planned, issues);
        }
    }

    /// A few events with something of everything: a round that began later than planned, bars, an
    /// uncertain end, a month, a contested event and a background one.
    static List<Happening> everything() {
        return List.of(
                Happening.round("Round 1", "2025-05-16T10:35:00Z", "2025-05-16T12:20:00Z")
                        .planned("2025-05-16T09:30:00Z")
                        .flagged(Segment.CONTESTED)
                        .about("ceasefire"),
                Happening.on("A proposes talks", "russia", "2025-05-11").of(1),
                Happening.on("B will wait", "ukraine", "2025-05-11")
                        .about("ceasefire", "territory"),
                Happening.on("Visit to both", "turkey", "2025-05-26/2025-05-30~"),
                Happening.on("Villages taken", "ground", "2025-05~/2025-05-28")
                        .flagged(Segment.CONTESTED)
                        .about("territory"),
                Happening.on("Some time in May", "ukraine", "2025-05"),
                Happening.on("Context", "talks", "2025-06-02").flagged(Segment.BACKGROUND),
                Happening.on("C answers", "russia", "2025-05-28").of(3),
                Happening.on("D answers", "russia", "2025-05-28").of(3),
                Happening.round("Round 2", "2025-06-02T11:43:00Z", "2025-06-02T12:58:00Z")
                        .planned("2025-06-02T10:00:00Z"));
    }

    /// A store of `count` events thrown by dice over three months, a tenth of them on one day.
    static List<Happening> random(int count, long seed) {
        Random dice = new Random(seed);
        List<Happening> happenings = new ArrayList<>();
        LocalDate first = LocalDate.of(2025, 4, 1);
        for (int i = 0; i < count; i++) {
            int day = dice.nextInt(10) == 0 ? 40 : dice.nextInt(90);
            String start = first.plusDays(day).toString();
            String end = first.plusDays(day + 1 + dice.nextInt(20)).toString();
            String date = dice.nextInt(3) == 0 ? start + "/" + end : start;
            String label = "Event %d %s".formatted(i, "said ".repeat(dice.nextInt(6)));
            happenings.add(
                    Happening.on(label.strip(), LANES.get(dice.nextInt(5)), date)
                            .of(1 + dice.nextInt(3))
                            .flagged(dice.nextInt(4) == 0 ? Segment.CONTESTED : 0));
        }
        return happenings;
    }

    /// Numbers are the places in the list, from 1.
    static Snapshot snapshot(List<Happening> happenings) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> happenings.get(i).span().earliestStart()));
        int count = order.size();
        List<Short> issues = new ArrayList<>();
        Segment.Columns columns =
                new Segment.Columns(
                        new int[count],
                        new long[count],
                        new long[count],
                        new long[count],
                        new long[count],
                        new long[count],
                        new short[count],
                        new short[count],
                        new byte[count],
                        new short[count],
                        new int[count + 1],
                        new short[happenings.stream().mapToInt(h -> h.issues().size()).sum()]);
        List<Snapshot.Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Happening each = happenings.get(order.get(i));
            columns.number()[i] = order.get(i) + 1;
            columns.earliestStart()[i] = each.span().earliestStart();
            columns.latestStart()[i] = each.span().latestStart();
            columns.earliestEnd()[i] = each.span().earliestEnd();
            columns.latestEnd()[i] = each.span().latestEnd();
            columns.planned()[i] = each.planned();
            columns.lane()[i] = (short) LANES.indexOf(each.lane());
            columns.kind()[i] = (short) kindIds().indexOf(each.kind());
            columns.importance()[i] = (byte) each.importance();
            columns.flags()[i] = (short) each.flags();
            columns.issueStart()[i] = issues.size();
            each.issues().forEach(issue -> issues.add((short) issueIds().indexOf(issue)));
            if (each.kind().equals(Kind.TALKS_ROUND)) {
                rounds.add(
                        new Snapshot.Round(
                                order.get(i) + 1,
                                each.label(),
                                each.label(),
                                each.span().earliestStart() + 15 * MINUTE,
                                each.span().latestEnd() - 15 * MINUTE));
            }
        }
        columns.issueStart()[count] = issues.size();
        for (int i = 0; i < issues.size(); i++) {
            columns.issue()[i] = issues.get(i);
        }
        Events events = new Events(List.of(new Segment(columns)), LANES, kindIds(), issueIds());
        return new Snapshot(
                1,
                "Talks",
                "",
                PARTIES,
                ISSUES,
                KINDS,
                events,
                Positions.NONE,
                List.of(),
                List.of(),
                rounds,
                List.of(),
                List.of(),
                Map.of());
    }

    /// All labels.
    static Loaded loaded(List<Happening> happenings) {
        Map<Integer, String> labels = new HashMap<>();
        for (int i = 0; i < happenings.size(); i++) {
            labels.put(i + 1, happenings.get(i).label());
        }
        return new Loaded(labels, Map.of(), List.of());
    }

    /// A view of some days, as of the last of them, in a plot of 880 by 640.
    static View view(String from, String until) {
        Viewport plot = new Viewport(0, 1_000, 880, 640, 0);
        double start = midnight(from);
        double end = midnight(until);
        return new View(
                plot.fitting(start, end, 0),
                (long) end,
                ISTANBUL,
                Locale.UK,
                Theme.LIGHT,
                LaneMode.PARTY,
                "russia",
                "ukraine",
                OptionalInt.empty());
    }

    static double midnight(String date) {
        return LocalDate.parse(date).atStartOfDay(ISTANBUL).toInstant().toEpochMilli();
    }

    static long utc(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static List<String> kindIds() {
        return KINDS.stream().map(Kind::id).toList();
    }

    private static List<String> issueIds() {
        return ISSUES.stream().map(Issue::id).toList();
    }

    private static Party party(
            String id, String name, PartyRole role, String colour, String marker) {
        return new Party(
                id, name, name, id, role, List.of(), List.of(), colour, colour, marker, "");
    }
}
