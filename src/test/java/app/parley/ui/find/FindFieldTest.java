package app.parley.ui.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Event;
import app.parley.model.Hit;
import app.parley.model.Item;
import app.parley.model.Party;
import app.parley.text.Text;
import app.parley.ui.Stages;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

@ExtendWith(ApplicationExtension.class)
final class FindFieldTest {
    private static final Hit KYIV = hit(Event.class, "Meeting in Kyiv");
    private static final Hit LVIV = hit(Event.class, "Meeting in Lviv");
    private static final Hit UKRAINE = hit(Party.class, "Ukraine");

    private final List<String> asked = new ArrayList<>();
    private final List<Hit> chosen = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made once there is a toolkit
    private FindField field;

    @Start
    void start(Stage stage) {
        field = new FindField(Text.in(Locale.UK), asked::add, chosen::add);
        Stages.show(stage, new VBox(field, new Button("elsewhere")), 500, 500);
        field.requestFocus();
    }

    @Test
    void everyKeyAsksAndArrowsChoose(FxRobot robot) {
        robot.write("ki");
        assertEquals(List.of("k", "ki"), asked);
        robot.interact(() -> field.showHits("ki", found(UKRAINE, KYIV, LVIV)));
        assertTrue(robot.lookup("EVENTS").tryQuery().isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(List.of(UKRAINE), chosen, "events first, then parties, headings skipped");
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped(FxRobot robot) {
        robot.write("kiev");
        robot.interact(() -> field.showHits("ki", found(LVIV)));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), chosen);
        robot.interact(() -> field.showHits("kiev", found(KYIV)));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(KYIV), chosen);
    }

    @Test
    void escapeClosesTheListAndThenClears(FxRobot robot) {
        robot.write("zz");
        robot.interact(() -> field.showHits("zz", found()));
        assertTrue(robot.lookup("No matches for “zz”").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertEquals("zz", field.getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals("", field.getText());
    }

    @Test
    void aHitIsChosenByTheMouse(FxRobot robot) {
        robot.write("ki");
        robot.interact(() -> field.showHits("ki", found(KYIV, LVIV)));
        robot.clickOn("Meeting in Lviv");
        assertEquals(List.of(LVIV), chosen);
    }

    private static Hit hit(Class<? extends Item> type, String title) {
        return new Hit(type, title, OptionalInt.empty(), title, "…" + title + "…");
    }

    private static List<DatedHit> found(Hit... hits) {
        return Arrays.stream(hits).map(hit -> new DatedHit(hit, "2 Jun 2025")).toList();
    }
}
