package app.parley.ui.commands;

import static javafx.scene.input.KeyCombination.ModifierValue.DOWN;
import static javafx.scene.input.KeyCombination.ModifierValue.UP;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.Set;

/// A key with its modifiers.
///
/// @param combination of the key and its modifiers
public record Keys(KeyCodeCombination combination) {
    /// By which the parts of a window are reached and worked, in every program.
    private static final Set<KeyCode> WORKING =
            Set.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.F10);

    /// What lists and fields need together with Ctrl or Cmd: choose all, copy, cut.
    private static final Set<KeyCode> CHOOSING = Set.of(KeyCode.A, KeyCode.C, KeyCode.X);

    /// What a text field needs together with Ctrl or Cmd besides.
    private static final Set<KeyCode> WRITING =
            Set.of(
                    KeyCode.V,
                    KeyCode.Z,
                    KeyCode.Y,
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE,
                    KeyCode.INSERT);

    /// What has the focus, as far as keys are concerned.
    public enum Focus {
        /// A field that takes text.
        FIELD,
        /// The timeline.
        TIMELINE,
        /// Anything else.
        ELSEWHERE
    }

    /// A key as it is written.
    ///
    /// @param written as in [KeyCombination#keyCombination], such as `Shortcut+Page Up`
    /// @throws IllegalArgumentException if this is no key
    public static Keys of(String written) {
        if (!written.isEmpty()
                && KeyCombination.keyCombination(written) instanceof KeyCodeCombination read) {
            return new Keys(read);
        }
        throw new IllegalArgumentException("no key: " + written);
    }

    /// The key that is being pressed; none for a modifier by itself, and for a key without a name.
    public static Optional<Keys> pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        boolean shortcut = event.isShortcutDown();
        boolean control = event.isControlDown();
        boolean meta = event.isMetaDown();
        // Of Ctrl and Cmd one is the shortcut key of the platform, and not counted twice.
        return Optional.of(
                new Keys(
                        new KeyCodeCombination(
                                code,
                                value(event.isShiftDown()),
                                value(control && (meta || !shortcut)),
                                value(event.isAltDown()),
                                value(meta && (control || !shortcut)),
                                value(shortcut))));
    }

    private static ModifierValue value(boolean down) {
        return down ? DOWN : UP;
    }

    /// The key as it is written.
    public String written() {
        return combination.getName();
    }

    /// Whether a command may have this key: those by which a window is worked without a mouse stay
    /// what they are.
    public boolean isFree() {
        boolean bare =
                combination.getShortcut() == UP
                        && combination.getControl() == UP
                        && combination.getAlt() == UP;
        KeyCode code = combination.getCode();
        return code != KeyCode.TAB && !(bare && WORKING.contains(code));
    }

    /// Whether a pressed key is this one and may be taken from what has the focus. Everything but
    /// the timeline keeps what moves and chooses in it, a text field also what writes.
    public boolean takes(KeyEvent event, Focus focus) {
        return combination.match(event)
                && switch (focus) {
                    case TIMELINE -> true;
                    case ELSEWHERE -> !chooses(event);
                    case FIELD -> !chooses(event) && !writes(event);
                };
    }

    private static boolean chooses(KeyEvent event) {
        KeyCode code = event.getCode();
        return isBare(event)
                ? code.isNavigationKey() || WORKING.contains(code)
                : event.isShortcutDown() && CHOOSING.contains(code);
    }

    private static boolean writes(KeyEvent event) {
        return isBare(event)
                ? !event.getCode().isFunctionKey()
                : event.isShortcutDown() && WRITING.contains(event.getCode());
    }

    private static boolean isBare(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown();
    }

    /// How the key is shown to people.
    public String label() {
        return combination.getDisplayText();
    }

    /// The key in words, such as `Ctrl+Plus`: what `Ctrl++` means is not for everybody to see.
    public String words() {
        String modifiers =
                new KeyCodeCombination(
                                KeyCode.A,
                                combination.getShift(),
                                combination.getControl(),
                                combination.getAlt(),
                                combination.getMeta(),
                                combination.getShortcut())
                        .getDisplayText();
        return modifiers.substring(0, modifiers.length() - 1) + combination.getCode().getName();
    }
}
