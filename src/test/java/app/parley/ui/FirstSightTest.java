package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.desk.Settings;
import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.store.Generated;
import app.parley.store.Store;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A large store while it is being read.
class FirstSightTest {
    private static final int MANY = 70_000;

    @TempDir private static Path folder;
    private static Path file;

    @SuppressWarnings("NullAway.Init") // by the one that needs it
    private Journey journey;

    @BeforeAll
    static void make() {
        file = folder.resolve("made.parley");
        Generated.store(file, MANY);
    }

    @AfterEach
    void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static View home(Snapshot snapshot) {
        return Stores.first(Settings.FIRST, file, snapshot, Journey.TEXT.locale())
                .in(ZoneOffset.UTC);
    }

    private static Set<String> marks(Frame frame) {
        return frame.drawing().shapes().stream()
                .map(shape -> shape.about())
                .filter(about -> about.startsWith("event:"))
                .collect(Collectors.toSet());
    }

    private static Set<Shape> shapes(Frame frame) {
        return new HashSet<>(frame.drawing().shapes());
    }

    /// Where several names of one importance would fit, another may be there at first.
    private static <T> void assertNearly(Set<T> expected, Set<T> found) {
        Set<T> missing = new HashSet<>(expected);
        missing.removeAll(found);
        assertTrue(missing.size() <= expected.size() / 50, () -> "missing: " + missing);
        assertEquals(expected.size(), found.size(), expected.size() / 50.0);
    }

    private static Map<String, String> heads(Frame frame) {
        return frame.drawing().descriptions().entrySet().stream()
                .filter(each -> each.getKey().startsWith("lane:"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void whatIsSeenAtFirstIsWhatIsSeenThen() {
        try (Store store = Store.open(file)) {
            FirstSight sight = FirstSight.of(store, FirstSightTest::home).orElseThrow();
            Snapshot all = store.snapshot();
            View view = home(all);
            assertEquals(view, sight.view());
            for (double width : new double[] {600, 888, 1200, 1488, 1800}) {
                View sized = view.with(view.viewport().filling(width, 2000));
                Frame first = sight.frame(store, sight.chart(), sized);
                Frame then = composed(store, all, sized);
                assertAlike(first, then);
                assertNearly(shapes(then), shapes(first));
            }
        }
    }

    /// Columns of strips begin at other hours there than those by which a glimpse counts.
    @Test
    void inAnotherZoneItHasTheSameMarks() {
        Function<Snapshot, View> there = snapshot -> home(snapshot).in(ZoneId.of("Asia/Kolkata"));
        try (Store store = Store.open(file)) {
            FirstSight sight = FirstSight.of(store, there).orElseThrow();
            View sized = sight.view().with(sight.view().viewport().filling(888, 2000));
            Frame first = sight.frame(store, sight.chart(), sized);
            assertAlike(first, composed(store, store.snapshot(), sized));
        }
    }

    private static Frame composed(Store store, Snapshot all, View sized) {
        TimelineComposer composer = new TimelineComposer();
        Set<Integer> wanted = composer.compose(all, sized, Loaded.NOTHING).wanted();
        Loaded words = new Loaded(store.labels(wanted), Map.of(), List.of());
        return composer.compose(all, sized, words);
    }

    private static void assertAlike(Frame first, Frame then) {
        assertEquals(then.lanes(), first.lanes(), "nothing moves up or down");
        assertEquals(heads(then), heads(first), "as many in each lane");
        assertNearly(marks(then), marks(first));
    }

    @Test
    void whatCannotBeSeenFromAfarIsNotShownAtFirst() {
        try (Store store = Store.open(file)) {
            assertEquals(
                    Optional.empty(), FirstSight.of(store, all -> home(all).by(LaneMode.KIND)));
            assertEquals(
                    Optional.empty(),
                    FirstSight.of(
                            store, all -> home(all).with(home(all).viewport().zoomed(10, 500))));
        }
    }

    @Test
    void itStandsWhereTheTimelineWillAndSaysThatThereIsMoreToCome() throws Exception {
        Reading reading = new Reading(new CompletableFuture<>(), new CompletableFuture<>());
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(
                stage ->
                        journey =
                                Journey.open(
                                        stage,
                                        folder.resolve("home"),
                                        window -> window.open(Optional.of(file), reading)));
        Viewport painted;
        try (Store store = Store.open(file)) {
            FirstSight sight = FirstSight.of(store, FirstSightTest::home).orElseThrow();
            reading.sight().complete(Optional.of(sight));
            painted = sight.show(store).orElseThrow();
        }
        journey.frames(8).picture("first-sight");
        Bounds room = bounds(".first-sight");
        assertEquals("made.parley — Parley", journey.title());
        assertEquals("Opening made.parley", journey.label("status-task"));
        assertEquals(
                "", journey.label("status-events"), "no number of events before they are there");

        reading.opening()
                .complete(Opening.of(file, (_, all) -> home(all), seen -> see(seen, painted)));
        journey.settled().picture("first-sight-then");
        assertEquals(room, bounds("#timeline"));
        assertEquals(painted, journey.view().viewport());
        assertEquals(
                "70012 of 70012 events shown", journey.label("status-events").replace(",", ""));
        assertEquals("", journey.label("status-task"));
    }

    /// What the window does with a store at first sight.
    private static void see(Optional<FirstSight> seen, Viewport viewport) {
        FirstSight sight = seen.orElseThrow();
        sight.look(sight.view().with(viewport));
        sight.painted();
    }

    private Bounds bounds(String selector) {
        return journey.ask(
                () -> {
                    Node node = journey.window().stage().getScene().lookup(selector);
                    return node.localToScene(node.getLayoutBounds());
                });
    }
}
