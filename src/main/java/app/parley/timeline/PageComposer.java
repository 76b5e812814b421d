package app.parley.timeline;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Page.Part;
import app.parley.timeline.Sheet.Style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Composes a picture for a briefing: headline, as-of line, the timeline between the two parties'
/// stated red lines, legend, sources, and what was left out.
///
/// The timeline is laid out again for the page, never copied from the screen. Nothing is made
/// smaller to fit: what has no room is left out, the least important first, and counted.
public final class PageComposer {
    private static final double MARGIN = 22;
    private static final double GAP = 12;
    private static final double LINE = 15;
    private static final double MARKING = 20;
    private static final int COLUMNS = 3;
    private static final int NOTE_ROWS = 4;

    /// Beyond this many events in view the timeline is left to draw strips.
    private static final int MANY = 2000;

    /// Beyond this many of them important ones have no sources on the page.
    private static final int CITED = 60;

    private final Snapshot snapshot;
    private final View view;
    private final Loaded loaded;
    private final Page page;
    private final Text text;
    private final Theme theme;
    private final double width;
    private final double height;
    private final RedLineCards cards;
    private final List<Panel> panels;
    private final List<Entry> inView;
    private final Sheet sheet = new Sheet();

    /// A party with its cards, and the left edge of its panel.
    private record Panel(Party party, List<RedLineCard> cards, double left) {}

    /// The timeline as it fits, and the numbers of the events it kept.
    private record Fitted(Frame frame, View view, Set<Integer> kept) {}

    /// What goes where.
    private record Plan(Box body, int legendRows, SourceNotes notes, Fitted timeline) {}

    private PageComposer(Snapshot snapshot, View view, Loaded loaded, Page page) {
        this.snapshot = snapshot;
        this.view = view;
        this.loaded = loaded;
        this.page = page;
        text = Text.in(view.locale());
        theme = view.theme();
        width = page.width() / page.scale();
        height = page.height() / page.scale();
        cards = new RedLineCards(snapshot, view, text);
        panels = page.has(Part.PANELS) ? panels() : List.of();
        inView =
                Entry.all(snapshot, view.zone()).stream()
                        .filter(entry -> entry.until() > view.viewport().start())
                        .filter(entry -> entry.from() < view.viewport().end())
                        .toList();
    }

    /// The picture of the view's stretch of time on a page, in pixels of the page.
    public static Drawing compose(Snapshot snapshot, View view, Loaded loaded, Page page) {
        return new PageComposer(snapshot, view, loaded, page).compose();
    }

    /// What of the store's words the page still needs.
    public static PageNeeds needs(Snapshot snapshot, View view, Loaded loaded, Page page) {
        return new PageComposer(snapshot, view, loaded, page).needs();
    }

    private List<Panel> panels() {
        List<Panel> both = new ArrayList<>();
        panel(view.left(), MARGIN).ifPresent(both::add);
        panel(view.right(), width - MARGIN - RedLineCards.WIDTH).ifPresent(both::add);
        return both;
    }

    private Optional<Panel> panel(String party, double left) {
        return Optional.ofNullable(snapshot.partiesById().get(party))
                .map(known -> new Panel(known, cards.cards(party), left));
    }

    private PageNeeds needs() {
        Set<Integer> labels = new HashSet<>();
        if (inView.size() <= MANY) {
            inView.forEach(entry -> labels.add(entry.number()));
        } else {
            labels.addAll(fit(plot(0, height), loaded).frame.wanted());
        }
        Set<Integer> details = new HashSet<>();
        important().forEach(entry -> details.add(entry.number()));
        Set<String> sources = new HashSet<>();
        cited(Double.MAX_VALUE).forEach(sources::addAll);
        labels.removeAll(loaded.labels().keySet());
        details.removeAll(loaded.details().keySet());
        sources.removeAll(loaded.sources().keySet());
        return new PageNeeds(labels, details, sources);
    }

    private Drawing compose() {
        double top = header();
        Plan plan = plan(top, page.has(Part.LEGEND) ? legend(inView).rows(inside()) : 0);
        // What was left out may take symbols with it, and then there is more room.
        int used = page.has(Part.LEGEND) ? legend(kept(plan)).rows(inside()) : 0;
        if (used < plan.legendRows) {
            Plan roomier = plan(top, used);
            plan = legend(kept(roomier)).rows(inside()) <= used ? roomier : plan;
        }
        draw(plan);
        sheet.describe(
                Drawing.WHOLE, "%s\n%s\n%s".formatted(title(), subtitle(), informationAsOf()));
        Drawing laidOut =
                new Drawing(width, height, theme.ground(), sheet.shapes(), sheet.descriptions());
        return Placement.scaled(page.scale()).of(laidOut);
    }

