package app.parley.model;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What one party stated on one issue at one time.
///
/// @param id such as `ru-territory-0602`
/// @param party the party's id; `both` for a sentence an article writes of both sides
/// @param issue the issue's id; `all` beside `both`
/// @param text the position in neutral words
/// @param stated when it was stated, with the hour where one is known
/// @param date the date as the sources give it, where it says less or more than `stated`
/// @param statedAt id of the event whose hour `stated` takes, empty if the hour is its own or not
///     known
/// @param zone IANA zone of the place where it was stated; empty means the store's home zone
/// @param event id of the event it was put at, empty if none
/// @param by who said it
/// @param strength how firmly
/// @param strengthReason why it is read so
/// @param movement against the same party's statement before it
/// @param basis on what it is known
/// @param conditions it is tied to
/// @param quote the party's own words
/// @param outcome what became of it, such as `partly-agreed`; empty if nothing is known
/// @param evidence how it is documented
/// @param editorNote a remark of the editor
/// @param scope whether it is the party's own position on that issue, or how it must be shown if
///     not
/// @param scopeNote why `scope` is what it is
/// @param confidence how well it is known
/// @param appliesTo ids of the parties it is about, where that is not `party`
/// @param sources ids
public record Position(
        String id,
        String party,
        String issue,
        String text,
        Edtf stated,
        String date,
        String statedAt,
        String zone,
        String event,
        String by,
        Strength strength,
        String strengthReason,
        Movement movement,
        Basis basis,
        List<String> conditions,
        Optional<Quote> quote,
        String outcome,
        String evidence,
        String editorNote,
        PositionScope scope,
        String scopeNote,
        String confidence,
        List<String> appliesTo,
        List<String> sources)
        implements Item {
    /// Lists are copied.
    public Position {
        conditions = List.copyOf(conditions);
        appliesTo = List.copyOf(appliesTo);
        sources = List.copyOf(sources);
    }

    /// The instant from which the position counts, in milliseconds since 1970 UTC: with a known
    /// hour (its own, or the start of the event it was put at on that day) that hour; with only a
    /// date the end of that day in the zone of the place where it was stated; with a longer
    /// period the end of the event it was put at, or else of the period.
    ///
    /// @param putAt the time of the event it was put at, if known
    /// @param home the zone where the position names none
    public long countsFrom(Optional<EventTime> putAt, ZoneId home) {
        ZoneId place = zone.isEmpty() ? home : ZoneId.of(zone);
        Span span = stated.span();
        if (stated.startZoned()) {
            return span.earliestStart();
        }
        if (stated.startPrecision().compareTo(Precision.DAY) > 0) {
            return Zones.toInstant(span.earliestStart(), place);
        }
        boolean oneDay = !stated.interval() && stated.startPrecision() == Precision.DAY;
        if (oneDay) {
            return putAt.flatMap(time -> startOn(time, span))
                    .orElse(Zones.toInstant(span.latestEnd(), place));
        }
        return putAt.map(time -> time.extent().in(place).latestEnd())
                .orElse(Zones.toInstant(span.latestEnd(), place));
    }

    private static Optional<Long> startOn(EventTime time, Span day) {
        return time.startClock()
                .filter(
                        clock -> {
                            long local = clock.toInstant(ZoneOffset.UTC).toEpochMilli();
                            return local >= day.earliestStart() && local < day.latestEnd();
                        })
                .map(time::instant);
    }
}
