package app.parley.ui.redlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Theme;
import app.parley.model.Position;
import app.parley.model.RedLineCard;
import app.parley.model.Relation;
import app.parley.model.RelationKind;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Talks2025;
import app.parley.timeline.View;
import app.parley.ui.Istanbul;
import app.parley.ui.Stages;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@ExtendWith(ApplicationExtension.class)
final class RedLinePanelTest {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final Text TEXT = Text.in(Locale.UK);

    private final List<String> events = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made once there is a toolkit
    private RedLinePanel panel;

    @Start
    void start(Stage stage) {
        panel = new RedLinePanel(TEXT, events::add, parties::add);
        Stages.show(stage, panel, 260, 700);
    }

    @Test
    void aCardSaysEverythingInWords(FxRobot robot) {
        show(robot, "russia", "2025-06-02T16:00");
        assertEquals(
                "Territory. Red line. Recognition of Crimea, LPR, DPR, Zaporizhzhia and Kherson"
                        + " regions as Russian; complete Ukrainian withdrawal (memorandum, section"
                        + " I).. Vladimir Medinsky · Russian memorandum · 2 Jun 2025. reaffirmed"
                        + " since Round 1. Conflicts with a position of another party",
                card("territory").getAccessibleText().replace('\u00A0', ' '));
        assertTrue(words(panel).contains("Stated red lines as of 2 Jun 2025 16:00"));
        assertTrue(words(panel).contains("8 red lines · 16 positions · 4 moved since Round 1"));
    }

    @Test
    void aCardOpensByKeyAndStaysOpenWhileTheCursorMoves(FxRobot robot) {
        show(robot, "russia", "2025-06-02T16:00");
        robot.interact(() -> cards().getFirst().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals(List.of("territory"), open());
        assertTrue(words(card("territory")).contains("HISTORY"));
        show(robot, "russia", "2025-06-01T16:00");
        assertEquals(List.of("territory"), open());
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(), open());
    }

    @Test
    void anOpenCardLeadsToItsEvent(FxRobot robot) {
        show(robot, "russia", "2025-06-02T16:00");
        robot.clickOn(card("ceasefire-sequence").lookup(".statement"));
        robot.interact(() -> link(card("ceasefire-sequence"), "Show the event").fire());
        assertEquals(List.of("russian-memorandum-handover"), events);
    }

    @Test
    void onlyWhatChangedIsRebuiltAndFlashes(FxRobot robot) {
        show(robot, "russia", "2025-05-27T12:00");
        Card territory = card("territory");
        Card ceasefire = card("ceasefire-sequence");
        show(robot, "russia", "2025-05-29T12:00");
        assertSame(territory, card("territory"));
        assertNotSame(ceasefire, card("ceasefire-sequence"));
        assertTrue(card("ceasefire-sequence").getPseudoClassStates().contains(CHANGED));
        assertFalse(card("territory").getPseudoClassStates().contains(CHANGED));
    }

    @Test
    void aPanelWithoutPositionsSaysSo(FxRobot robot) {
        show(robot, "russia", "2021-01-01T12:00");
        assertTrue(
                words(panel).contains("No positions recorded for Russia before 1 Jan 2021 12:00."));
    }

    @Test
    void aRemarkOnBothSidesIsANoteFromItsDayOn() {
        long eve = Istanbul.asOf("2025-06-02T12:00", Theme.LIGHT).asOf();
        long end = Istanbul.asOf("2025-06-03T00:00", Theme.LIGHT).asOf();
        assertEquals(List.of(), RedLinePanel.notes(Talks2025.snapshot(), eve));
        assertEquals(
                List.of("seed-no-compromise"),
                RedLinePanel.notes(Talks2025.snapshot(), end).stream().map(Position::id).toList());
    }

    @Test
    void anotherPartyCanBeChosenByItsName(FxRobot robot) {
        show(robot, "russia", "2025-06-02T16:00");
        robot.clickOn(".party-name").clickOn("United States");
        assertEquals(List.of("usa"), parties);
    }

    @Test
    void aPairShowsBothTextsAndTheReading(FxRobot robot) {
        RedLinePanel.Content content = content("russia", "2025-06-03T00:00");
        RedLineCard territory =
                content.cards().stream()
                        .filter(card -> card.issue().id().equals("territory"))
                        .findFirst()
                        .orElseThrow();
        Relation conflict =
                territory.relations().stream()
                        .filter(relation -> relation.kind() == RelationKind.CONFLICT)
                        .findFirst()
                        .orElseThrow();
        PairView[] pair = new PairView[1];
        robot.interact(
                () -> pair[0] = new PairView(conflict, Card.Shown.of(territory, content), TEXT));
        assertTrue(
                words(pair[0])
                        .containsAll(
                                List.of(
                                        "Conflict",
                                        "Russia",
                                        "Ukraine",
                                        territory.position().text(),
                                        "An analyst’s reading: " + conflict.comment())));
    }

    private void show(FxRobot robot, String party, String clock) {
        robot.interact(() -> panel.show(content(party, clock)));
    }

    private static RedLinePanel.Content content(String party, String clock) {
        Snapshot snapshot = Talks2025.snapshot();
        View view = Istanbul.asOf(clock, Theme.LIGHT);
        return new RedLinePanel.Content(
                snapshot,
                view,
                party,
                List.of(),
                Istanbul.references().only(RedLinePanel.wanted(snapshot, party, view.asOf())));
    }

    private List<Card> cards() {
        return panel.lookupAll(".card").stream().map(Card.class::cast).toList();
    }

    private Card card(String issue) {
        return cards().stream()
                .filter(card -> card.issue().equals(issue))
                .findFirst()
                .orElseThrow();
    }

    private List<String> open() {
        return cards().stream().filter(Card::isOpen).map(Card::issue).toList();
    }

    private static Hyperlink link(Node in, String words) {
        return in.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Node in) {
        return in.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