    /// Divides the page below `top`.
    private Plan plan(double top, int legendRows) {
        double notesHeight = page.has(Part.SOURCES) ? NOTE_ROWS * LINE + 4 : 0;
        double bottom = bottom() - notesHeight - legendRows * Legend.PITCH;
        Box body = new Box(MARGIN, top, width - MARGIN, bottom - 8);
        SourceNotes notes = notes(body);
        return new Plan(body, legendRows, notes, timeline(body, notes));
    }

    private void draw(Plan plan) {
        panels.forEach(panel -> panel(panel, plan.body, plan.notes));
        timeline(plan);
        List<Entry> kept = kept(plan);
        double y = plan.body.bottom() + 8;
        if (page.has(Part.LEGEND)) {
            legend(kept).compose(sheet, MARGIN, inside(), y);
        }
        notes(plan.notes, y + plan.legendRows * Legend.PITCH + 4);
        left(kept, plan.notes, bottom() + LINE - 4);
        marking();
    }

    /// Where the last line begins.
    private double bottom() {
        return height - MARGIN + 8 - (page.marking().isEmpty() ? 0 : MARKING) - LINE;
    }

    private double inside() {
        return width - 2 * MARGIN;
    }

    private Legend legend(List<Entry> events) {
        List<RedLineCard> all = panels.stream().flatMap(panel -> panel.cards.stream()).toList();
        return new Legend(snapshot, view, events, all, text);
    }

    private List<Entry> kept(Plan plan) {
        return inView.stream()
                .filter(entry -> plan.timeline.kept.contains(entry.number()))
                .toList();
    }

    private String title() {
        return page.title().isEmpty() ? snapshot.title() : page.title();
    }

    private String subtitle() {
        if (!page.subtitle().isEmpty()) {
            return page.subtitle();
        }
        Viewport shown = view.viewport();
        return text.say(
                "page.period",
                TimeWords.day((long) shown.start(), view.zone(), text),
                TimeWords.day((long) shown.end() - 1, view.zone(), text));
    }

    private String informationAsOf() {
        return text.say("page.asOf", TimeWords.asOf(view.asOf(), view.zone(), text), zone());
    }

    private String zone() {
        return TimeWords.zoneName(view.zone(), view.asOf(), text);
    }

    /// Draws what stands on top and says where it ends.
    private double header() {
        Style headline = new Style(FontWeight.BOLD, 22, theme.text());
        Style under = new Style(FontWeight.REGULAR, 13, theme.muted());
        Style asOf = new Style(FontWeight.SEMI_BOLD, 13, theme.text());
        double y = MARGIN + (page.marking().isEmpty() ? 0 : MARKING);
        for (String line : headline.wrapped(title(), width - 2 * MARGIN, 2)) {
            y += 22;
            sheet.text("", MARGIN, y, line, headline);
            y += 4;
        }
        y += 15;
        double asOfLeft = width - MARGIN - asOf.width(informationAsOf());
        sheet.text("", MARGIN, y, under.fitted(subtitle(), asOfLeft - GAP - MARGIN), under);
        sheet.textTo("", width - MARGIN, y, informationAsOf(), asOf);
        sheet.rect(
                "",
                new Box(asOfLeft - 10, y - 11, asOfLeft - 7, y + 3),
                0,
                Ink.filled(theme.cursor()));
        return y + 14;
    }

    /// The notes for the cards that are shown and for the important events.
    private SourceNotes notes(Box body) {
        return page.has(Part.SOURCES)
                ? SourceNotes.choose(
                        cited(body.bottom() - body.top()), loaded.sources(), COLUMNS * NOTE_ROWS)
                : SourceNotes.none();
    }

    /// The sources of each card that finds room and of important events. The cards are taken in
    /// turn from both parties, in the order of their ids and not of their sides.
    private List<List<String>> cited(double panelHeight) {
        List<List<String>> cited = new ArrayList<>();
        List<Panel> inTurn =
                panels.stream().sorted(Comparator.comparing(panel -> panel.party.id())).toList();
        int most = inTurn.stream().mapToInt(panel -> panel.cards.size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            for (Panel panel : inTurn) {
                if (i < cards.fitting(panel.cards, panelHeight)) {
                    cited.add(panel.cards.get(i).position().sources());
                }
            }
        }
        important().stream()
                .flatMap(entry -> Stream.ofNullable(loaded.details().get(entry.number())))
                .forEach(event -> cited.add(event.sources()));
        return cited;
    }

    /// The important events that had begun by the cursor.
    private List<Entry> important() {
        return inView.stream()
                .filter(entry -> entry.importance() == 1 && entry.from() < view.asOf())
                .limit(CITED)
                .toList();
    }

    private void panel(Panel panel, Box body, SourceNotes notes) {
        Box box = new Box(panel.left, body.top(), panel.left + RedLineCards.WIDTH, body.bottom());
        cards.compose(sheet, panel.party, panel.cards, box, notes);
    }

