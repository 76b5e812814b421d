package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Placement;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.Outline;
import app.parley.timeline.PeriodBands;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Sheet.Style;
import app.parley.timeline.page.Thinning.Kept;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The timeline of each page of a picture: on all of them in one scale, with lanes and rows of one
/// height, and an event in the same row.
final class Timelines {
    private final Snapshot snapshot;
    private final View view;
    private final Page page;
    private final List<Entry> inView;
    private final List<Entry> candidates;
    private final List<Entry> periods;
    private final Pieces pieces;
    private final Map<Asked, Kept> fitted = new HashMap<>();
    private final Style style;
    private final Text text;

    /// What a fit depends on: a page is divided several times, and often alike.
    private record Asked(Box box, Map<Integer, String> labels) {}

    /// @param inView the events in the stretch of time
    /// @param pieces of the stretch of time
    Timelines(
            Snapshot snapshot, View view, Page page, List<Entry> inView, Pieces pieces, Text text) {
        this.view = view;
        this.page = page;
        this.inView = inView;
        this.pieces = pieces;
        candidates =
                Thinning.candidates(inView, page.callOuts(), pieces.list(), (double) view.asOf());
        periods = PeriodBands.among(inView, snapshot);
        this.snapshot =
                Thinning.keeping(
                        snapshot,
                        candidates.stream().map(Entry::number).collect(Collectors.toSet()));
        this.text = text;
        style = new Style(FontWeight.REGULAR, 11, view.theme().muted());
    }

    /// The height all lanes may have in a box.
    double room(Box box) {
        return box.bottom() - box.top() - TimelineComposer.AXIS - captions(box).height();
    }

    /// The width of the plot in a box.
    static double width(Box box) {
        return box.right() - box.left() - TimelineComposer.HEADS;
    }

    /// As many events as the height of a box has room for.
    Kept fit(Box box, Loaded words) {
        return fitted.computeIfAbsent(new Asked(box, words.labels()), _ -> fitting(box, words));
    }

    private Kept fitting(Box box, Loaded words) {
        List<Viewport> viewports = viewports(box);
        return Thinning.fitting(
                candidates,
                subjects(words),
                page.callOuts(),
                view,
                room(box),
                kept -> outline(viewports, words, kept));
    }

    /// The events of which it is tried whether they fit, in that order.
    List<Entry> candidates() {
        return candidates;
    }

    /// The periods in the stretch of time, which are drawn whatever else finds room.
    List<Entry> periods() {
        return periods;
    }

    private Subjects subjects(Loaded words) {
        return new Subjects(snapshot, view.lanes(), words.groups());
    }

    /// How many lanes that would hold events of the stretch of time are left out.
    int lanesLeftOut(Loaded words, Kept kept) {
        return (int)
                inView.stream()
                        .flatMap(entry -> subjects(words).of(entry).stream())
                        .filter(kept.hidden()::contains)
                        .distinct()
                        .count();
    }

    private Outline outline(List<Viewport> viewports, Loaded words, Kept kept) {
        TimelineComposer composer = new TimelineComposer(viewports, kept.hidden(), periods);
        Snapshot keeping = Thinning.keeping(snapshot, kept.events());
        double height = 0;
        Set<Integer> named = new HashSet<>();
        for (Viewport viewport : viewports) {
            Outline outline = composer.outline(keeping, view.with(viewport), words);
            height = Math.max(height, outline.height());
            named.addAll(outline.named());
        }
        return new Outline(height, named);
    }

    /// What is drawn beside glyphs and bars, on any page.
    Set<Frame.Mark> marks(Box box, Loaded words, Kept kept) {
        Set<Frame.Mark> marks = EnumSet.noneOf(Frame.Mark.class);
        frames(box, words, kept).forEach(frame -> marks.addAll(frame.marks()));
        return marks;
    }

    private List<Frame> frames(Box box, Loaded words, Kept kept) {
        List<Viewport> viewports = viewports(box);
        TimelineComposer composer = new TimelineComposer(viewports, kept.hidden(), periods);
        Snapshot keeping = Thinning.keeping(snapshot, kept.events());
        return viewports.stream()
                .map(each -> composer.compose(keeping, view.with(each), words, page.callOuts()))
                .toList();
    }

    /// No more of a box than the lanes are high.
    private Box whole(Box box, Loaded words, Kept kept) {
        double lanes =
                frames(box, words, kept).stream().mapToDouble(Frame::contentHeight).max().orElse(0);
        double most = box.bottom() - captions(box).height();
        double bottom = Math.min(most, box.top() + TimelineComposer.AXIS + lanes + 1);
        return new Box(box.left(), box.top(), box.right(), bottom + captions(box).height());
    }

    /// What each page shows, side by side.
    private List<Viewport> viewports(Box box) {
        double width = width(box);
        Viewport all = pieces.on(page.pages() * width, room(box));
        return IntStream.range(0, page.pages())
                .mapToObj(
                        i ->
                                new Viewport(
                                        all.instant(i * width),
                                        all.scale(),
                                        width,
                                        all.height(),
                                        0,
                                        all.breaks()))
                .toList();
    }

    /// The events that are on a page.
    List<Entry> on(int i, Box box) {
        Viewport shown = viewports(box).get(i);
        return inView.stream().filter(entry -> entry.touches(shown)).toList();
    }

    /// The view of a page.
    View shown(int i, Box box) {
        return view.with(viewports(box).get(i));
    }

    private Captions captions(Box box) {
        Viewport all = pieces.on(page.pages() * width(box), 1);
        return Captions.of(all, width(box), view.zone(), style, text);
    }

    /// Draws the timeline of a page.
    void compose(Sheet sheet, Box box, Loaded words, Kept kept, int i) {
        Box whole = whole(box, words, kept);
        Frame frame = frames(whole, words, kept).get(i);
        List<Drawing> drawings = new ArrayList<>();
        drawings.add(frame.drawing());
        drawings.add(TimelineComposer.cursor(shown(i, whole), frame));
        for (Drawing drawing : drawings) {
            Placement.moved(box.left(), box.top()).of(drawing.shapes()).forEach(sheet::add);
            drawing.descriptions().forEach(sheet::describe);
        }
        captions(box)
                .compose(
                        sheet,
                        box.left(),
                        box.left() + frame.plotX(),
                        box.top() + frame.drawing().height(),
                        style);
    }
}
