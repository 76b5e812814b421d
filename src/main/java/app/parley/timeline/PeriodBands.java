package app.parley.timeline;

import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Kind;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import java.time.ZoneId;
import java.util.List;

/// Stretches of time that have a name, behind all lanes.
public final class PeriodBands {
    private PeriodBands() {}

    /// Which of these events are periods.
    public static List<Entry> among(List<Entry> events, Snapshot snapshot) {
        int kind = snapshot.events().kinds().indexOf(Kind.PERIOD);
        return events.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /// How a period looks: a band with a line at either end.
    public static List<Shape> band(Box box, Theme theme) {
        Ink ground = Ink.filled(Colours.faded(theme.muted(), 0.1));
        Ink edge = Ink.stroked(Colours.faded(theme.muted(), 0.35), 1);
        double width = box.right() - box.left();
        double height = box.bottom() - box.top();
        return List.of(
                new Shape.Rect("", box.left(), box.top(), width, height, 0, ground),
                new Shape.Line("", box.left(), box.top(), box.left(), box.bottom(), edge),
                new Shape.Line("", box.right(), box.top(), box.right(), box.bottom(), edge));
    }

    /// When a period is, in words.
    public static String when(Entry period, ZoneId zone, Text text) {
        return new When(zone, text).of(period);
    }

    /// Draws periods in the plot.
    static void compose(Stage stage, Iterable<Entry> periods) {
        Clip plot = stage.picture().plot();
        for (Entry period : periods) {
            Box box =
                    new Box(
                            stage.x(period.from()),
                            plot.top(),
                            stage.x(period.until()),
                            plot.bottom());
            for (Shape shape : band(box, stage.theme())) {
                stage.picture().add(Picture.Layer.GROUND, shape);
            }
        }
    }
}
