package app.parley;

import app.parley.model.Problem;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Whether a window can be shown, found out before JavaFX is started: JavaFX answers with a stack
/// trace.
///
/// @param system name of the operating system
/// @param environment variables by name
/// @param platform what JavaFX was told to draw on, empty if nothing
/// @param loads whether a native library can be loaded
record Display(
        String system, Map<String, String> environment, String platform, Predicate<String> loads) {
    // What JavaFX links to on Linux beyond the C library; everything else comes with GTK.
    private static final Map<String, String> PACKAGES =
            new TreeMap<>(Map.of("libgtk-3.so.0", "libgtk-3-0", "libXtst.so.6", "libxtst6"));

    /// The display of this machine.
    static Display ofThisMachine() {
        return new Display(
                System.getProperty("os.name", ""),
                System.getenv(),
                System.getProperty("glass.platform", ""),
                Display::loadsHere);
    }

    /// What stands in the way of a window, if anything does.
    Optional<Problem> obstacle() {
        if (!system.equals("Linux") || platform.startsWith("Headless")) {
            return Optional.empty();
        }
        if (isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            return Optional.of(Problem.of("display.none"));
        }
        return PACKAGES.entrySet().stream()
                .filter(needed -> !loads.test(needed.getKey()))
                .findFirst()
                .map(gone -> Problem.of("display.library", gone.getKey(), gone.getValue()));
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isEmpty();
    }

    @SuppressWarnings("restricted") // JavaFX loads the same libraries a moment later
    private static boolean loadsHere(String library) {
        try {
            // Never unloaded: GTK does not survive that.
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
