package app.parley.ui;

import app.parley.desk.Appearance;
import app.parley.drawing.Theme;
import app.parley.ui.canvas.Inter;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import java.util.List;
import java.util.stream.Stream;

/// The colours of the window: light, dark, or as the system has it, followed while it changes.
///
/// The style sheets of ControlsFX name colours of JavaFX's own theme; a bridge gives them those of
/// AtlantaFX. Own colours stand in one sheet per theme, so that pop-ups, which have a root of their
/// own, find them too.
public final class Looks {
    private final ObjectProperty<Appearance> appearance;
    private final ObservableValue<Theme> theme;

    /// The colours, beginning with `first`. They come before the first control: it would bring
    /// JavaFX's own, which nobody sees.
    public Looks(Appearance first) {
        Inter.load();
        appearance = new SimpleObjectProperty<>(first);
        ObservableValue<Theme> system =
                Platform.getPreferences().colorSchemeProperty().map(Looks::theme);
        theme =
                appearance.flatMap(
                        a ->
                                switch (a) {
                                    case SYSTEM -> system;
                                    case LIGHT -> new SimpleObjectProperty<>(Theme.LIGHT);
                                    case DARK -> new SimpleObjectProperty<>(Theme.DARK);
                                });
        theme.subscribe(
                now ->
                        Application.setUserAgentStylesheet(
                                now.dark()
                                        ? new PrimerDark().getUserAgentStylesheet()
                                        : new PrimerLight().getUserAgentStylesheet()));
    }

    /// What the user chose.
    public ObjectProperty<Appearance> appearance() {
        return appearance;
    }

    /// The colours that follow from it.
    public ObservableValue<Theme> theme() {
        return theme;
    }

    /// Gives a scene these colours from now on.
    public void dress(Scene scene) {
        theme.subscribe(now -> dress(scene, now));
    }

    private static void dress(Scene scene, Theme theme) {
        List<String> sheets =
                Stream.of(
                                "controlsfx-on-atlantafx.css",
                                theme.dark() ? "dark.css" : "light.css",
                                "parley.css")
                        .map(sheet -> "/app/parley/ui/" + sheet)
                        .toList();
        scene.getStylesheets().setAll(sheets);
    }

    private static Theme theme(ColorScheme scheme) {
        return scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
    }
}
