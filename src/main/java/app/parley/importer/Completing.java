package app.parley.importer;

import app.parley.model.Event;
import app.parley.model.Problem;
import app.parley.model.Shown;
import app.parley.model.Source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Makes whole rows of those that tell an event in part, by what a store shows of it. A file is
/// read twice: what came of the rows is remembered, so that they are the same when they are taken
/// in.
final class Completing {
    /// How many events of one file may be told otherwise than the store has them.
    static final int MOST = 100_000;

    private final Shown shown;
    private final BitSet known = new BitSet();
    private final Map<Integer, List<Row.Whole>> changed = new HashMap<>();

    Completing(Shown shown) {
        this.shown = shown;
    }

    /// Takes rows as they come from the file for the first time, and hands on whole ones.
    ///
    /// @throws app.parley.model.ProblemException with `import.changes` after [#MOST]
    Consumer<Row> first(Consumer<Row.Whole> whole) {
        return numbered(
                whole,
                (number, part) -> {
                    List<Event> was = shown.some(Event.class, Set.of(part.partial().event().id()));
                    return was.isEmpty() ? fresh(part) : completed(number, part, was.getFirst());
                });
    }

    /// Takes the same rows again.
    Consumer<Row> again(Consumer<Row.Whole> whole) {
        return numbered(
                whole,
                (number, part) ->
                        known.get(number)
                                ? changed.getOrDefault(
                                        number,
                                        List.of(new Row.Read(part.partial().event(), part.where())))
                                : fresh(part));
    }

    private interface Completion {
        List<Row.Whole> of(int number, Row.Part part);
    }

    private static Consumer<Row> numbered(Consumer<Row.Whole> whole, Completion completion) {
        return new Consumer<>() {
            private int number;

            @Override
            public void accept(Row row) {
                switch (row) {
                    case Row.Part part -> completion.of(number++, part).forEach(whole);
                    case Row.Whole each -> whole.accept(each);
                }
            }
        };
    }

    private static List<Row.Whole> fresh(Row.Part part) {
        return rows(part.partial().sources(), part.partial().event(), part.where());
    }

    private static List<Row.Whole> rows(List<Source> sources, Event event, Problem.Where where) {
        List<Row.Whole> rows = new ArrayList<>();
        sources.forEach(source -> rows.add(new Row.Beside(source)));
        rows.add(new Row.Read(event, where));
        return rows;
    }

    private List<Row.Whole> completed(int number, Row.Part part, Event was) {
        List<Source> before = shown.some(Source.class, was.sources());
        Event event = part.partial().onto(was, before);
        List<Row.Whole> rows = rows(part.partial().news(before), event, part.where());
        known.set(number);
        if (!event.equals(was)) {
            if (changed.size() == MOST) {
                throw Problem.of("import.changes", MOST).at(part.where()).exception();
            }
            changed.put(number, rows);
        }
        return rows;
    }
}
