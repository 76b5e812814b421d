package app.parley.ui.export;

import app.parley.model.Problem;

import javafx.scene.control.Spinner;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A field for a whole number, which counts as soon as it is typed.
final class NumberField extends Spinner<Integer> {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})\\s*");

    private final int least;
    private final int most;

    /// A field with a number in it.
    ///
    /// @param step of its arrows
    NumberField(String id, int least, int most, int number, int step) {
        super(least, most, number, step);
        this.least = least;
        this.most = most;
        setId(id);
        setEditable(true);
    }

    /// Tells when somebody writes something else.
    void whenChanged(Runnable changed) {
        getEditor().textProperty().subscribe((_, _) -> changed.run());
    }

    /// Shows another number.
    void show(int number) {
        getValueFactory().setValue(number);
        getEditor().setText(Integer.toString(number));
    }

    /// The number that is written, otherwise the last one that was.
    int number() {
        return isNumber() ? written() : getValue();
    }

    /// Why what is written cannot be read.
    Stream<Problem> problems() {
        return isNumber()
                ? Stream.empty()
                : Stream.of(
                        Problem.of("export.noNumber", getEditor().getText().strip(), least, most));
    }

    private boolean isNumber() {
        return NUMBER.matcher(getEditor().getText()).matches()
                && written() >= least
                && written() <= most;
    }

    private int written() {
        return Integer.parseInt(getEditor().getText().strip());
    }
}
