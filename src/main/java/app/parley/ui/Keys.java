package app.parley.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/// A key with its modifiers, and where it works.
///
/// @param combination of the key and its modifiers
/// @param reach where it works
public record Keys(KeyCombination combination, Reach reach) {
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
                    KeyCode.END);

    /// Where a key works.
    public enum Reach {
        /// Wherever the focus is, except that a text field keeps the keys that write and edit.
        WINDOW,
        /// Only while the timeline has the focus: everything else needs the key for itself.
        TIMELINE
    }

    /// What has the focus, as far as keys are concerned.
    public enum Focus {
        /// A field that takes text.
        FIELD,
        /// The timeline.
        TIMELINE,
        /// Anything else.
        ELSEWHERE
    }

    /// A key that works in the whole window, written as in [KeyCombination#keyCombination].
    public static Keys window(String keys) {
        return new Keys(KeyCombination.keyCombination(keys), Reach.WINDOW);
    }

    /// A key that works on the timeline.
    public static Keys timeline(String keys) {
        return new Keys(KeyCombination.keyCombination(keys), Reach.TIMELINE);
    }

    /// Whether a pressed key is this one and may be taken from what has the focus.
    public boolean takes(KeyEvent event, Focus focus) {
        return combination.match(event)
                && switch (focus) {
                    case TIMELINE -> true;
                    case ELSEWHERE -> reach == Reach.WINDOW;
                    case FIELD -> reach == Reach.WINDOW && !writes(event);
                };
    }

    private static boolean writes(KeyEvent event) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown();
        return bare
                ? !event.getCode().isFunctionKey()
                : event.isShortcutDown() && WRITING.contains(event.getCode());
    }

    /// How the key is shown to people.
    public String label() {
        return combination.getDisplayText();
    }

    /// The key in words, such as `Ctrl+Plus`: what `Ctrl++` means is not for everybody to see.
    public String words() {
        String shortcut = Keys.window("Shortcut+A").label().replace("A", "");
        return combination.getName().replace("Shortcut+", shortcut);
    }

    /// The key as a menu item shows it: words only. Menu items must not take keys themselves, or a
    /// letter typed into a field would start a command.
    public KeyCombination shown() {
        return new Shown(label());
    }

    private static final class Shown extends KeyCombination {
        private final String label;

        Shown(String label) {
            this.label = label;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return label;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
