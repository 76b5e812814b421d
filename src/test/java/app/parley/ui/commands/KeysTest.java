package app.parley.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.parley.ui.commands.Keys.Focus;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class KeysTest {
    /// What no keyboard has, and what JavaFX writes but does not read.
    private static final Set<KeyCode> NO_KEYS =
            Set.of(KeyCode.UNDEFINED, KeyCode.SHORTCUT, KeyCode.INPUT_METHOD_ON_OFF);

    private static KeyEvent event(KeyCode code, String modifiers) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                modifiers.contains("Shift"),
                modifiers.contains("Shortcut"),
                modifiers.contains("Alt"),
                modifiers.contains("Meta"));
    }

    @Test
    void everyKeyOfAKeyboardComesBackFromWhatIsWritten() {
        List<KeyEvent> events =
                Stream.of(KeyCode.values())
                        .filter(code -> !code.isModifierKey() && !NO_KEYS.contains(code))
                        .flatMap(
                                code ->
                                        Stream.of("", "Shift", "Shortcut Alt", "Meta Shortcut")
                                                .map(modifiers -> event(code, modifiers)))
                        .toList();
        assertEquals(
                List.of(),
                events.stream()
                        .filter(
                                event -> {
                                    Keys pressed = Keys.pressed(event).orElseThrow();
                                    return !Keys.of(pressed.written()).equals(pressed)
                                            || !pressed.takes(event, Focus.TIMELINE);
                                })
                        .toList());
    }

    @Test
    void theShortcutKeyIsWrittenAsSuchAndNotAsThatOfOneSystem() {
        assertEquals(
                Optional.of(Keys.of("Shift+Shortcut+K")),
                Keys.pressed(event(KeyCode.K, "Shift Shortcut")));
        assertEquals(Optional.empty(), Keys.pressed(event(KeyCode.CONTROL, "Shortcut")));
    }

    @ParameterizedTest
    @CsvSource({
        "N, TIMELINE ELSEWHERE",
        "Shift+N, TIMELINE ELSEWHERE",
        "F4, TIMELINE ELSEWHERE FIELD",
        "Shortcut+K, TIMELINE ELSEWHERE FIELD",
        "Alt+Left, TIMELINE ELSEWHERE FIELD",
        "Shortcut+Left, TIMELINE ELSEWHERE",
        "Shortcut+V, TIMELINE ELSEWHERE",
        "Left, TIMELINE",
        "Shift+Page Up, TIMELINE",
        "Esc, TIMELINE",
        "Shortcut+C, TIMELINE"
    })
    void aKeyIsTakenOnlyWhereNothingElseNeedsIt(String keys, String where) {
        Keys tested = Keys.of(keys);
        KeyEvent event = event(tested.combination().getCode(), keys);
        assertEquals(
                where,
                String.join(
                        " ",
                        Stream.of(Focus.TIMELINE, Focus.ELSEWHERE, Focus.FIELD)
                                .filter(focus -> tested.takes(event, focus))
                                .map(Focus::name)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tab", "Shortcut+Tab", "Esc", "Enter", "Space", "F10", "Shift+Enter"})
    void whatWorksAWindowWithoutAMouseStays(String keys) {
        assertEquals(false, Keys.of(keys).isFree());
    }

    @ParameterizedTest
    @ValueSource(strings = {"N", "Left", "Shortcut+Enter", "Alt+F10", "F1"})
    void everythingElseMayBeGiven(String keys) {
        assertEquals(true, Keys.of(keys).isFree());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shortcut+", "Hyper+K", "Shortcut+Shortcut+K", "Shortcut+'й'"})
    void whatIsNoKeyIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> Keys.of(written));
    }
}
