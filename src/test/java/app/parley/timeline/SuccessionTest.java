package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Snapshot;
import app.parley.timeline.Succession.Place;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

class SuccessionTest {
    private static final Snapshot MANY = Crowds.snapshot(Crowds.random(12_000, 8));

    @Test
    void oneComesThroughAllEventsInOrderAndBack() {
        IntPredicate some = number -> number % 3 > 0;
        List<Place> all =
                Entry.all(MANY, Sample.ISTANBUL).stream()
                        .filter(entry -> some.test(entry.number()))
                        .map(entry -> new Place(entry.span().earliestStart(), entry.number()))
                        .toList();
        Succession succession = new Succession(MANY.events(), some, Sample.ISTANBUL);
        List<Place> forth = new ArrayList<>();
        Optional<Place> next = succession.after(new Place(Long.MIN_VALUE, 0));
        while (next.isPresent()) {
            forth.add(next.get());
            next = succession.after(next.get());
        }
        List<Place> back = new ArrayList<>();
        next = succession.before(new Place(Long.MAX_VALUE, 0));
        while (next.isPresent()) {
            back.add(next.get());
            next = succession.before(next.get());
        }
        assertEquals(all, forth);
        assertEquals(all, back.reversed());
    }
}
