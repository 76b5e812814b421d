package app.parley.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.text.Text;
import app.parley.ui.Stages;

import javafx.scene.control.TableColumn.SortType;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

@ExtendWith(ApplicationExtension.class)
final class EventTableTest {
    private final List<Integer> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made once there is a toolkit
    private EventTable table;

    @Start
    void start(Stage stage) {
        table = new EventTable(Text.in(Locale.UK), told::add);
        Stages.show(stage, table, 900, 300);
    }

    @Test
    void theUsersChoiceIsToldAndTheProgramsIsNot(FxRobot robot) {
        robot.interact(
                () -> {
                    table.show(List.of(row(7, 100, "9 May"), row(8, 200, "16 May")));
                    table.select(OptionalInt.of(8));
                });
        assertEquals(List.of(), told);
        assertEquals(8, selected());
        robot.clickOn("Event 7");
        assertEquals(List.of(7), told);
    }

    @Test
    void newRowsKeepOrderAndSelection(FxRobot robot) {
        robot.interact(
                () -> {
                    table.show(List.of(row(7, 100, "9 May"), row(8, 200, "16 May")));
                    table.select(OptionalInt.of(8));
                });
        robot.interact(
                () -> {
                    table.getColumns().getFirst().setSortType(SortType.DESCENDING);
                    table.getSortOrder().add(table.getColumns().getFirst());
                });
        assertEquals(List.of(8, 7), numbers());
        robot.interact(
                () ->
                        table.show(
                                List.of(
                                        row(7, 100, "9 May"),
                                        row(8, 200, "16 May"),
                                        row(9, 300, "2 June"))));
        assertEquals(List.of(9, 8, 7), numbers());
        assertEquals(8, selected());
        assertEquals(List.of(), told);
    }

    private static EventRow row(int number, long start, String when) {
        return new EventRow(
                number, start, when, "Event " + number, "meeting", "Talks", "Istanbul", false, 2);
    }

    private int selected() {
        return table.getSelectionModel().getSelectedItem().number();
    }

    private List<Integer> numbers() {
        return table.getItems().stream().map(EventRow::number).toList();
    }
}
