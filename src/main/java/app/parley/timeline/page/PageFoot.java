package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.model.Event;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.CallOut;
import app.parley.timeline.FilterWords;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// What stands below timeline and panels: the events pointed out, the legend, the notes, and what
/// was left out. All but the first is written in the size of notes.
final class PageFoot {
    private static final double LINE = 15;
    private static final double HEAD = 8;
    private static final double LAST = 6;

    /// How many rows of sources stand on a slide, and how much of the height they take on paper.
    private static final int SLIDE_ROWS = 2;

    private static final double PRINT_SHARE = 0.18;

    /// How many lines differing accounts take on a slide, and on paper.
    private static final int SLIDE_ACCOUNTS = 2;

    private static final int PRINT_ACCOUNTS = 4;
    private static final int ANY = 99;

    private final Snapshot snapshot;
    private final View view;
    private final Loaded loaded;
    private final Page page;
    private final Text text;
    private final double left;
    private final double notes;
    private final double width;
    private final Style style;
    private final double mark;
    private final int lastLines;

    /// @param events how many there are in the stretch of time
    /// @param mark what the last lines leave free at their right
    /// @param left edge of the page's content
    /// @param wide width of the page's content
    PageFoot(
            Snapshot snapshot,
            View view,
            Loaded loaded,
            Page page,
            Text text,
            int events,
            double mark,
            double left,
            double wide) {
        this.snapshot = snapshot;
        this.view = view;
        this.loaded = loaded;
        this.page = page;
        this.text = text;
        this.left = left;
        notes = page.paper().notes();
        width = wide / notes;
        this.mark = mark / notes;
        style = new Style(FontWeight.REGULAR, 11, view.theme().muted());
        lastLines = last(events, events, events, events, events).size();
    }

    /// The style of notes, in their own size.
    Style style() {
        return style;
    }

    /// The width of notes, in their own size.
    double width() {
        return width;
    }

    /// How many lines there are for accounts that differ.
    int accountLines() {
        return isSlide() ? SLIDE_ACCOUNTS : PRINT_ACCOUNTS;
    }

    private boolean isSlide() {
        return notes < 1;
    }

    /// As many sources as there is room for.
    ///
    /// @param all chooses that many, at most
    SourceLines sources(IntFunction<SourceNotes> all) {
        double height = page.paper().height() / page.paper().scale();
        return SourceLines.fitting(
                all,
                isSlide() ? SourceLines.Manner.SHORT : SourceLines.Manner.WHOLE,
                isSlide() ? SLIDE_ROWS : (int) (PRINT_SHARE * height / LINE),
                width,
                style,
                text);
    }

    /// How many lines the legend takes.
    int legendRows(Legend.Used used) {
        return page.has(Part.LEGEND) ? legend(used).rows(width) : 0;
    }

    private Legend legend(Legend.Used used) {
        return new Legend(snapshot, view, used, loaded.labels(), text);
    }

    /// The height of everything.
    double height(int legendRows, SourceLines sources, AccountNotes accounts) {
        double lines = notes * (sources.rows() + accounts.height()) * LINE;
        double last = notes * lastLines * LINE;
        return HEAD
                + page.callOuts().size() * Legend.PITCH
                + notes * (legendRows * Legend.PITCH + 4 + LAST)
                + lines
                + (page.marking().isBlank() ? last : Math.max(last, HandlingMark.PITCH));
    }

    /// What a page shows, as far as it is told at its foot.
    ///
    /// @param used what the legend explains
    /// @param shown how many events are drawn on this page
    /// @param inView how many there are in its stretch of time
    /// @param lanes how many lanes are left out
    /// @param sources notes on sources
    /// @param accounts notes on accounts
    record Told(
            Legend.Used used,
            int shown,
            int inView,
            int lanes,
            SourceLines sources,
            AccountNotes accounts) {}

    /// Draws it between `top` and `bottom`.
    ///
    /// @param legendRows for how many rows of legend there is room
    void compose(Sheet sheet, Told told, int legendRows, double top, double bottom) {
        double y = top + HEAD;
        for (int i = 0; i < page.callOuts().size(); i++) {
            callOut(sheet, i, y);
            y += Legend.PITCH;
        }
        Sheet small = new Sheet();
        if (page.has(Part.LEGEND)) {
            legend(told.used).compose(small, 0, width, 0);
        }
        double at = legendRows * Legend.PITCH + 4;
        told.sources.compose(small, at, LINE, style);
        at += told.sources.rows() * LINE;
        for (String line : told.accounts.lines()) {
            at += LINE;
            small.text("", 0, at - 3, line, style);
        }
        leftOut(small, told, labelled(sheet, small), (bottom - y) / notes - 4);
        new Placement(notes, left, y).of(small.shapes()).forEach(sheet::add);
        small.links().forEach(sheet::link);
        sheet.describe(Drawing.SOURCES, String.join("\n", told.sources.notes().citations(text)));
    }

    private void callOut(Sheet sheet, int i, double top) {
        double y = top + Legend.PITCH / 2;
        CallOut.shapes("", i + 1, left + CallOut.RADIUS, y, view.theme().accent(), view.theme())
                .forEach(sheet::add);
        int number = page.callOuts().get(i);
        Event event = loaded.details().get(number);
        String words = event == null ? loaded.labels().getOrDefault(number, "") : said(event);
        double x = left + 2 * CallOut.RADIUS + 6;
        Style strong = new Style(FontWeight.MEDIUM, 12, view.theme().text());
        sheet.text("", x, y + 4, strong.fitted(words, left + width * notes - x), strong);
    }

    /// When it was and what.
    private String said(Event event) {
        String when = TimeWords.when(event.time(), view.zone(), text);
        return text.say("page.callOut", when, event.title());
    }

    /// Says what was left out, and whose words the names are not.
    private void leftOut(Sheet sheet, Told told, long labelled, double bottom) {
        int more = told.sources.notes().more();
        List<String> lines = last(told.shown, told.inView, told.shown - labelled, told.lanes, more);
        double y = bottom - (lastLines - 1) * LINE;
        for (String line : lines) {
            sheet.text("", 0, y, line, style);
            y += LINE;
        }
    }

    private List<String> last(
            long shown, long inView, long unlabelled, long lanes, long moreSources) {
        List<String> parts = new ArrayList<>();
        long inStore = snapshot.events().count();
        parts.add(text.say("page.events", shown, inView, inStore, unlabelled));
        if (lanes > 0) {
            parts.add(text.say("page.moreLanes", lanes));
        }
        if (!view.filter().isEmpty()) {
            parts.add(text.say("page.filter", new FilterWords(snapshot, text).of(view.filter())));
        }
        if (moreSources > 0) {
            parts.add(text.say("page.moreSources", moreSources));
        }
        parts.add(text.say("page.neutral"));
        return style.wrapped(String.join(text.say("page.and"), parts), width - mark, ANY);
    }

    private static long labelled(Sheet... sheets) {
        return Stream.of(sheets)
                .flatMap(sheet -> sheet.shapes().stream())
                .filter(Shape.Text.class::isInstance)
                .map(Shape::about)
                .filter(about -> about.startsWith("event:"))
                .distinct()
                .count();
    }
}
