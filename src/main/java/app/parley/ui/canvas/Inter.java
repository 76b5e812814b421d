package app.parley.ui.canvas;

import app.parley.drawing.FontWeight;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The bundled typeface as JavaFX knows it: the same four files that texts are measured with.
public final class Inter {
    private static final double ANY_SIZE = 12;
    private static final Map<FontWeight, Map<Double, Font>> FONTS = new EnumMap<>(FontWeight.class);
    private static final Map<FontWeight, String> NAMES = new EnumMap<>(FontWeight.class);

    private Inter() {}

    /// Makes the typeface known to style sheets, which name its family.
    public static void load() {
        for (FontWeight weight : FontWeight.values()) {
            NAMES.computeIfAbsent(weight, Inter::load);
        }
    }

    /// A font of a weight and size in pixels; on the window's thread.
    public static Font of(FontWeight weight, double size) {
        String name = NAMES.computeIfAbsent(weight, Inter::load);
        return FONTS.computeIfAbsent(weight, w -> new HashMap<>())
                .computeIfAbsent(size, s -> new Font(name, s));
    }

    private static String load(FontWeight weight) {
        try (InputStream file = Inter.class.getResourceAsStream(weight.resource())) {
            return Font.loadFont(file, ANY_SIZE).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
