package app.parley.store;

import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Segment;
import app.parley.model.Span;
import app.parley.model.Zones;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the columns say of one event.
@SuppressWarnings("ArrayRecordComponent") // as in the columns: never compared, only read
record EventRow(
        int number,
        Span span,
        long planned,
        short lane,
        short kind,
        byte importance,
        short flags,
        short[] issues) {
    private static final Comparator<EventRow> ORDER =
            Comparator.<EventRow>comparingLong(row -> row.span.earliestStart())
                    .thenComparingInt(EventRow::number);

    /// The row of an event whose number is known.
    static EventRow of(int number, Event event, Words words) {
        EventTime.Extent extent = event.time().extent();
        List<String> issues = event.issues();
        short[] issue = new short[issues.size()];
        for (int i = 0; i < issue.length; i++) {
            issue[i] = words.index(Words.ISSUES, issues.get(i));
        }
        return new EventRow(
                number,
                extent.span(),
                planned(event.time()),
                words.index(Words.LANES, event.lane()),
                words.index(Words.KINDS, event.kind()),
                (byte) event.importance(),
                (short) flags(event, extent),
                issue);
    }

    /// The row of event `i` of a segment.
    static EventRow of(Segment segment, int i) {
        short[] issues = new short[segment.issueCount(i)];
        int[] at = new int[1];
        segment.issues(i, issue -> issues[at[0]++] = (short) issue);
        return new EventRow(
                segment.number(i),
                segment.stored(i),
                segment.planned(i),
                (short) segment.lane(i),
                (short) segment.kind(i),
                (byte) segment.importance(i),
                (short) segment.flags(i),
                issues);
    }

    /// Rows in any order as segments.
    static List<Segment> segments(List<EventRow> rows) {
        List<EventRow> sorted = rows.stream().sorted(ORDER).toList();
        List<Segment> segments = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += Segment.MOST) {
            segments.add(
                    segment(sorted.subList(from, Math.min(from + Segment.MOST, sorted.size()))));
        }
        return segments;
    }

    private static int flags(Event event, EventTime.Extent extent) {
        Edtf date = event.time().date();
        String text = date.text();
        int slash = date.interval() ? text.indexOf('/') : text.length();
        boolean vagueStart = isVague(text.substring(0, slash));
        boolean vagueEnd = date.interval() ? isVague(text.substring(slash)) : vagueStart;
        return (extent.floatingStart() ? Segment.FLOATING_START : 0)
                | (extent.floatingEnd() ? Segment.FLOATING_END : 0)
                | (date.interval() ? Segment.INTERVAL : 0)
                | (event.contested() ? Segment.CONTESTED : 0)
                | (event.background() ? Segment.BACKGROUND : 0)
                | (vagueStart ? Segment.VAGUE_START : 0)
                | (vagueEnd ? Segment.VAGUE_END : 0)
                | (event.time().plannedStart().isPresent() ? Segment.PLANNED : 0);
    }

    private static boolean isVague(String end) {
        return end.chars().anyMatch(c -> c == '~' || c == '?' || c == '%');
    }

    /// The planned start as an instant; a plan without an offset is meant in the event's zone.
    private static long planned(EventTime time) {
        return time.plannedStart()
                .map(
                        plan -> {
                            long start = plan.span().earliestStart();
                            return plan.startZoned()
                                    ? start
                                    : Zones.toInstant(start, zone(time, ZoneOffset.UTC));
                        })
                .orElse(0L);
    }

    /// The zone of an event, or `home` where none is known.
    static ZoneId zone(EventTime time, ZoneId home) {
        return time.zone().isEmpty() ? home : ZoneId.of(time.zone());
    }

    /// Rows that are in order as one segment.
    static Segment segment(List<EventRow> rows) {
        int[] issueStart = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            issueStart[i + 1] = issueStart[i] + rows.get(i).issues.length;
        }
        Segment.Columns columns = Segment.Columns.empty(rows.size(), issueStart);
        for (int i = 0; i < rows.size(); i++) {
            EventRow row = rows.get(i);
            columns.number()[i] = row.number;
            columns.earliestStart()[i] = row.span.earliestStart();
            columns.latestStart()[i] = row.span.latestStart();
            columns.earliestEnd()[i] = row.span.earliestEnd();
            columns.latestEnd()[i] = row.span.latestEnd();
            columns.planned()[i] = row.planned;
            columns.lane()[i] = row.lane;
            columns.kind()[i] = row.kind;
            columns.importance()[i] = row.importance;
            columns.flags()[i] = row.flags;
            System.arraycopy(row.issues, 0, columns.issue(), issueStart[i], row.issues.length);
        }
        return new Segment(columns);
    }
}
