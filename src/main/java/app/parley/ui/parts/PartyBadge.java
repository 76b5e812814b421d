package app.parley.ui.parts;

import app.parley.drawing.Glyph;
import app.parley.drawing.PathStep;
import app.parley.drawing.Theme;
import app.parley.model.Party;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// A party's marker in its colour. It stands beside the party's name or code, never alone: shape
/// and words tell parties apart where colour does not.
public final class PartyBadge extends Pane {
    /// A badge `size` pixels wide and high.
    public PartyBadge(Party party, Theme theme, double size) {
        Path path = new Path();
        path.setFillRule(FillRule.EVEN_ODD);
        path.setStroke(null);
        path.setFill(Color.web(colour(party, theme)));
        for (PathStep step : Glyph.of("marker-" + party.marker()).at(size / 2, size / 2, size)) {
            path.getElements().add(element(step));
        }
        getChildren().add(path);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// A party's colour on the ground of a theme, as `#RRGGBB`.
    public static String colour(Party party, Theme theme) {
        return theme.dark() ? party.colourDark() : party.colourLight();
    }

    private static PathElement element(PathStep step) {
        return switch (step) {
            case PathStep.Move(var x, var y) -> new MoveTo(x, y);
            case PathStep.Line(var x, var y) -> new LineTo(x, y);
            case PathStep.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    new CubicCurveTo(x1, y1, x2, y2, x, y);
            case PathStep.Close _ -> new ClosePath();
        };
    }
}
