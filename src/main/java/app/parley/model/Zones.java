package app.parley.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Between local ("floating") milliseconds, which do not know a zone, and instants.
///
/// A date without a clock time is floating: it is the same day in every display zone.
public final class Zones {
    // java.time knows years to about 10^9; beyond that a zone makes no difference to the picture.
    private static final long LIMIT = 30_000_000_000_000_000L;

    private Zones() {}

    /// The instant, in milliseconds since 1970 UTC, at which clocks in `zone` show `local`
    /// milliseconds. All of a gap is the instant of the change, so that a later clock time is never
    /// an earlier instant; of an overlap the earlier of the two counts.
    public static long toInstant(long local, ZoneId zone) {
        if (local < -LIMIT || local > LIMIT) {
            return local;
        }
        ZoneRules rules = zone.getRules();
        LocalDateTime clock =
                LocalDateTime.ofEpochSecond(
                        Math.floorDiv(local, 1000L),
                        (int) Math.floorMod(local, 1000L) * 1_000_000,
                        ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(clock);
        return change != null && change.isGap()
                ? change.toEpochSecond() * 1000L
                : local - rules.getOffset(clock).getTotalSeconds() * 1000L;
    }

    /// What clocks in `zone` show at an instant, as local milliseconds.
    public static long toLocal(long instant, ZoneId zone) {
        if (instant < -LIMIT || instant > LIMIT) {
            return instant;
        }
        return instant
                + zone.getRules().getOffset(Instant.ofEpochMilli(instant)).getTotalSeconds()
                        * 1000L;
    }

    /// The instant at which a date or time begins.
    ///
    /// @param zone in which it is read if it has no offset
    /// @return milliseconds since 1970 UTC
    public static long begin(Edtf date, ZoneId zone) {
        long begin = date.span().earliestStart();
        return date.startZoned() ? begin : toInstant(begin, zone);
    }

    /// The instant at which a date has passed, or at which a clock time is. As-of dates are read
    /// so: 2 June looks back from the midnight after it.
    ///
    /// @param zone in which it is read if it has no offset
    /// @return milliseconds since 1970 UTC
    public static long end(Edtf date, ZoneId zone) {
        if (!date.interval() && date.startPrecision().isClock()) {
            return begin(date, zone);
        }
        long end = date.span().latestEnd();
        return date.endZoned() ? end : toInstant(end, zone);
    }
}
