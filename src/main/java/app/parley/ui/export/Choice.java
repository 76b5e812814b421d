package app.parley.ui.export;

import javafx.scene.control.ComboBox;

import java.util.List;
import java.util.function.Function;

/// One of several things to choose from.
///
/// @param value the thing
/// @param words it is called by
record Choice<T>(T value, String words) {
    /// A list to choose from, the first chosen.
    static <T> ComboBox<Choice<T>> box(String id, List<T> values, Function<T, String> words) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId("export-" + id);
        box.setMaxWidth(Double.MAX_VALUE);
        values.forEach(value -> box.getItems().add(new Choice<>(value, words.apply(value))));
        box.getSelectionModel().selectFirst();
        return box;
    }

    /// Chooses a thing, if it can be chosen.
    static <T> void select(ComboBox<Choice<T>> box, T value) {
        box.getItems().stream()
                .filter(choice -> choice.value.equals(value))
                .findFirst()
                .ifPresent(box::setValue);
    }

    @Override
    public String toString() {
        return words;
    }
}
