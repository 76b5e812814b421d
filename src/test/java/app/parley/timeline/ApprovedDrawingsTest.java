package app.parley.timeline;

import app.parley.drawing.Theme;
import app.parley.importer.ParleyJson;
import app.parley.model.Arc;
import app.parley.model.Change;
import app.parley.model.LaneMode;
import app.parley.model.Link;
import app.parley.model.Origin;
import app.parley.model.Progress;
import app.parley.model.Snapshot;
import app.parley.store.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class ApprovedDrawingsTest {
    @TempDir private Path folder;

    private static Frame compose(View view) {
        List<Sample.Happening> happenings = Sample.everything();
        Link link =
                new Link(
                        "a",
                        "b",
                        "answers",
                        "",
                        Optional.empty(),
                        "",
                        true,
                        Optional.empty(),
                        List.of());
        Loaded loaded =
                new Loaded(
                        Sample.loaded(happenings).labels(),
                        Map.of(),
                        view.selected().isPresent()
                                ? List.of(new Arc(2, 1, link), new Arc(3, 1, link))
                                : List.of());
        return new TimelineComposer().compose(Sample.snapshot(happenings), view, loaded);
    }

    @Test
    void fourWeeksByParty() throws IOException {
        View view = Sample.view("2025-05-10", "2025-06-07").selecting(OptionalInt.of(1));
        Approved.check("weeks", compose(view).drawing());
    }

    @Test
    void oneDayByIssueInTheDark() throws IOException {
        View view = Sample.view("2025-06-02", "2025-06-03").by(LaneMode.ISSUE).in(Theme.DARK);
        Approved.check("day", compose(view).drawing());
    }

    @Test
    void aCenturyByKind() throws IOException {
        View view = Sample.view("1950-01-01", "2050-01-01").by(LaneMode.KIND);
        Approved.check("century", compose(view).drawing());
    }

    @Test
    void theCursorVeilsWhatComesAfterIt() throws IOException {
        View view =
                Sample.view("2025-05-10", "2025-06-07").asOf((long) Sample.midnight("2025-05-17"));
        Approved.check("cursor", TimelineComposer.cursor(view, compose(view)));
    }

    @Test
    void theShippedStoreAtHome() throws IOException {
        try (Store store = Store.create(folder.resolve("a.parley"), "Talks", "")) {
            Origin origin = new Origin("istanbul-2025.json", "", "parley-json", Instant.EPOCH);
            int batch =
                    store.add(
                                    ParleyJson.read(Path.of("data/istanbul-2025.json")),
                                    origin,
                                    Progress.UNWATCHED)
                            .number();
            store.apply(new Change.ShowBatch(batch));
            Snapshot snapshot = store.snapshot();
            List<Integer> numbers = new ArrayList<>();
            Crowds.entries(snapshot).forEach(entry -> numbers.add(entry.number()));
            Loaded loaded = new Loaded(store.labels(numbers), Map.of(), List.of());
            View view = Sample.view("2025-05-10", "2025-06-07");
            Approved.check(
                    "home", new TimelineComposer().compose(snapshot, view, loaded).drawing());
        }
    }
}
