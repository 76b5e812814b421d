package app.parley.ui.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Theme;
import app.parley.text.Text;
import app.parley.timeline.Talks2025;
import app.parley.ui.Istanbul;
import app.parley.ui.Stages;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ExtendWith(ApplicationExtension.class)
final class EventDetailTest {
    private final List<String> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made once there is a toolkit
    private EventDetail detail;

    @Start
    void start(Stage stage) {
        detail = new EventDetail(Text.in(Locale.UK), events::add);
        Stages.show(stage, detail, 900, 300);
    }

    @Test
    void aRoundIsToldWithPlanPeopleAndAccounts(FxRobot robot) {
        show(robot, "istanbul-round-2");
        assertTrue(
                words().containsAll(
                                List.of(
                                        "Second round of direct talks in Istanbul",
                                        "2 June 2025, about 14:43 to about 15:58 Istanbul (UTC+3)",
                                        "Planned 13:00 (10:00 UTC), began about 14:43",
                                        "AT THE TABLE",
                                        "Head of delegation: Rustem Umerov, Defence Minister of"
                                                + " Ukraine",
                                        "Duration",
                                        "Contested",
                                        "about 75 minutes",
                                        "SOURCES · 13")),
                () -> String.join("\n", words()));
    }

    @Test
    void aLinkLeadsToTheOtherEvent(FxRobot robot) {
        show(robot, "istanbul-round-2");
        robot.interact(() -> link("Lavrov proposes round 2").fire());
        assertEquals(List.of("lavrov-proposes-june-2"), events);
    }

    @Test
    void aCitationIsCopied(FxRobot robot) {
        show(robot, "putin-terms-2024-06");
        String[] copied = new String[1];
        robot.interact(
                () -> {
                    ((Button) detail.lookup(".copy")).fire();
                    copied[0] = Clipboard.getSystemClipboard().getString();
                });
        assertTrue(copied[0].matches(".+, “.+”, 14 June 2024, https://.+"), () -> copied[0]);
    }

    @Test
    void withoutAnEventItSaysWhatToDo(FxRobot robot) {
        show(robot, "istanbul-round-2");
        robot.interact(detail::clear);
        assertEquals(List.of("Select an event to see what is known of it."), words());
    }

    private void show(FxRobot robot, String id) {
        robot.interact(
                () ->
                        detail.show(
                                new EventDetail.Content(
                                        Istanbul.event(id),
                                        Istanbul.links(id),
                                        Talks2025.snapshot(),
                                        Istanbul.asOf("2025-06-02T16:00", Theme.LIGHT),
                                        Istanbul.references(),
                                        Optional.empty())));
    }

    private List<String> words() {
        return detail.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private Hyperlink link(String words) {
        return detail.lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
