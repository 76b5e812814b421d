package app.parley.ui;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Puts a node on a stage in the look it has in the window.
public final class Stages {
    private Stages() {}

    /// Shows `node` on `stage`.
    public static void show(Stage stage, Parent node, double width, double height) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(node, width, height));
        stage.show();
    }
}
