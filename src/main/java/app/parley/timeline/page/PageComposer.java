package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Placement;
import app.parley.drawing.Theme;
import app.parley.model.Event;
import app.parley.model.Problem;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.page.Page.Manner;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.Sheet.Style;
import app.parley.timeline.page.Thinning.Kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /// A mark that takes more of the width than this stands in a line of its own.
    private static final double LONG_MARK = 0.3;

    /// The least in which anything can be shown.
    private static final double LEAST_WIDTH = 120;

    private static final double LEAST_HEIGHT = 60;

    /// How often a page is divided, each time for the notes on what it showed before.
    private static final int TURNS = 4;

    private final Snapshot snapshot;
    private final View view;
    private final Loaded loaded;
    private final Page page;
    private final Text text;
    private final Theme theme;
    private final double width;
    private final double height;
    private final Panels panels;
    private final List<Entry> inStretch;
    private final List<Entry> inView;
    private final Timelines timelines;
    private final Noted noted;
    private final HandlingMark marking;
    private final PageFoot foot;

    /// What goes where, on every page alike.
    ///
    /// @param timeline the place of the timeline
    /// @param panelsTop of the panels
    /// @param panelsBottom of the panels
    /// @param bottom of timeline and panels
    /// @param legendRows for how many rows of legend there is room
    /// @param kept what is drawn
    private record Plan(
            Box timeline,
            double panelsTop,
            double panelsBottom,
            double bottom,
            int legendRows,
            SourceLines sources,
            AccountNotes accounts,
            Loaded words,
            Kept kept) {
        double panelsHeight() {
            return panelsBottom - panelsTop;
        }
    }

    private PageComposer(Snapshot snapshot, View view, Loaded loaded, Page page) {
        this.snapshot = snapshot;
        this.view = view;
        this.loaded = loaded;
        text = Text.in(view.locale());
        theme = view.theme();
        width = page.paper().width() / page.paper().scale();
        height = page.paper().height() / page.paper().scale();
        panels = new Panels(snapshot, view, page, text, MARGIN, inside());
        inStretch = Entry.touching(snapshot, view.zone(), view.viewport());
        inView = inStretch.stream().filter(entry -> loaded.shows(entry.number())).toList();
        Set<Integer> numbers = inView.stream().map(Entry::number).collect(Collectors.toSet());
        this.page = page.pointingOut(page.callOuts().stream().filter(numbers::contains).toList());
        // A gap that one page ends with and another begins with would be named on neither.
        Pieces pieces =
                page.has(Manner.SKIPPING) && page.pages() == 1
                        ? Pieces.skipping(view.viewport(), inView, view.asOf(), view.zone())
                        : Pieces.whole(view.viewport(), view.zone());
        timelines = new Timelines(snapshot, view, this.page, inView, pieces, text);
        noted = new Noted(inView, view.asOf(), loaded.details());
        marking = HandlingMark.of(page.marking());
        foot =
                new PageFoot(
                        snapshot,
                        view,
                        loaded,
                        this.page,
                        text,
                        inStretch.size(),
                        markRoom(),
                        MARGIN,
                        inside());
    }

    /// The picture of the view's stretch of time, on as many pages as the page says, in pixels of
    /// the page. On all of them lanes and rows are as high, and an event stands in the same row.
    ///
    /// @throws app.parley.model.ProblemException `export.tooSmall` if the page has no room for a
    ///     timeline
    public static List<Drawing> compose(Snapshot snapshot, View view, Loaded loaded, Page page) {
        return new PageComposer(snapshot, view, loaded, page).compose();
    }

    /// What of the store's words the page still needs.
    public static PageNeeds needs(Snapshot snapshot, View view, Loaded loaded, Page page) {
        return new PageComposer(snapshot, view, loaded, page).needs();
    }

    private double inside() {
        return width - 2 * MARGIN;
    }

    private PageNeeds needs() {
        Set<Integer> labels =
                Stream.of(timelines.candidates(), timelines.periods())
                        .flatMap(List::stream)
                        .map(Entry::number)
                        .collect(Collectors.toSet());
        Set<Integer> details = new HashSet<>(page.callOuts());
        noted.important().forEach(entry -> details.add(entry.number()));
        noted.contested().forEach(entry -> details.add(entry.number()));
        Set<String> sources = new HashSet<>();
        cited(Double.MAX_VALUE, noted.important()).forEach(sources::addAll);
        noted.contestedEvents().values().stream()
                .flatMap(event -> event.accounts().stream())
                .forEach(account -> sources.addAll(account.sources()));
        labels.removeAll(loaded.labels().keySet());
        details.removeAll(loaded.details().keySet());
        sources.removeAll(loaded.sources().keySet());
        return new PageNeeds(labels, details, sources);
    }

    private List<Drawing> compose() {
        double top = head(view, 0).compose(new Sheet(), MARGIN, width - MARGIN, top(), markRoom());
        Set<Frame.Mark> anyMark = Set.of(Frame.Mark.values());
        Legend.Used all = new Legend.Used(inView, anyMark, panels.all());
        Plan plan =
                plan(
                        top,
                        foot.legendRows(all),
                        cited(height - top, noted.important()),
                        noted.contestedEvents());
        // What was left out takes symbols and notes with it, and then there is more room. Notes
        // are made on what has a place already, so that none is made on what is not there.
        for (int turn = 0; turn < TURNS; turn++) {
            Plan before = plan;
            Map<Integer, Event> disputed = new LinkedHashMap<>(noted.contestedEvents());
            disputed.keySet().retainAll(before.kept.events());
            List<Entry> events = kept(before, noted.important());
            plan =
                    plan(
                            top,
                            Math.max(legendRows(before), turn > 0 ? before.legendRows : 0),
                            cited(before.panelsHeight(), events),
                            disputed);
            plan = turn == TURNS - 1 ? until(plan, before.panelsHeight()) : plan;
            if (isSettled(before, plan)) {
                break;
            }
        }
        List<Drawing> pages = new ArrayList<>();
        for (int i = 0; i < page.pages(); i++) {
            pages.add(draw(plan, i));
        }
        return pages;
    }

    /// Whether the notes of a plan, made for the one before it, are those of what it shows.
    private boolean isSettled(Plan before, Plan plan) {
        return legendRows(plan) <= plan.legendRows
                && plan.kept.equals(before.kept)
                && panels.shown(plan.panelsHeight()).equals(panels.shown(before.panelsHeight()));
    }

    private int legendRows(Plan plan) {
        return foot.legendRows(used(plan, kept(plan, inView)));
    }

    private Legend.Used used(Plan plan, List<Entry> events) {
        return new Legend.Used(
                events,
                timelines.marks(plan.timeline, plan.words, plan.kept),
                panels.shown(plan.panelsHeight()));
    }

    /// A plan whose panels are no higher than those for which its notes were made.
    private static Plan until(Plan plan, double panelsHeight) {
        return new Plan(
                plan.timeline,
                plan.panelsTop,
                Math.min(plan.panelsBottom, plan.panelsTop + panelsHeight),
                plan.bottom,
                plan.legendRows,
                plan.sources,
                plan.accounts,
                plan.words,
                plan.kept);
    }

    /// What the first and the last line leave free for the mark.
    private double markRoom() {
        return marking.room() <= LONG_MARK * inside() ? marking.room() : 0;
    }

    private double markLine() {
        return marking.room() > markRoom() ? HandlingMark.PITCH : 0;
    }

    private double top() {
        return MARGIN + markLine();
    }

    private double bottom() {
        return height - MARGIN + 8 - markLine();
    }

    private PageHead head(View shown, int i) {
        return new PageHead(snapshot, shown, page, i + 1, text);
    }

    /// Divides the page below `top`.
    private Plan plan(
            double top, int legendRows, List<List<String>> cited, Map<Integer, Event> disputed) {
        SourceLines sources = SourceLines.NONE;
        AccountNotes accounts = AccountNotes.none(snapshot, view, text);
        if (page.has(Part.SOURCES)) {
            sources = foot.sources(room -> SourceNotes.choose(cited, loaded.sources(), room));
            accounts =
                    AccountNotes.choose(
                            snapshot,
                            view,
                            text,
                            loaded.sources(),
                            disputed,
                            sources.notes().count(),
                            foot.accountLines(),
                            foot.style(),
                            foot.width());
        }
        double bottom = bottom() - foot.height(legendRows, sources, accounts);
        double panelsTop = panels.below() ? panels.top(top, bottom) : top;
        Box timeline = panels.between(top, panels.below() ? panelsTop - Panels.GAP : bottom);
        if (Timelines.width(timeline) < LEAST_WIDTH || timelines.room(timeline) < LEAST_HEIGHT) {
            Paper paper = page.paper();
            throw Problem.of("export.tooSmall", paper.pixelsWide(), paper.pixelsHigh()).exception();
        }
        Loaded words = marked(sources.notes(), accounts);
        Kept kept = timelines.fit(timeline, words);
        return new Plan(
                timeline, panelsTop, bottom, bottom, legendRows, sources, accounts, words, kept);
    }

    private Drawing draw(Plan plan, int i) {
        Sheet sheet = new Sheet();
        PageHead head = head(timelines.shown(i, plan.timeline), i);
        marking.compose(sheet, MARGIN, width - MARGIN, MARGIN - 4, theme);
        head.compose(sheet, MARGIN, width - MARGIN, top(), markRoom());
        panels.compose(sheet, plan.panelsTop, plan.panelsBottom, plan.sources.notes());
        timelines.compose(sheet, plan.timeline, plan.words, plan.kept, i);
        corner(sheet, plan.timeline, head);
        List<Entry> here = timelines.on(i, plan.timeline);
        List<Entry> kept = kept(plan, here);
        long inTime =
                page.pages() == 1
                        ? inStretch.size()
                        : here.size() + hidden(timelines.shown(i, plan.timeline));
        PageFoot.Told told =
                new PageFoot.Told(
                        used(plan, kept),
                        kept.size(),
                        (int) inTime,
                        timelines.lanesLeftOut(plan.words, plan.kept),
                        plan.sources,
                        plan.accounts);
        foot.compose(sheet, told, plan.legendRows, plan.bottom, bottom());
        double markTop = height - MARGIN + 10 - HandlingMark.PITCH;
        marking.compose(sheet, MARGIN, width - MARGIN, markTop, theme);
        sheet.describe(
                Drawing.WHOLE,
                "%s\n%s\n%s".formatted(head.title(), head.subtitle(), head.informationAsOf()));
        boolean bare = page.has(Manner.TRANSPARENT);
        Drawing laidOut =
                new Drawing(
                        width,
                        height,
                        bare ? 0 : theme.ground(),
                        bare ? sheet.withoutGround(theme) : sheet.shapes(),
                        sheet.descriptions(),
                        sheet.links());
        return Placement.scaled(page.paper().scale()).of(laidOut);
    }

    /// How many events of a stretch of time do not pass the filter.
    private long hidden(View shown) {
        return inStretch.stream()
                .filter(entry -> !loaded.shows(entry.number()))
                .filter(entry -> entry.touches(shown.viewport()))
                .count();
    }

    /// Names the zone of all times beside the axis.
    private void corner(Sheet sheet, Box timeline, PageHead head) {
        Style style = new Style(FontWeight.REGULAR, 11, theme.muted());
        double y = timeline.top() + TimelineComposer.AXIS - 8;
        double x = timeline.left() + 4;
        double room = TimelineComposer.HEADS - 8;
        sheet.text("", x, y - 15, style.fitted(text.say("page.times"), room), style);
        sheet.text("", x, y, style.fitted(head.zone(), room), style);
    }

    private List<Entry> kept(Plan plan, List<Entry> among) {
        return among.stream()
                .filter(
                        entry ->
                                plan.kept.events().contains(entry.number())
                                        || timelines.periods().contains(entry))
                .toList();
    }

    /// The sources of each card that finds room in panels of a height, and of some events.
    private List<List<String>> cited(double panelHeight, List<Entry> events) {
        List<List<String>> cited = new ArrayList<>(panels.cited(panelHeight));
        events.stream()
                .flatMap(entry -> Stream.ofNullable(loaded.details().get(entry.number())))
                .forEach(event -> cited.add(event.sources()));
        return cited;
    }

    /// What is known, with the numbers of notes behind labels.
    private Loaded marked(SourceNotes sources, AccountNotes accounts) {
        Map<Integer, String> labels = new HashMap<>(loaded.labels());
        noted.important()
                .forEach(
                        entry ->
                                labels.computeIfPresent(
                                        entry.number(),
                                        (number, label) -> label + mark(number, sources)));
        labels.replaceAll((number, label) -> label + accounts.mark(number));
        return loaded.labelled(labels);
    }

    private String mark(int event, SourceNotes notes) {
        return Optional.ofNullable(loaded.details().get(event))
                .map(details -> notes.mark(details.sources()))
                .orElse("");
    }
}
