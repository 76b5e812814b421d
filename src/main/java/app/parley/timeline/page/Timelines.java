package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Clip;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimeWords;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.page.Pieces.Part;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The timeline of each page of a picture: on all of them in one scale, with lanes and rows of one
/// height, and an event in the same row.
///
/// @param inView the events in the stretch of time
/// @param pieces of the stretch of time
record Timelines(
        Snapshot snapshot, View view, Page page, List<Entry> inView, Pieces pieces, Text text) {
    /// Beyond this many events in view the timeline is left to draw strips.
    static final int MANY = 2000;

    private static final double ZIGZAG = 5;
    private static final double LINE = 14;

    /// The timeline of one page.
    ///
    /// @param parts the pieces of time on it
    /// @param frames of each part
    private record Laid(List<Part> parts, List<Frame> frames) {}

    /// The height all lanes may have in a box.
    static double room(Box box) {
        return box.bottom() - box.top() - TimelineComposer.AXIS;
    }

    /// The width of the plot in a box.
    static double width(Box box) {
        return box.right() - box.left() - TimelineComposer.HEADS;
    }

    /// The numbers of as many events as the height of a box has room for.
    Set<Integer> fit(Box box, Loaded words) {
        return inView.size() <= MANY
                ? Thinning.fitting(
                        inView,
                        page.callOuts(),
                        (double) view.asOf(),
                        room(box),
                        numbers -> frames(box, words, numbers))
                : inView.stream().map(Entry::number).collect(Collectors.toSet());
    }

    /// The numbers of the events whose labels would be needed.
    Set<Integer> wanted(Box box, Loaded words) {
        return frames(box, words, fit(box, words)).stream()
                .flatMap(frame -> frame.wanted().stream())
                .collect(Collectors.toSet());
    }

    /// What is drawn beside glyphs and bars, on any page.
    Set<Frame.Mark> marks(Box box, Loaded words, Set<Integer> kept) {
        Set<Frame.Mark> marks = EnumSet.noneOf(Frame.Mark.class);
        frames(box, words, kept).forEach(frame -> marks.addAll(frame.marks()));
        return marks;
    }

    private List<Frame> frames(Box box, Loaded words, Set<Integer> kept) {
        TimelineComposer composer = composer(box);
        Snapshot keeping = Thinning.keeping(snapshot, kept);
        return IntStream.range(0, page.pages())
                .mapToObj(i -> laid(composer, keeping, box, words, i))
                .flatMap(laid -> laid.frames.stream())
                .toList();
    }

    /// No more of a box than the lanes are high.
    private Box whole(Box box, Loaded words, Set<Integer> kept) {
        double lanes =
                frames(box, words, kept).stream().mapToDouble(Frame::contentHeight).max().orElse(0);
        double bottom = Math.min(box.bottom(), box.top() + TimelineComposer.AXIS + lanes + 1);
        return new Box(box.left(), box.top(), box.right(), bottom);
    }

    private TimelineComposer composer(Box box) {
        return new TimelineComposer(
                IntStream.range(0, page.pages())
                        .mapToObj(i -> parts(box, i))
                        .flatMap(List::stream)
                        .map(Part::viewport)
                        .toList());
    }

    private Laid laid(TimelineComposer composer, Snapshot keeping, Box box, Loaded words, int i) {
        List<Part> parts = parts(box, i);
        List<Frame> frames = new ArrayList<>();
        for (Part part : parts) {
            View shown = view.with(part.viewport());
            frames.add(composer.compose(keeping, shown, words, page.callOuts()));
        }
        return new Laid(parts, frames);
    }

    private List<Part> parts(Box box, int i) {
        return pieces.on(page.pages(), width(box), room(box), gap()).get(i);
    }

    /// The events that are on a page.
    List<Entry> on(int i, Box box) {
        List<Part> parts = parts(box, i);
        return inView.stream()
                .filter(entry -> parts.stream().anyMatch(part -> entry.touches(part.viewport())))
                .toList();
    }

    /// The view of a page from its first to its last instant.
    View shown(int i, Box box) {
        List<Part> parts = parts(box, i);
        double from = parts.getFirst().viewport().start();
        double until = parts.getLast().viewport().end();
        return view.with(parts.getFirst().viewport().fitting(from, until, 0));
    }

    /// Draws the timeline of a page.
    void compose(Sheet sheet, Box box, Loaded words, Set<Integer> kept, int i) {
        Snapshot keeping = Thinning.keeping(snapshot, kept);
        Laid laid = laid(composer(box), keeping, whole(box, words, kept), words, i);
        for (int k = 0; k < laid.parts.size(); k++) {
            Part part = laid.parts.get(k);
            Frame frame = laid.frames.get(k);
            double x = box.left() + part.x();
            place(sheet, frame.drawing(), k, frame, x, box.top());
            Drawing cursor = TimelineComposer.cursor(view.with(part.viewport()), frame);
            place(sheet, cursor, k, frame, x, box.top());
            part.after()
                    .ifPresent(
                            skipped ->
                                    skip(
                                            sheet,
                                            skipped,
                                            x + frame.plotX() - gap() / 2,
                                            box.top() + frame.plotY(),
                                            box.top() + frame.drawing().height()));
        }
    }

    /// Only the first part shows the heads of the lanes.
    private static void place(
            Sheet sheet, Drawing drawing, int part, Frame frame, double x, double y) {
        Clip plot = new Clip(frame.plotX(), 0, drawing.width(), drawing.height());
        Placement placement = Placement.moved(x, y);
        for (Shape shape : drawing.shapes()) {
            if (part == 0) {
                placement.of(List.of(shape)).forEach(sheet::add);
            } else {
                plot.cut(shape).ifPresent(cut -> placement.of(List.of(cut)).forEach(sheet::add));
            }
        }
        drawing.descriptions().forEach(sheet::describe);
    }

    private Style style() {
        return new Style(FontWeight.REGULAR, 11, view.theme().muted());
    }

    private List<String> words(Pieces.Piece skipped) {
        return List.of(
                TimeWords.day((long) skipped.from(), view.zone(), text),
                text.say("page.skipped"),
                TimeWords.day((long) skipped.until() - 1, view.zone(), text));
    }

    /// The width of the gap where time is skipped.
    private double gap() {
        return pieces.gaps().stream()
                .flatMap(skipped -> words(skipped).stream())
                .mapToDouble(style()::width)
                .map(width -> width + LINE)
                .max()
                .orElse(0);
    }

    /// Names both days between which nothing is shown, and breaks the axis there.
    private void skip(Sheet sheet, Pieces.Piece skipped, double x, double top, double bottom) {
        double y = top - 3 * LINE + 4;
        for (String line : words(skipped)) {
            sheet.textAbout(x, y, line, style());
            y += LINE;
        }
        for (double side : new double[] {-1, 1}) {
            List<PathStep> steps = new ArrayList<>();
            double at = top;
            for (int i = 0; at <= bottom; i++) {
                double edge = x + side * ZIGZAG + (i % 2 == 0 ? -ZIGZAG / 2 : ZIGZAG / 2);
                steps.add(i == 0 ? new PathStep.Move(edge, at) : new PathStep.Line(edge, at));
                at += 2 * ZIGZAG;
            }
            sheet.add(new Shape.Path("", steps, Ink.stroked(view.theme().faint(), 1)));
        }
    }
}
