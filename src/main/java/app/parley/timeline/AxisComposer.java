package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.TextMeasure;
import app.parley.drawing.Theme;
import app.parley.timeline.Picture.Layer;
import app.parley.timeline.Ticks.Tick;

import java.time.ZoneId;
import java.util.List;

/// Draws the two levels of ticks and the grid that hangs from them.
final class AxisComposer {
    private static final double UPPER_BASELINE = 17;
    private static final double LOWER_BASELINE = 35;
    private static final double GAP = 6;
    private static final double ZONE_NAME = 10;
    private static final double INDENT = 13;

    private AxisComposer() {}

    static void compose(Stage stage, Ticks ticks) {
        Theme theme = stage.theme();
        Picture picture = stage.picture();
        Clip plot = picture.plot();
        double height = plot.bottom() - plot.top();
        for (Tick day : ticks.weekends()) {
            double x = stage.x(day.from());
            double width = stage.x(day.until()) - x;
            picture.add(
                    Layer.GROUND,
                    new Shape.Rect(
                            "", x, plot.top(), width, height, 0, Ink.filled(theme.weekend())));
        }
        grid(stage, ticks.lower(), plot.top(), theme.grid());
        grid(stage, ticks.upper(), plot.top(), theme.line());
        base(stage, new Clip(0, 0, plot.left(), plot.bottom()));
        for (Clip piece : picture.pieces()) {
            Clip axis = new Clip(piece.left(), 0, piece.right(), plot.top());
            for (Tick tick : ticks.upper()) {
                double x = stage.x(tick.from());
                picture.add(axis, line(x, 4, plot.top(), theme.line()));
            }
            upper(stage, ticks.upper(), axis);
            lower(stage, ticks.lower(), LOWER_BASELINE, axis);
            base(stage, piece);
        }
    }

    /// The line between axis and plot.
    private static void base(Stage stage, Clip edges) {
        double y = stage.picture().plot().top();
        Ink ink = Ink.stroked(stage.theme().line(), 1);
        stage.picture().add(edges, new Shape.Line("", edges.left(), y, edges.right(), y, ink));
    }

    /// The names of the zones, and below the axis the clock times of the further ones. Where a tick
    /// is a day or more there is nothing to compare: only how far the zones are apart is told.
    static void beside(Stage stage) {
        View view = stage.view();
        if (view.beside().isEmpty()) {
            return;
        }
        Clip plot = stage.picture().plot();
        Clip axis = new Clip(plot.left(), 0, plot.right(), plot.top());
        double row = (plot.top() - TimelineComposer.AXIS) / view.beside().size();
        name(stage, view.zone(), LOWER_BASELINE);
        double baseline = TimelineComposer.AXIS - 6;
        for (ZoneId zone : view.beside()) {
            baseline += row;
            name(stage, zone, baseline);
            Ticks ticks = Ticks.of(view.viewport(), new TickLabels(zone, stage.words().text()));
            if (!ticks.lower().getFirst().named()) {
                lower(stage, ticks.lower(), baseline, axis);
            }
        }
    }

    private static void name(Stage stage, ZoneId zone, double baseline) {
        Clip heads = new Clip(0, 0, stage.picture().plot().left(), stage.picture().plot().top());
        String name = TimeWords.zoneName(zone, stage.view().asOf(), stage.words().text());
        String fitting =
                TextMeasure.inter()
                        .wrapped(
                                name,
                                Ticks.LOWER.weight(),
                                ZONE_NAME,
                                heads.right() - INDENT - 2,
                                1)
                        .getFirst();
        stage.picture()
                .add(
                        heads,
                        new Shape.Text(
                                "",
                                INDENT,
                                baseline,
                                fitting,
                                Ticks.LOWER.weight(),
                                ZONE_NAME,
                                Shape.Anchor.START,
                                stage.theme().muted()));
    }

    private static void grid(Stage stage, List<Tick> ticks, double top, int colour) {
        double bottom = stage.picture().plot().bottom();
        for (Tick tick : ticks) {
            stage.picture().add(Layer.GRID, line(stage.x(tick.from()), top, bottom, colour));
        }
    }

    private static Shape line(double x, double top, double bottom, int colour) {
        return new Shape.Line("", x, top, x, bottom, Ink.stroked(colour, 1));
    }

    /// The first label stays in view while its stretch does, and gives way to the next.
    private static void upper(Stage stage, List<Tick> ticks, Clip axis) {
        for (Tick tick : ticks) {
            double x = Math.max(stage.x(tick.from()), axis.left()) + GAP;
            double room = Math.min(stage.x(tick.until()), axis.right()) - x;
            double width = Ticks.UPPER.width(tick.label());
            if (width <= room) {
                stage.picture()
                        .add(
                                axis,
                                new Shape.Text(
                                        "",
                                        x,
                                        UPPER_BASELINE,
                                        tick.label(),
                                        Ticks.UPPER.weight(),
                                        Ticks.UPPER.size(),
                                        Shape.Anchor.START,
                                        stage.theme().accent()));
            }
        }
    }

    /// The name of a stretch stands in the middle of it, or of as much as is in view.
    private static void lower(Stage stage, List<Tick> ticks, double baseline, Clip axis) {
        for (Tick tick : ticks) {
            double from = stage.x(tick.from());
            double middle = from;
            double width = Ticks.LOWER.width(tick.label());
            if (tick.named()) {
                double left = Math.max(from, axis.left());
                double right = Math.min(stage.x(tick.until()), axis.right());
                middle = (left + right) / 2;
                if (right - left < width + Ticks.NAMED_GAP) {
                    continue;
                }
            }
            stage.picture()
                    .add(
                            axis,
                            new Shape.Text(
                                    "",
                                    middle,
                                    baseline,
                                    tick.label(),
                                    Ticks.LOWER.weight(),
                                    Ticks.LOWER.size(),
                                    Shape.Anchor.MIDDLE,
                                    tick.quiet() ? stage.theme().faint() : stage.theme().muted()));
        }
    }
}
