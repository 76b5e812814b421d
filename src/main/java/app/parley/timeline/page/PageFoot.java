package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Shape;
import app.parley.model.Event;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.CallOut;
import app.parley.timeline.Entry;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.List;

/// What stands below timeline and panels: the events pointed out, the legend, the notes, and what
/// was left out.
final class PageFoot {
    private static final double GAP = 12;
    private static final double LINE = 15;
    private static final double COLUMN = 400;
    private static final int MOST_COLUMNS = 3;
    private static final int ROWS = 4;
    private static final int ROWS_ALONE = 6;

    /// In less width the last line is two.
    private static final double WIDE = 900;

    private final Snapshot snapshot;
    private final View view;
    private final Loaded loaded;
    private final Page page;
    private final Text text;
    private final double left;
    private final double width;
    private final Style style;

    PageFoot(
            Snapshot snapshot,
            View view,
            Loaded loaded,
            Page page,
            Text text,
            double left,
            double width) {
        this.snapshot = snapshot;
        this.view = view;
        this.loaded = loaded;
        this.page = page;
        this.text = text;
        this.left = left;
        this.width = width;
        style = new Style(FontWeight.REGULAR, 11, view.theme().muted());
    }

    /// The style of notes.
    Style style() {
        return style;
    }

    /// For how many sources there is room.
    int sourceRoom() {
        return columns() * rows();
    }

    private int columns() {
        return (int) Math.clamp(Math.floor(width / COLUMN), 1, MOST_COLUMNS);
    }

    private int rows() {
        return columns() == 1 ? ROWS_ALONE : ROWS;
    }

    private Legend legend(List<Entry> events, List<RedLineCard> cards) {
        return new Legend(snapshot, view, events, cards, text);
    }

    /// How many rows the legend takes.
    int legendRows(List<Entry> events, List<RedLineCard> cards) {
        return page.has(Part.LEGEND) ? legend(events, cards).rows(width) : 0;
    }

    /// The height of everything, with so many rows of legend.
    double height(int legendRows, AccountNotes accounts) {
        double sources = page.has(Part.SOURCES) ? rows() * LINE + 4 : 0;
        return 14
                + (page.callOuts().size() + legendRows) * Legend.PITCH
                + accounts.height() * LINE
                + sources
                + lastLines() * LINE;
    }

    private int lastLines() {
        return width < WIDE ? 2 : 1;
    }

    /// What a page shows, as far as it is told at its foot.
    ///
    /// @param kept the events that are drawn
    /// @param inView how many there are
    /// @param cards all that stand in the panels
    /// @param sources notes on sources
    /// @param accounts notes on accounts
    record Told(
            List<Entry> kept,
            int inView,
            List<RedLineCard> cards,
            SourceNotes sources,
            AccountNotes accounts) {}

    /// Draws it between `top` and `bottom`.
    ///
    /// @param legendRows for how many rows of legend there is room
    /// @param mark what the last line leaves free at its right
    void compose(Sheet sheet, Told told, int legendRows, double top, double bottom, double mark) {
        double y = top + 8;
        for (int i = 0; i < page.callOuts().size(); i++) {
            callOut(sheet, i, y);
            y += Legend.PITCH;
        }
        if (page.has(Part.LEGEND)) {
            legend(told.kept, told.cards).compose(sheet, left, width, y);
        }
        y += legendRows * Legend.PITCH + 4;
        y = sources(sheet, told.sources, y);
        sheet.describe(Drawing.SOURCES, String.join("\n", told.sources.citations(text)));
        for (String line : told.accounts.lines()) {
            y += LINE;
            sheet.text("", left, y - 3, line, style);
        }
        leftOut(sheet, told, bottom - 4, mark);
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
        sheet.text("", x, y + 4, strong.fitted(words, left + width - x), strong);
    }

    /// When it was and what.
    private String said(Event event) {
        String when = TimeWords.when(event.time(), view.zone(), text);
        return text.say("page.callOut", when, event.title());
    }

    /// Draws the notes on sources and says where they end.
    private double sources(Sheet sheet, SourceNotes notes, double top) {
        int columns = columns();
        double column = (width - (columns - 1) * GAP) / columns;
        List<String> lines = notes.lines(text);
        int rows = (lines.size() + columns - 1) / columns;
        for (int i = 0; i < lines.size(); i++) {
            int at = i / rows;
            double x = left + at * (column + GAP);
            double y = top + (i % rows + 1) * LINE - 3;
            sheet.text("", x, y, style.fitted(lines.get(i), column), style);
        }
        return top + rows * LINE;
    }

    /// Says what was left out, and whose words the names are not.
    private void leftOut(Sheet sheet, Told told, double y, double mark) {
        List<String> parts = new ArrayList<>();
        parts.add(
                text.say(
                        "page.events",
                        told.kept.size(),
                        told.inView,
                        snapshot.events().count(),
                        told.kept.size() - labelled(sheet)));
        if (told.sources.more() > 0) {
            parts.add(text.say("page.moreSources", told.sources.more()));
        }
        String neutral = text.say("page.neutral");
        String said = String.join(text.say("page.and"), parts);
        double right = left + width - mark;
        double room = lastLines() > 1 ? width : right - left - style.width(neutral) - GAP;
        sheet.text("", left, y - (lastLines() - 1) * LINE, style.fitted(said, room), style);
        sheet.textTo("", right, y, neutral, style);
    }

    private static long labelled(Sheet sheet) {
        return sheet.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape::about)
                .filter(about -> about.startsWith("event:"))
                .distinct()
                .count();
    }
}
