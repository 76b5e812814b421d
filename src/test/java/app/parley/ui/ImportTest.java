package app.parley.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.importer.Reading.Column;
import app.parley.model.Batch;
import app.parley.model.Change;
import app.parley.model.Edtf;
import app.parley.model.Event;
import app.parley.model.EventTime;
import app.parley.model.Filter;
import app.parley.store.Store;
import app.parley.timeline.View;
import app.parley.ui.imports.DropHint;

import com.sun.glass.ui.headlessx.HeadlessXPlatformFactory;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Journeys of files into a store: looked at, corrected, taken in, taken back, hidden, forgotten.
class ImportTest {
    private static final String MEETINGS =
            """
            Date;Event;Parties;Place;Minutes
            16/05/2022;First contact;Russia, Ukraine;Minsk;M-1
            17/05/2022;Second contact;Russia, Ukraine;Minsk;M-2
            no date;Nobody knows when;Russia;;M-3
            """;

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // by open, before each test
    private Path store;

    @SuppressWarnings("NullAway.Init") // by open, before each test
    private Journey journey;

    @BeforeEach
    void open() throws TimeoutException {
        store = Journey.store(folder);
        FxToolkit.registerPrimaryStage();
        start();
    }

    private void start() throws TimeoutException {
        FxToolkit.setupStage(stage -> journey = Journey.open(stage, store, folder.resolve("home")));
        journey.settled();
    }

    @AfterEach
    void close() throws TimeoutException {
        journey.shut();
        FxToolkit.cleanupStages();
    }

    @Test
    void aTableIsTakenInAndBackAndInAgain() throws IOException {
        choose(file("meetings.csv", MEETINGS));
        assertEquals(List.of("2", "1"), List.of(number("new"), number("refused")));
        assertEquals("Import 2 events", press(ButtonData.OK_DONE));
        assertEquals(List.of("First contact", "Second contact"), imported());
        assertEquals(
                "2 of 114 events shown",
                journey.label("status-events"),
                "the timeline goes where the new events are");
        journey.command("undo");
        assertEquals(List.of(), imported());
        journey.command("redo");
        assertEquals(2, imported().size());
    }

