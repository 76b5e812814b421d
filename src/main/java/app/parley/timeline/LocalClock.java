package app.parley.timeline;

import app.parley.model.Zones;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Local times as instants, for columns of them: neighbours mostly have the same offset from UTC,
/// so that it is looked up only near a change of the clocks.
final class LocalClock {
    private static final long NEAR = 2 * 86_400_000L;

    private final ZoneId zone;
    private Stretch known = new Stretch(0, 0, 0);

    /// Where the offset is the same, a stretch of local time.
    private record Stretch(long from, long until, long offset) {}

    LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    /// The instant at which clocks show a local time, as [Zones#toInstant] has it.
    long instant(long local) {
        Stretch now = known;
        if (local < now.from || local >= now.until) {
            now = around(local);
            known = now;
        }
        return local >= now.from && local < now.until
                ? local - now.offset
                : Zones.toInstant(local, zone);
    }

    private Stretch around(long local) {
        if (Math.abs((double) local) > Viewport.FURTHEST) {
            return known;
        }
        ZoneRules rules = zone.getRules();
        Instant at = Instant.ofEpochMilli(Zones.toInstant(local, zone));
        ZoneOffsetTransition before = rules.previousTransition(at);
        ZoneOffsetTransition after = rules.nextTransition(at);
        return new Stretch(
                before == null ? (long) -Viewport.FURTHEST : before.toEpochSecond() * 1000 + NEAR,
                after == null ? (long) Viewport.FURTHEST : after.toEpochSecond() * 1000 - NEAR,
                rules.getOffset(at).getTotalSeconds() * 1000L);
    }
}
