package app.parley.ui.parts;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Lists to choose one thing from.
public final class Choosers {
    private Choosers() {}

    /// A list to choose from, still empty.
    ///
    /// @param words of each thing
    public static <T> ComboBox<T> of(String id, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(converter(words));
        return box;
    }

    /// A list to choose from, the first thing chosen.
    public static <T> ComboBox<T> of(String id, List<T> things, Function<T, String> words) {
        ComboBox<T> box = of(id, words);
        box.getItems().setAll(things);
        box.getSelectionModel().selectFirst();
        return box;
    }

    /// A list to choose from, which tells only what the user chose and not what [#show] sets it to.
    ///
    /// @param chosen told what the user chose
    public static <T> ComboBox<T> of(String id, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = of(id, words);
        box.setOnAction(
                e -> {
                    if (box.getValue() != null && !box.getValue().equals(box.getUserData())) {
                        box.setUserData(box.getValue());
                        chosen.accept(box.getValue());
                    }
                });
        return box;
    }

    /// Shows what there is to choose from and what is chosen, without telling anybody.
    public static <T> void show(ComboBox<T> box, List<T> items, T value) {
        box.setUserData(value);
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
    }

    /// Shows what there is to choose from, and nothing as chosen, without telling anybody.
    public static <T> void ask(ComboBox<T> box, List<T> items) {
        box.setUserData(items);
        box.getSelectionModel().clearSelection();
        box.getItems().setAll(items);
    }

    private static <T> StringConverter<T> converter(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String written) {
                throw new UnsupportedOperationException("only chosen, never written");
            }
        };
    }
}