    @Test
    void whatAFilterHidesIsSaidAndShownOnceItIsCleared() throws IOException {
        journey.robot()
                .interact(() -> new Navigator(session()).filter(Filter.parse("text:memorandum")));
        journey.settled();
        View before = journey.view();
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.OK_DONE);
        assertEquals(before, journey.view(), "there is nothing to see elsewhere");
        journey.picture("import-hidden");
        journey.robot().clickOn("Clear filter");
        assertEquals("2 of 114 events shown", journey.settled().label("status-events"));
    }

    @Test
    void undoReturnsToTheViewBeforeTheImport() throws IOException {
        View before = journey.view();
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.OK_DONE);
        assertNotEquals(before, journey.view());
        journey.command("undo");
        assertEquals(before, journey.view());
    }

    @Test
    void theMessageBarTakesAnImportBack() throws IOException {
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.OK_DONE);
        Button undo =
                journey.robot().lookup(".notification-bar .button").queryAll().stream()
                        .map(Button.class::cast)
                        .filter(button -> "Undo".equals(button.getText()))
                        .findFirst()
                        .orElseThrow();
        journey.robot().interact(undo::fire);
        journey.settled();
        assertEquals(List.of(), imported());
    }

    @Test
    void anImportIsOneStepOfUndoAfterARestartToo() throws Exception {
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.OK_DONE);
        journey.shut();
        FxToolkit.cleanupStages();
        FxToolkit.registerPrimaryStage();
        start();
        assertEquals(2, imported().size());
        journey.command("undo");
        assertEquals(List.of(), imported());
    }

    @Test
    void datesThatCanBeReadInTwoWaysAreAskedAbout() throws IOException {
        choose(file("open.csv", "Date,Event\n05/03/2022,Somewhere in spring\n"));
        assertTrue(take().isDisabled(), "not before the question is answered");
        assertEquals(
                List.of("5 March 2022 (day first)", "3 May 2022 (month first)"),
                List.of(label("#order-dmy"), label("#order-mdy")));
        journey.picture("import-question", dialog().getScene());
        journey.robot().clickOn("#order-mdy");
        journey.settled();
        press(ButtonData.OK_DONE);
        assertEquals(List.of("2022-05-03"), dates("open:"));
    }

    @Test
    void cancellingLeavesTheStoreAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(store);
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.CANCEL_CLOSE);
        assertArrayEquals(before, Files.readAllBytes(store));
        assertEquals(List.of(), imported());
    }

    @Test
    void aColumnCanStandForSomethingElse() throws IOException {
        choose(file("meetings.csv", MEETINGS));
        journey.robot().interact(() -> tabs().getSelectionModel().select(1));
        journey.settled().picture("import-columns", dialog().getScene());
        ComboBox<String> minutes = fieldOf("Minutes");
        assertEquals("extra", journey.ask(minutes::getValue));
        journey.robot().interact(() -> minutes.setValue("outcome"));
        journey.settled();
        press(ButtonData.OK_DONE);
        assertEquals(
                List.of("M-1", "M-2"), events("meetings:").stream().map(Event::outcome).toList());
    }

    @Test
    void columnsThatSayNothingAreAskedForAndKnownTheNextTime() throws IOException {
        String rows = "X1,X2,X3,X4,X5\n7,20220516,Minsk,a,M-1\n8,20220517,Gomel,b,M-2\n";
        choose(file("first.csv", rows));
        assertEquals("Which column holds the date?", label("#import-missing-question"));
        assertTrue(take().isDisabled(), "not before the question is answered");
        journey.picture("import-missing", dialog().getScene());
        answer("X2");
        assertEquals(false, take().isDisabled());
        journey.picture("import-answered", dialog().getScene());
        journey.robot().interact(() -> tabs().getSelectionModel().select(1));
        journey.settled();
        ComboBox<String> minutes = fieldOf("X5");
        journey.robot().interact(() -> minutes.setValue("title"));
        journey.settled();
        press(ButtonData.OK_DONE);
        assertEquals(List.of("M-1", "M-2"), titles("first:"));
        choose(file("second.csv", rows));
        assertTrue(journey.ask(() -> dialog().lookup("#import-remembered").isVisible()));
        journey.picture("import-remembered", dialog().getScene());
        press(ButtonData.OK_DONE);
        assertEquals(List.of("M-1", "M-2"), titles("second:"));
        choose(file("third.csv", rows));
        journey.robot().clickOn("Find it out anew");
        journey.settled();
        assertEquals("Which column holds the date?", label("#import-missing-question"));
        press(ButtonData.CANCEL_CLOSE);
    }

    private TabPane tabs() {
        return journey.robot().from(dialog()).lookup(".tab-pane").queryAs(TabPane.class);
    }

    @SuppressWarnings("unchecked") // all of them hold columns
    private void answer(String name) {
        ComboBox<Column> answers =
                journey.robot().lookup("#import-missing").queryAs(ComboBox.class);
        Column column =
                answers.getItems().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        journey.robot().interact(() -> answers.setValue(column));
        journey.settled();
    }

    @SuppressWarnings("unchecked") // all of them hold the codes of fields
    private ComboBox<String> fieldOf(String column) {
        return (ComboBox<String>)
                journey.robot().from(dialog()).lookup(".combo-box").queryAll().stream()
                        .filter(n -> (column + " stands for").equals(n.getAccessibleText()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aLaterFileSaysFieldByFieldWhatItChanges() throws IOException {
        String first =
                "Id;Date;Event;Place\n1;2022-05-16;First contact;Minsk\n2;2022-05-17;Gone;Minsk\n";
        choose(file("meetings.csv", first));
        press(ButtonData.OK_DONE);
        choose(file("meetings.csv", "Id;Date;Event;Place\n1;2022-05-16;First contact;Gomel\n"));
        assertEquals(List.of("1", "1"), List.of(number("changed"), number("gone")));
        journey.robot().clickOn("#tally-changed");
        journey.settled().picture("import-changed", dialog().getScene());
        assertTrue(
                journey.robot().from(dialog()).lookup("#differences .label").queryAll().stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList()
                        .containsAll(List.of("Minsk", "Gomel")));
        press(ButtonData.OK_DONE);
        assertEquals(List.of("First contact", "Gone"), imported(), "what is gone is kept");
    }

    /// The headless platform knows no drags from other programs: what they lead to is called here.
    @Test
    void aFileThatIsDroppedIsImportedAndAFolderIsNot() throws IOException {
        Path file = file("meetings.csv", MEETINGS);
        DropHint hint = journey.robot().lookup("#drop-hint").queryAs(DropHint.class);
        journey.robot().interact(() -> hint.hover(List.of(file)));
        assertEquals(
                "Drop to import meetings.csv into “Direct Russia-Ukraine talks, Istanbul 2025”",
                sentence(hint));
        journey.settled().picture("import-drop");
        journey.robot().interact(() -> hint.hover(List.of(folder)));
        assertTrue(sentence(hint).startsWith("A folder cannot be imported."));
        journey.robot().interact(() -> hint.hover(List.of(store)));
        assertEquals("Drop to open the store " + store.getFileName(), sentence(hint));
        journey.robot().interact(hint::leave);
        journey.robot().interact(() -> journey.window().arrivals().take(List.of(folder, file)));
        journey.settled();
        press(ButtonData.OK_DONE);
        assertEquals(2, imported().size());
    }

    private String sentence(DropHint hint) {
        return journey.ask(() -> ((Labeled) hint.getChildren().getFirst()).getText());
    }

    @Test
    void rowsPastedAgainAreALaterVersionAndNotDoubled() {
        paste("Date\tEvent\tPlace\n2022-05-16\tPasted\tMinsk\n2022-05-17\tToo\t\n");
        press(ButtonData.OK_DONE);
        assertEquals(List.of("Pasted", "Too"), titles("clipboard"));
        paste("Date\tEvent\tPlace\n2022-05-16\tPasted\tGeneva\n2022-05-17\tToo\t\n");
        assertEquals(
                List.of("0", "1", "1"),
                List.of(number("new"), number("changed"), number("unchanged")));
        press(ButtonData.OK_DONE);
        assertEquals(List.of("Pasted", "Too"), titles("clipboard"));
        paste("Day\tWhat\n2022-05-16\tPasted\n");
        assertEquals("1", number("new"), "another table is another source");
        press(ButtonData.CANCEL_CLOSE);
    }

    @Test
    void whatAnotherProgramImportsIsShownAndCanBeTakenBack() {
        View before = journey.view();
        int events = session().snapshot().get().events().count();
        try (Store other = Store.open(store)) {
            other.put(
                    Event.of(
                            "other",
                            "Told elsewhere",
                            EventTime.of(Edtf.parse("2025-05-20")),
                            "meeting",
                            "talks",
                            2));
        }
        journey.robot().interact(() -> session().follow(() -> {}));
        journey.settled();
        assertEquals(events + 1, session().snapshot().get().events().count());
        assertEquals(before, journey.view());
        journey.command("undo");
        assertEquals(events, session().snapshot().get().events().count());
        journey.command("redo");
        assertEquals(events + 1, session().snapshot().get().events().count());
    }

    @Test
    void anImportIsHiddenShownAndForgotten() throws IOException {
        choose(file("meetings.csv", MEETINGS));
        press(ButtonData.OK_DONE);
        journey.command("imports");
        TableView<?> table = journey.robot().lookup("#batches").queryTableView();
        assertEquals(2, journey.ask(() -> table.getItems().size()));
        journey.robot().interact(table::requestFocus);
        journey.robot().push(KeyCode.SPACE);
        assertEquals(List.of(), settledTitles());
        journey.robot().push(KeyCode.SPACE);
        assertEquals(2, settledTitles().size());
        journey.picture("imports", table.getScene());
        journey.robot().clickOn("#imports-forget");
        journey.robot().clickOn("Forget for good");
        assertEquals(List.of(), settledTitles());
        assertEquals(List.of("istanbul-2025.json"), files());
        assertEquals(
                Optional.of(new Change.ShowBatch(1)),
                session().journal().get().undo(),
                "what is forgotten leaves no step of undo");
    }

    @Test
    void whatIsNotAListOfEventsIsNamedAndNothingCanBeImported() throws IOException {
        choose(file("report.pdf", "%PDF-1.7 ..."));
        assertTrue(take().isDisabled());
        assertTrue(
                journey.ask(() -> dialog().lookupAll(".question .label")).stream()
                        .map(node -> ((Labeled) node).getText())
                        .anyMatch("This is a PDF document; nothing was imported."::equals));
        press(ButtonData.CANCEL_CLOSE);
    }

    private List<String> settledTitles() {
        journey.settled();
        return imported();
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private void choose(Path file) {
        HeadlessXPlatformFactory.fileChooser = title -> List.of(file.toFile());
        journey.command("import");
    }

    private void paste(String words) {
        journey.robot()
                .interact(
                        () -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(words);
                            Clipboard.getSystemClipboard().setContent(content);
                        });
        journey.focusTimeline().robot().push(KeyCode.CONTROL, KeyCode.V);
        journey.settled();
    }

    private DialogPane dialog() {
        return journey.robot().lookup("#import").queryAs(DialogPane.class);
    }

    private Button take() {
        return button(ButtonData.OK_DONE);
    }

    private Button button(ButtonData data) {
        return journey.ask(
                () -> {
                    ButtonType type =
                            dialog().getButtonTypes().stream()
                                    .filter(each -> each.getButtonData() == data)
                                    .findFirst()
                                    .orElseThrow();
                    return (Button) dialog().lookupButton(type);
                });
    }

    /// Presses a button of the preview, and tells what is written on it.
    private String press(ButtonData data) {
        Button button = button(data);
        String words = journey.ask(button::getText);
        journey.robot().interact(button::fire);
        journey.settled();
        return words;
    }

    private String number(String key) {
        return label("#tally-" + key + " .number");
    }

    private String label(String query) {
        return journey.ask(() -> ((Labeled) journey.robot().lookup(query).query()).getText());
    }

    private List<String> imported() {
        return titles("meetings:");
    }

    private List<String> titles(String scope) {
        return events(scope).stream().map(Event::title).toList();
    }

    private List<Event> events(String scope) {
        List<Event> found = new ArrayList<>();
        Rows rows = new Rows(session().snapshot().get(), i -> true, ZoneOffset.UTC, Journey.TEXT);
        journey.ask(
                () -> {
                    session().ask().details(rows.numbers(), all -> found.addAll(all.values()));
                    return true;
                });
        journey.settled();
        return found.stream().filter(event -> event.id().startsWith(scope)).toList();
    }

    private Session session() {
        return journey.session();
    }

    private List<String> dates(String scope) {
        return events(scope).stream().map(event -> event.time().date().text()).toList();
    }

    private List<String> files() {
        return journey.session().snapshot().get().batches().stream()
                .map(Batch::origin)
                .map(origin -> origin.file())
                .toList();
    }
}
