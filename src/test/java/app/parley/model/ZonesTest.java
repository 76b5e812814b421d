package app.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

class ZonesTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Test
    void aLaterClockTimeIsNeverAnEarlierInstantNotEvenWhereClocksChange() {
        for (String change : new String[] {"2025-03-30T02:00", "2025-10-26T02:00"}) {
            long before = Long.MIN_VALUE;
            for (int minute = 0; minute < 180; minute++) {
                long instant = Zones.toInstant(local(change) + minute * 60_000L, KYIV);
                assertTrue(instant >= before, change + " and " + minute + " minutes");
                before = instant;
            }
        }
    }

    @Test
    void aGapIsTheInstantOfTheChangeAndAnOverlapItsFirstPass() {
        assertEquals(
                instant("2025-03-30T01:00:00Z"), Zones.toInstant(local("2025-03-30T03:30"), KYIV));
        assertEquals(
                instant("2025-10-26T00:30:00Z"), Zones.toInstant(local("2025-10-26T03:30"), KYIV));
    }

    @Test
    void anInstantComesBackFromItsClockTime() {
        long instant = instant("2025-06-02T11:43:00Z");
        assertEquals(local("2025-06-02T14:43"), Zones.toLocal(instant, KYIV));
        assertEquals(instant, Zones.toInstant(Zones.toLocal(instant, KYIV), KYIV));
    }

    private static long local(String clock) {
        return LocalDateTime.parse(clock).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static long instant(String text) {
        return Instant.parse(text).toEpochMilli();
    }
}
