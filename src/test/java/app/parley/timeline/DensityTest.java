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
    void theStripShowsWhereNearlyAllEventsLieUnlessOneLooksBeyond() {
        Density density = Density.of(Talks2025.snapshot().events(), Loaded.NOTHING);
        Density core = density.core().orElseThrow();
        assertEquals(
                List.of(true, true),
                List.of(
                        sum(core.all()) >= 0.9 * density.total(),
                        core.until() - core.from() < (density.until() - density.from()) / 4),
                "the shipped store has single events years before the others");
        Viewport near = new Viewport(core.from(), 1000, 1000, 10, 0);
        Viewport all = near.fitting((double) density.from(), (double) density.until(), 0);
        assertEquals(List.of(core, density), List.of(density.around(near), density.around(all)));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
