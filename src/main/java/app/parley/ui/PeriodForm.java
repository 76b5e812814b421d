package app.parley.ui;

import app.parley.model.Edtf;
import app.parley.text.Text;
import app.parley.timeline.DateEntry;
import app.parley.timeline.TimeWords;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

import java.util.Optional;

/// Where a period is given a name, a first day and a last day; a day that is left out is open.
final class PeriodForm extends GridPane {
    private static final String OPEN = "..";

    private final Text text;
    private final Period before;
    private final TextField name = field("name", 28);
    private final TextField first = field("first", 14);
    private final TextField last = field("last", 14);
    private final Label answer = new Label();
    private final ReadOnlyObjectWrapper<Optional<Period>> period =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A period as it is entered.
    ///
    /// @param name what it is called
    /// @param days written as EDTF
    record Period(String name, String days) {
        /// The days as a date.
        Edtf date() {
            return Edtf.parse(days);
        }
    }

    /// A form that begins with what is known.
    PeriodForm(Period known, Text text) {
        super(12, 10);
        this.text = text;
        before = known;
        answer.setId("period-answer");
        answer.getStyleClass().add("answer");
        name.setText(known.name);
        int slash = known.days.indexOf('/');
        first.setText(closed(slash < 0 ? known.days : known.days.substring(0, slash)));
        last.setText(closed(known.days.substring(slash + 1)));
        addRow(0, label("name", name), name);
        addRow(1, label("first", first), first);
        addRow(2, label("last", last), last);
        add(answer, 1, 3);
        String days = typed();
        for (TextField field : new TextField[] {name, first, last}) {
            field.textProperty().subscribe(() -> read(days));
        }
    }

    /// What is entered; empty as long as it is no period.
    ReadOnlyObjectProperty<Optional<Period>> period() {
        return period.getReadOnlyProperty();
    }

    private static TextField field(String id, int columns) {
        TextField field = new TextField();
        field.setId("period-" + id);
        field.setPrefColumnCount(columns);
        return field;
    }

    private Label label(String id, TextField field) {
        Label label = new Label(text.say("period." + id));
        label.setLabelFor(field);
        return label;
    }

    private static String closed(String end) {
        return end.equals(OPEN) ? "" : end;
    }

    private String typed() {
        return first.getText() + "\n" + last.getText();
    }

    private void read(String untouched) {
        Optional<Edtf> days = typed().equals(untouched) ? Edtf.tryParse(before.days) : days();
        answer.setText(
                days.map(known -> TimeWords.date(known, text)).orElse(text.say("period.hint")));
        String called = name.getText().strip();
        period.set(
                days.filter(known -> !called.isEmpty())
                        .map(known -> new Period(called, known.text())));
    }

    private Optional<Edtf> days() {
        Optional<String> from = day(first);
        Optional<String> until = day(last);
        return from.flatMap(
                begin ->
                        until.flatMap(
                                end ->
                                        Edtf.tryParse(
                                                begin.equals(end) ? begin : begin + "/" + end)));
    }

    private Optional<String> day(TextField field) {
        return field.getText().isBlank()
                ? Optional.of(OPEN)
                : DateEntry.read(field.getText(), text.locale())
                        .map(DateEntry::date)
                        .filter(date -> !date.startPrecision().isClock())
                        .map(Edtf::text);
    }
}
