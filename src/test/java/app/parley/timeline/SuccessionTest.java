package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Snapshot;
import app.parley.timeline.Succession.Place;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;

class SuccessionTest {
    private static final Snapshot MANY = Crowds.snapshot(Crowds.random(12_000, 8));

    @Test
    void oneComesThroughAllEventsInOrderAndBack() {
        IntPredicate some = number -> number % 3 > 0;
        List<Place> all =
                Crowds.entries(MANY).stream()
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

    @Test
    void whatTouchesAStretchIsFoundAsByLookingAtEach() {
        List<Entry> all = Crowds.entries(MANY);
        Entry first = all.getFirst();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            double from = all.get(random.nextInt(all.size())).from() + random.nextInt(90_000_000);
            double length = 3_600_000 * Math.exp(12 * random.nextDouble());
            Viewport stretch = new Viewport(from, length / 1000, 1000, 100, 0);
            assertEquals(
                    all.stream().filter(entry -> entry.touches(stretch)).toList(),
                    Entry.touching(MANY, Sample.ISTANBUL, stretch));
            long until = (long) (from + length);
            assertEquals(
                    all.stream()
                            .filter(entry -> entry.span().latestEnd() > (long) from)
                            .filter(entry -> entry.span().earliestStart() < until)
                            .map(Entry::number)
                            .toList(),
                    MANY.events().within((long) from, until, Sample.ISTANBUL));
        }
        assertEquals(
                Optional.of(first.span()), MANY.events().span(first.number(), Sample.ISTANBUL));
        assertEquals(Optional.empty(), MANY.events().span(99_999_999, Sample.ISTANBUL));
    }
}
