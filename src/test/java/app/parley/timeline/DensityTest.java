package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

class DensityTest {
    @Test
    void everyEventIsCountedOnceAndOnlyThosePassingTheFilterInItsCounts() {
        var snapshot = Talks2025.snapshot();
        BitSet some = new BitSet();
        snapshot.rounds().forEach(round -> some.set(round.number()));
        Density density = Density.of(snapshot.events(), Loaded.NOTHING.showing(Optional.of(some)));
        assertEquals(snapshot.events().count(), sum(density.all()));
        assertEquals(some.cardinality(), sum(density.shown()));
    }

    @Test
    void theStripShowsTheWholeTimeOfTheStore() {
        Density density = Density.of(Talks2025.snapshot().events(), Loaded.NOTHING);
        Viewport whole = OverviewComposer.whole(density, 1000);
        assertEquals(0, Math.min(0, whole.x(density.from())));
        assertEquals(whole.width(), Math.max(whole.width(), whole.x(density.until())));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
