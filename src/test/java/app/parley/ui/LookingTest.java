package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Event;
import app.parley.model.Filter;
import app.parley.model.Kind;
import app.parley.model.LaneMode;
import app.parley.model.LaneSetting;
import app.parley.model.NamedView;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Journeys of somebody who looks for something: filter, overview, measuring, several events.
class LookingTest {
    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // by open, before all tests
    private static Journey journey;

    @BeforeAll
    static void open() throws TimeoutException {
        Path store = Journey.store(folder);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, folder.resolve("home")));
        journey.settled();
    }

    @BeforeEach
    void goHome() {
        journey.home();
    }

    @AfterAll
    static void close() throws TimeoutException {
        journey.shut();
        FxToolkit.cleanupStages();
    }

    private static int rows() {
        TableView<?> table = journey.robot().lookup("#below .table-view").queryTableView();
        return journey.ask(() -> table.getItems().size());
    }

    @Test
    void aFilterIsTypedTickedShownAndCleared() {
        journey.command("table");
        int all = rows();
        journey.command("filter").robot().write("exchange").push(KeyCode.ENTER);
        assertEquals(Filter.parse("text:exchange"), journey.settled().view().filter());
        int withWords = rows();
        assertTrue(withWords > 0 && withWords < all, withWords + " of " + all);
        journey.robot().clickOn("Agreement");
        assertEquals(
                Filter.parse("kind:agreement text:exchange"), journey.settled().view().filter());
        assertTrue(rows() < withWords);
        assertTrue(
                journey.label("status-events")
                        .endsWith(" of 112 events shown · " + rows() + " pass the filter"));
        journey.robot().push(KeyCode.ESCAPE);
        journey.command("back");
        assertEquals(Filter.parse("text:exchange"), journey.view().filter());
        journey.robot().clickOn("#chips-clear");
        assertEquals(Filter.EVERYTHING, journey.settled().view().filter());
        assertEquals(all, rows());
        assertFalse(journey.ask(() -> journey.robot().lookup("#filter-chips").query().isVisible()));
    }

    @Test
    void aFilterCanBeWrittenInOneLineAndSaysWhatItDoesNotKnow() {
        journey.command("filter").robot().clickOn("#filter-line").write("party:Atlantis");
        journey.robot().push(KeyCode.ENTER);
        assertTrue(
                journey.settled()
                        .ask(
                                () ->
                                        journey.robot()
                                                .lookup("#filter-answer")
                                                .queryLabeled()
                                                .getText())
                        .contains("ukraine"),
                "the names there are");
        journey.robot().eraseText("Atlantis".length()).write("UA kind:strike").push(KeyCode.ENTER);
        assertEquals(Filter.parse("kind:strike party:ukraine"), journey.settled().view().filter());
        journey.robot().push(KeyCode.ESCAPE);
    }

    @Test
    void aViewIsSavedUnderANameRenamedAndDeletedAndAllCanBeTakenBack() {
        int before = views().size();
        journey.ask(
                () -> {
                    new Navigator(journey.session()).filter(Filter.parse("kind:exchange"));
                    return true;
                });
        View saved = journey.settled().view();
        journey.command("manageViews").robot().clickOn("#views-name").write("Exchanges only");
        journey.robot().clickOn("#views-save");
        journey.settled();
        assertEquals("Exchanges only", views().getLast().name());
        chooseLast();
        journey.robot().clickOn("#views-name").eraseText(5);
        journey.robot().clickOn("#views-rename");
        journey.settled();
        assertEquals("Exchanges", views().getLast().name());
        journey.home();
        journey.ask(
                () -> {
                    new Navigator(journey.session()).named(views().getLast());
                    return true;
                });
        View shown = journey.settled().view();
        assertEquals(
                List.of(saved.filter(), saved.asOf(), saved.lanes()),
                List.of(shown.filter(), shown.asOf(), shown.lanes()));
        assertEquals(saved.viewport().start(), shown.viewport().start(), 1000);
        assertEquals(saved.viewport().end(), shown.viewport().end(), 1000);
        chooseLast();
        journey.robot().clickOn("#views-delete");
        journey.settled();
        assertEquals(before, views().size());
        journey.robot().push(KeyCode.ESCAPE);
        journey.command("undo");
        assertEquals("Exchanges", views().getLast().name());
        journey.command("undo").command("undo");
        assertEquals(before, views().size());
    }

    private static void chooseLast() {
        ListView<?> list = journey.robot().lookup("#views-list").queryListView();
        journey.robot().interact(() -> list.getSelectionModel().selectLast());
    }

    private static List<NamedView> views() {
        return journey.ask(() -> journey.session().snapshot().get().views());
    }

    @Test
    void theWindowOfTheOverviewIsDraggedAndAClickBringsItThere() {
        Viewport before = journey.view().viewport();
        Node strip = journey.robot().lookup("#overview").query();
        Bounds at = journey.ask(() -> strip.localToScreen(strip.getLayoutBounds()));
        double y = at.getMinY() + 12;
        double middle = at.getMinX() + TimelineComposer.HEADS + 40;
        journey.robot().clickOn(middle, y);
        Viewport there = journey.settled().view().viewport();
        assertEquals(before.scale(), there.scale(), before.scale() * 1e-9);
        assertTrue(there.end() < before.start(), "long before");
        journey.command("back");
        assertEquals(before.start(), journey.view().viewport().start(), before.scale());
        journey.robot().interact(strip::requestFocus);
        journey.robot().push(KeyCode.UP);
        assertTrue(journey.settled().view().viewport().scale() < before.scale() * 0.9);
    }

    @Test
    void aDragMeasuresInItsModeAndEscLetsGo() {
        Point2D from = journey.onTimeline(0.4, 0.3);
        Point2D to = journey.onTimeline(0.7, 0.5);
        Viewport before = journey.view().viewport();
        journey.command("measure").robot().drag(from).dropTo(to);
        String words = journey.settled().label("measure-words");
        assertTrue(words.matches(".* May 2025 .* – .* 2025 .*: +\\d+ days.* hours"), words);
        assertEquals(before, journey.view().viewport());
        journey.focusTimeline().robot().push(KeyCode.ESCAPE);
        assertEquals("", journey.settled().label("measure-words"));
        journey.command("measureToCursor");
        assertEquals(
                "2 Jun 2025 14:43 – 2 Jun 2025 16:00:  1 h 17 min",
                journey.label("measure-words").replace('\u00a0', ' '));
        journey.focusTimeline().robot().push(KeyCode.ESCAPE);
    }

    @Test
    void severalEventsAreSelectedListedAndShownAlone() {
        journey.command("deselect").command("nextEvent").command("addNextEvent");
        journey.command("addNextEvent");
        assertEquals(3, journey.view().several().size());
        assertTrue(journey.words("below").contains("3 events selected"));
        journey.robot().clickOn("#several-only");
        assertEquals(3, journey.settled().view().filter().criteria().size());
        assertTrue(journey.label("status-events").endsWith("3 pass the filter"));
        journey.command("clearFilter").command("deselect");
        assertEquals(Set.of(), journey.view().several());
    }

    @Test
    void thePaletteFindsCommandsAndChoicesByTyping() {
        journey.command("palette").robot().write("kind").push(KeyCode.ENTER);
        assertEquals(LaneMode.KIND, journey.settled().view().lanes());
        journey.command("palette").robot().write("zones kyiv").push(KeyCode.ENTER);
        assertEquals(
                List.of("Europe/Kyiv"),
                journey.settled().view().beside().stream().map(ZoneId::getId).toList());
    }

    @Test
    void lanesAreFoldedMovedPinnedAndPutBack() {
        List<String> before = journey.command("resetLanes").lanes();
        journey.command("deselect").command("laneLater");
        assertEquals(before.getFirst(), journey.lanes().get(1));
        journey.command("foldLane").command("pinLane");
        assertEquals(
                new LaneSetting(journey.laneIds().getFirst(), true, true, 0),
                journey.view().arrangement().getFirst());
        journey.focusTimeline();
        journey.robot().interact(() -> scrolled(200));
        assertEquals(before.get(1), journey.settled().lanes().getFirst());
        journey.command("resetLanes");
        assertEquals(before, journey.lanes());
    }

    @Test
    void presentingLeavesTimelineAndPanelsAndComesBack() {
        double height = journey.ask(() -> journey.node("timeline").getLayoutBounds().getHeight());
        journey.command("present").settled();
        assertTrue(
                journey.ask(() -> journey.node("timeline").getLayoutBounds().getHeight())
                        > height + 100);
        assertEquals(Set.of(), journey.robot().lookup("#below").queryAll());
        journey.command("present").settled();
        assertEquals(
                height,
                journey.ask(() -> journey.node("timeline").getLayoutBounds().getHeight()),
                1);
    }

    @Test
    void aPeriodIsMadeChangedRemovedAndAllCanBeTakenBack() throws IOException {
        Session session = journey.session();
        Set<String> before = kinds();
        journey.command("markPeriod").robot().clickOn("#period-name").write("Truce");
        journey.robot().push(KeyCode.TAB).write("20 May 2025");
        journey.robot().push(KeyCode.TAB).write("19 May 2025");
        assertEquals(
                "A name, and days such as 2 June 2025. Without one, it is open there.", days());
        journey.robot().eraseText(11).write("2025-05-23");
        assertEquals("20 May 2025 to 23 May 2025", days());
        journey.picture("period", journey.robot().lookup("#period-name").query().getScene());
        journey.robot().push(KeyCode.ENTER);
        journey.settled().picture("periods");
        String id = "period-2025-05-20-2025-05-23-%08x".formatted("Truce".hashCode());
        journey.robot()
                .interact(
                        () ->
                                session.ask()
                                        .number(
                                                id,
                                                number -> session.select(OptionalInt.of(number))));
        assertEquals("2025-05-20/2025-05-23 Truce Period", selected());
        journey.command("changePeriod").robot().clickOn("#period-name").write(", perhaps");
        journey.robot().clickOn("#period-last").eraseText(10).push(KeyCode.ENTER);
        assertEquals("2025-05-20/.. Truce, perhaps Period", selected());
        journey.command("undo");
        assertEquals("2025-05-20/2025-05-23 Truce Period", selected());
        int with = session.snapshot().get().events().count();
        journey.command("removePeriod");
        assertEquals(with - 1, session.snapshot().get().events().count());
        journey.command("undo").command("undo");
        assertEquals(with - 1, session.snapshot().get().events().count());
        assertEquals(before, kinds(), "the kind came with the first period, and goes with it");
    }

    private static Set<String> kinds() {
        return journey.session().snapshot().get().kinds().stream()
                .map(Kind::label)
                .collect(Collectors.toSet());
    }

    private static String days() {
        return journey.ask(() -> journey.robot().lookup("#period-answer").queryLabeled().getText());
    }

    /// The days, the name and the kind of the selected event.
    private static String selected() {
        Event event =
                journey.settled()
                        .ask(() -> journey.session().selected().get().orElseThrow().event());
        String kind =
                journey.session().snapshot().get().kinds().stream()
                        .filter(known -> known.id().equals(event.kind()))
                        .map(Kind::label)
                        .findFirst()
                        .orElse("none");
        return event.time().date().text() + " " + event.title() + " " + kind;
    }

    @Test
    void lanesStandForSourcesPlacesAndConfidence() {
        journey.command("lanesSource");
        assertTrue(journey.settled().lanes().contains("TASS"), () -> "" + journey.lanes());
        journey.command("lanesPlace");
        assertTrue(
                journey.settled().lanes().contains("Istanbul (city)"), () -> "" + journey.lanes());
        journey.command("lanesConfidence").settled();
        assertEquals(
                List.of("Confirmed by several reports", "Reported by one source"), journey.lanes());
    }

    private static void scrolled(double down) {
        Session session = journey.session();
        View view = session.view().get();
        session.view().set(view.with(view.viewport().scrolled(down, 10_000)));
    }
}
