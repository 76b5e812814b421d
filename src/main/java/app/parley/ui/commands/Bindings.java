package app.parley.ui.commands;

import app.parley.model.Problem;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which keys start which command: the usual ones, unless the user gave them to another command or
/// gave this one keys of its own.
///
/// *Why only what differs is kept:* a later Parley may have better usual keys, and a key that was
/// given away comes back when it is no longer wanted there.
public final class Bindings {
    private static final String BETWEEN = ", ";

    private final ObjectProperty<SortedMap<String, List<Keys>>> own =
            new SimpleObjectProperty<>(new TreeMap<>());

    /// With keys the user chose before, as they were [#written()]; what is no key is left out and
    /// told.
    ///
    /// @param refused takes the problems of what is left out
    public Bindings(Map<String, String> written, Consumer<Problem> refused) {
        TreeMap<String, List<Keys>> read = new TreeMap<>();
        written.forEach(
                (command, keys) -> {
                    try {
                        read.put(command, read(keys));
                    } catch (IllegalArgumentException e) {
                        refused.accept(Problem.of("keys.unknown", keys, command));
                    }
                });
        own.set(read);
    }

    private static List<Keys> read(String written) {
        return written.isEmpty()
                ? List.of()
                : Stream.of(written.split(BETWEEN, -1)).map(Keys::of).toList();
    }

    /// The keys the user chose, by the ids of their commands.
    public ObservableValue<SortedMap<String, String>> written() {
        return own.map(
                all -> {
                    TreeMap<String, String> written = new TreeMap<>();
                    all.forEach(
                            (command, keys) ->
                                    written.put(
                                            command,
                                            keys.stream()
                                                    .map(Keys::written)
                                                    .collect(Collectors.joining(BETWEEN))));
                    return written;
                });
    }

    /// The keys of a command.
    public ObservableValue<List<Keys>> of(String command, List<Keys> usual) {
        return own.map(
                all ->
                        all.containsKey(command)
                                ? all.getOrDefault(command, List.of())
                                : without(
                                        all.values().stream().flatMap(List::stream).toList(),
                                        usual));
    }

    /// Gives a command these keys and no others, and takes them from whatever has them. Who has
    /// none left of those the user chose has its usual ones again.
    public void give(Command command, List<Keys> keys) {
        TreeMap<String, List<Keys>> changed = new TreeMap<>();
        own.get()
                .forEach(
                        (id, chosen) -> {
                            List<Keys> left = without(keys, chosen);
                            if (chosen.isEmpty() || !left.isEmpty()) {
                                changed.put(id, left);
                            }
                        });
        changed.remove(command.id());
        if (!keys.equals(command.usual())) {
            changed.put(command.id(), List.copyOf(keys));
        }
        own.set(changed);
    }

    /// Gives every command its usual keys.
    public void reset() {
        own.set(new TreeMap<>());
    }

    private static List<Keys> without(List<Keys> taken, List<Keys> keys) {
        return keys.stream().filter(key -> !taken.contains(key)).toList();
    }
}
