package app.parley.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.parley.model.Problem;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class BindingsTest {
    private static final List<Keys> NONE = List.of();

    private final List<Problem> refused = new ArrayList<>();
    private Bindings bindings = new Bindings(Map.of(), refused::add);
    private Command next = command("next", "Period", "F4");
    private Command export = command("export", "Shortcut+E");

    private Command command(String id, String... usual) {
        List<Keys> keys = keys(usual);
        return new Command(
                id,
                keys,
                bindings.of(id, keys),
                () -> {},
                new SimpleObjectProperty<>(true),
                Optional.empty());
    }

    private static List<Keys> keys(String... written) {
        return Stream.of(written).map(Keys::of).toList();
    }

    /// The keys of next and of export.
    private List<List<Keys>> now() {
        return List.of(next.keys().getValue(), export.keys().getValue());
    }

    private void written(Map<String, String> written) {
        bindings = new Bindings(written, refused::add);
        next = command("next", "Period", "F4");
        export = command("export", "Shortcut+E");
    }

    @Test
    void aKeyIsTakenFromWhateverHasItAndComesBackWhenItIsFreeAgain() {
        bindings.give(next, keys("Shortcut+E"));
        assertEquals(List.of(keys("Shortcut+E"), NONE), now());
        bindings.give(next, next.usual());
        assertEquals(List.of(keys("Period", "F4"), keys("Shortcut+E")), now());
        assertEquals(Map.of(), bindings.written().getValue());
    }

    @Test
    void usualKeysAreTakenBackFromWhomeverTheyWereGivenTo() {
        bindings.give(next, keys("Shortcut+E", "N"));
        bindings.give(export, export.usual());
        assertEquals(List.of(keys("N"), keys("Shortcut+E")), now());
    }

    @Test
    void whoLosesTheOnlyKeyTheUserChoseHasTheUsualOnesAgain() {
        bindings.give(next, keys("N"));
        bindings.give(export, keys("N"));
        assertEquals(List.of(keys("Period", "F4"), keys("N")), now());
    }

    @Test
    void noKeyAtAllIsAChoiceToo() {
        bindings.give(next, NONE);
        bindings.give(export, keys("F2"));
        assertEquals(List.of(NONE, keys("F2")), now());
        assertEquals(Map.of("export", "F2", "next", ""), bindings.written().getValue());
        bindings.reset();
        assertEquals(List.of(next.usual(), export.usual()), now());
    }

    @Test
    void whatIsWrittenComesBackAlsoForCommandsOfANewerProgram() {
        Map<String, String> written =
                Map.of("next", "N, Shift+Shortcut+N", "ofANewerProgram", "F2", "export", "");
        written(written);
        assertEquals(List.of(keys("N", "Shift+Shortcut+N"), NONE), now());
        assertEquals(written, bindings.written().getValue());
        assertEquals(List.of(), refused);
    }

    @Test
    void whatIsNoKeyIsToldAndTheUsualOneHolds() {
        written(Map.of("next", "Hyper+N", "export", "F2"));
        assertEquals(List.of(next.usual(), keys("F2")), now());
        assertEquals(List.of(Problem.of("keys.unknown", "Hyper+N", "next")), refused);
    }
}