    private Box plot(double top, double bottom) {
        boolean left = panels.stream().anyMatch(panel -> panel.left == MARGIN);
        boolean right = panels.stream().anyMatch(panel -> panel.left != MARGIN);
        double room = RedLineCards.WIDTH + GAP;
        return new Box(
                MARGIN + (left ? room : 0), top, width - MARGIN - (right ? room : 0), bottom);
    }

    private Fitted timeline(Box body, SourceNotes notes) {
        Box box = plot(body.top(), body.bottom());
        Map<Integer, String> labels = new HashMap<>(loaded.labels());
        important()
                .forEach(
                        entry ->
                                labels.computeIfPresent(
                                        entry.number(),
                                        (number, label) -> label + marks(number, notes)));
        return fit(box, new Loaded(labels, loaded.details(), loaded.links(), loaded.sources()));
    }

    private void timeline(Plan plan) {
        Box box = plot(plan.body.top(), plan.body.bottom());
        place(plan.timeline.frame.drawing(), box);
        place(TimelineComposer.cursor(plan.timeline.view, plan.timeline.frame), box);
        zone(plan.timeline.frame, box);
    }

    private String marks(int event, SourceNotes notes) {
        return Optional.ofNullable(loaded.details().get(event))
                .map(details -> notes.mark(details.sources()))
                .orElse("");
    }

    /// The timeline with as many events as its height has room for.
    private Fitted fit(Box box, Loaded words) {
        double plotWidth = box.right() - box.left() - TimelineComposer.HEADS;
        double plotHeight = box.bottom() - box.top() - TimelineComposer.AXIS;
        double start = view.viewport().start();
        double scale = (view.viewport().end() - start) / plotWidth;
        View onPage = view.with(new Viewport(start, scale, plotWidth, plotHeight, 0));
        Set<Integer> kept =
                inView.size() <= MANY
                        ? Thinning.fitting(
                                inView,
                                (double) view.asOf(),
                                plotHeight,
                                numbers -> timeline(onPage, words, numbers))
                        : inView.stream().map(Entry::number).collect(Collectors.toSet());
        return new Fitted(timeline(onPage, words, kept), onPage, kept);
    }

    private Frame timeline(View onPage, Loaded words, Set<Integer> numbers) {
        return new TimelineComposer().compose(Thinning.keeping(snapshot, numbers), onPage, words);
    }

    private void place(Drawing drawing, Box box) {
        Placement.moved(box.left(), box.top()).of(drawing.shapes()).forEach(sheet::add);
        drawing.descriptions().forEach(sheet::describe);
    }

    private void zone(Frame frame, Box box) {
        Style style = new Style(FontWeight.REGULAR, 11, theme.muted());
        double y = box.top() + frame.plotY() - 8;
        double room = frame.plotX() - 8;
        sheet.text("", box.left() + 4, y - 15, style.fitted(text.say("page.times"), room), style);
        sheet.text("", box.left() + 4, y, style.fitted(zone(), room), style);
    }

    private void notes(SourceNotes notes, double top) {
        Style style = new Style(FontWeight.REGULAR, 11, theme.muted());
        double column = (inside() - (COLUMNS - 1) * GAP) / COLUMNS;
        List<String> lines = notes.lines(text);
        int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < lines.size(); i++) {
            int at = i / rows;
            double x = MARGIN + at * (column + GAP);
            double y = top + (i % rows + 1) * LINE - 3;
            sheet.text("", x, y, style.fitted(lines.get(i), column), style);
        }
    }

    /// Says what was left out, and whose words the names are not.
    private void left(List<Entry> kept, SourceNotes notes, double y) {
        Style style = new Style(FontWeight.REGULAR, 11, theme.muted());
        List<String> parts = new ArrayList<>();
        long unlabelled = kept.size() - labelled();
        parts.add(
                text.say(
                        "page.events",
                        kept.size(),
                        inView.size(),
                        snapshot.events().count(),
                        unlabelled));
        if (notes.more() > 0) {
            parts.add(text.say("page.moreSources", notes.more()));
        }
        String neutral = text.say("page.neutral");
        double neutralLeft = width - MARGIN - style.width(neutral);
        sheet.textTo("", width - MARGIN, y, neutral, style);
        String said = String.join(text.say("page.and"), parts);
        sheet.text("", MARGIN, y, style.fitted(said, neutralLeft - GAP - MARGIN), style);
    }

    private long labelled() {
        return sheet.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape::about)
                .filter(about -> about.startsWith("event:"))
                .distinct()
                .count();
    }

    private void marking() {
        if (!page.marking().isEmpty()) {
            Style style = new Style(FontWeight.BOLD, 13, theme.text());
            String mark = style.fitted(page.marking(), width - 2 * MARGIN);
            sheet.textTo("", width - MARGIN, MARGIN + 6, mark, style);
            sheet.textTo("", width - MARGIN, height - MARGIN + 6, mark, style);
        }
    }
}
