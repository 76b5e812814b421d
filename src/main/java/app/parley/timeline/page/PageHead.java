package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Theme;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Sheet.Style;

/// What stands on top of a page: headline, the stretch of time, and as of when it is true.
///
/// @param snapshot of the store
/// @param view the stretch of time and the cursor
/// @param page the sheet
/// @param number of the sheet, from 1
/// @param text the words
record PageHead(Snapshot snapshot, View view, Page page, int number, Text text) {
    private static final double GAP = 12;

    /// The headline.
    String title() {
        return page.title().isEmpty() ? snapshot.title() : page.title();
    }

    /// What stands under it.
    String subtitle() {
        String said = page.subtitle().isEmpty() ? period() : page.subtitle();
        return page.pages() == 1
                ? said
                : said + text.say("page.and") + text.say("page.number", number, page.pages());
    }

    private String period() {
        Viewport shown = view.viewport();
        return TimeWords.stretch(shown.start(), shown.end(), view.zone(), text);
    }

    /// As of when the page is true.
    String informationAsOf() {
        return text.say("page.asOf", TimeWords.asOf(view.asOf(), view.zone(), text), zone());
    }

    /// The zone of all times.
    String zone() {
        return TimeWords.zoneName(view.zone(), view.asOf(), text);
    }

    /// Draws it below `top` and says where it ends.
    ///
    /// @param mark what the headline leaves free at its right
    double compose(Sheet sheet, double left, double right, double top, double mark) {
        Theme theme = view.theme();
        Style headline = new Style(FontWeight.BOLD, 22, theme.text());
        Style under = new Style(FontWeight.REGULAR, 13, theme.muted());
        Style asOf = new Style(FontWeight.SEMI_BOLD, 13, theme.text());
        double y = top;
        for (String line : headline.wrapped(title(), right - left - mark, 2)) {
            y += 22;
            sheet.text("", left, y, line, headline);
            y += 5;
        }
        y += 15;
        double asOfLeft = right - asOf.width(informationAsOf());
        boolean beside = under.width(subtitle()) <= asOfLeft - GAP - 10 - left;
        sheet.text("", left, y, under.fitted(subtitle(), right - left), under);
        y += beside ? 0 : 18;
        sheet.rect(
                "",
                new Box(asOfLeft - 10, y - 11, asOfLeft - 7, y + 3),
                0,
                Ink.filled(theme.cursor()));
        sheet.textTo("", right, y, informationAsOf(), asOf);
        return y + 14;
    }
}
