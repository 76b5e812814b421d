package app.parley.timeline.page;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Placement;
import app.parley.drawing.Theme;
import app.parley.model.Event;
import app.parley.model.Party;
import app.parley.model.Problem;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;
import app.parley.timeline.Loaded;
import app.parley.timeline.TimelineComposer;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Page.Part;
import app.parley.timeline.page.Sheet.Style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Composes a picture for a briefing: headline, as-of line, the timeline between the two parties'
/// stated red lines, legend, sources, and what was left out.
///
/// The timeline is laid out again for the page, never copied from the screen. Nothing is made
/// smaller to fit: what has no room is left out, the least important first, and counted.
public final class PageComposer {
    private static final double MARGIN = 22;
    private static final double GAP = 12;

    /// How much of the height panels below the timeline may take.
    private static final double PANELS_SHARE = 0.55;

    /// A mark that takes more of the width than this stands in a line of its own.
    private static final double LONG_MARK = 0.3;

    /// With less room than this for the timeline between the panels, they stand below it.
    private static final double NARROWEST = 360;

    /// The least in which anything can be shown.
    private static final double LEAST_WIDTH = 120;

    private static final double LEAST_HEIGHT = 60;

    /// Beyond this many events in view the timeline is left to draw strips.
    private static final int MANY = 2000;

    private final Snapshot snapshot;
    private final View view;
    private final Loaded loaded;
    private final Page page;
    private final Text text;
    private final Theme theme;
    private final double width;
    private final double height;
    private final boolean beside;
    private final RedLineCards cards;
    private final List<Panel> panels;
    private final List<Entry> inView;
    private final Noted noted;
    private final HandlingMark marking;
    private final PageFoot foot;

    /// A party with its cards, and the left edge of its panel.
    private record Panel(Party party, List<RedLineCard> cards, double left) {}

    /// What goes where, on every page alike.
    ///
    /// @param timeline the place of the timeline
    /// @param top of the panels
    /// @param bottom of the panels
    /// @param legendRows for how many rows of legend there is room
    /// @param kept numbers of the events that are drawn
    private record Plan(
            Box timeline,
            double top,
            double bottom,
            int legendRows,
            SourceNotes sources,
            AccountNotes accounts,
            Loaded words,
            Set<Integer> kept) {}

    private PageComposer(Snapshot snapshot, View view, Loaded loaded, Page page) {
        this.snapshot = snapshot;
        this.view = view;
        this.loaded = loaded;
        text = Text.in(view.locale());
        theme = view.theme();
        width = page.paper().width() / page.paper().scale();
        height = page.paper().height() / page.paper().scale();
        double between = inside() - 2 * (RedLineCards.BESIDE + GAP) - TimelineComposer.HEADS;
        beside = between >= NARROWEST;
        double panel = beside ? RedLineCards.BESIDE : (inside() - GAP) / 2;
        cards = new RedLineCards(snapshot, view, text, panel);
        panels = page.has(Part.PANELS) ? panels(panel) : List.of();
        inView =
                Entry.all(snapshot, view.zone()).stream()
                        .filter(entry -> touches(entry, view.viewport()))
                        .toList();
        Set<Integer> numbers = inView.stream().map(Entry::number).collect(Collectors.toSet());
        this.page = page.pointingOut(page.callOuts().stream().filter(numbers::contains).toList());
        noted = new Noted(inView, view.asOf(), loaded.details());
        marking = HandlingMark.of(page.marking());
        foot = new PageFoot(snapshot, view, loaded, this.page, text, MARGIN, inside());
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

    private static boolean touches(Entry entry, Viewport viewport) {
        return entry.until() > viewport.start() && entry.from() < viewport.end();
    }

    private double inside() {
        return width - 2 * MARGIN;
    }

    private List<Panel> panels(double wide) {
        List<Panel> both = new ArrayList<>();
        panel(view.left(), MARGIN).ifPresent(both::add);
        panel(view.right(), width - MARGIN - wide).ifPresent(both::add);
        return both;
    }

    private Optional<Panel> panel(String party, double left) {
        return Optional.ofNullable(snapshot.partiesById().get(party))
                .map(known -> new Panel(known, cards.cards(party), left));
    }

    /// The cards for which there is room in a panel of a height.
    private List<RedLineCard> shown(Panel panel, double panelHeight) {
        return panel.cards.subList(0, cards.fitting(panel.cards, panelHeight));
    }

    private List<RedLineCard> shown(Plan plan) {
        return panels.stream()
                .flatMap(panel -> shown(panel, plan.bottom - plan.top).stream())
                .toList();
    }

    private int legendRows(Plan plan) {
        return foot.legendRows(kept(plan, inView), shown(plan));
    }

    private PageNeeds needs() {
        Set<Integer> labels = new HashSet<>();
        if (inView.size() <= MANY) {
            inView.forEach(entry -> labels.add(entry.number()));
        } else {
            Box box = plot(0, height);
            labels.addAll(timeline(onPages(box), loaded, fit(box, loaded)).wanted());
        }
        Set<Integer> details = new HashSet<>(page.callOuts());
        noted.important().forEach(entry -> details.add(entry.number()));
        noted.contested().forEach(entry -> details.add(entry.number()));
        Set<String> sources = new HashSet<>();
        cited(Double.MAX_VALUE).forEach(sources::addAll);
        noted.contestedEvents().values().stream()
                .flatMap(event -> event.accounts().stream())
                .forEach(account -> sources.addAll(account.sources()));
        labels.removeAll(loaded.labels().keySet());
        details.removeAll(loaded.details().keySet());
        sources.removeAll(loaded.sources().keySet());
        return new PageNeeds(labels, details, sources);
    }

    private List<Drawing> compose() {
        double top = head(0).compose(new Sheet(), MARGIN, width - MARGIN, top(), markRoom());
        List<RedLineCard> all = panels.stream().flatMap(panel -> panel.cards.stream()).toList();
        Plan plan = plan(top, foot.legendRows(inView, all), noted.contestedEvents());
        // What was left out may take symbols and notes with it, and then there is more room.
        int used = legendRows(plan);
        Map<Integer, Event> disputed = new LinkedHashMap<>(noted.contestedEvents());
        disputed.keySet().retainAll(plan.kept);
        if (used < plan.legendRows || !plan.kept.containsAll(plan.accounts.events())) {
            Plan roomier = plan(top, used, disputed);
            plan = legendRows(roomier) <= used ? roomier : plan;
        }
        List<Drawing> pages = new ArrayList<>();
        for (int i = 0; i < page.pages(); i++) {
            pages.add(draw(plan, i));
        }
        return pages;
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

    private PageHead head(int i) {
        return new PageHead(snapshot, onPage(view, i), page, i + 1, text);
    }

    /// The part of a view that is on one page of it.
    private View onPage(View whole, int i) {
        Viewport all = whole.viewport();
        double wide = all.width() / page.pages();
        return whole.with(new Viewport(all.instant(i * wide), all.scale(), wide, all.height(), 0));
    }

    /// Divides the page below `top`.
    private Plan plan(double top, int legendRows, Map<Integer, Event> disputed) {
        SourceNotes sources = SourceNotes.none();
        AccountNotes accounts = AccountNotes.none(snapshot, view, text);
        if (page.has(Part.SOURCES)) {
            double most = height - top;
            sources =
                    SourceNotes.choose(
                            cited(beside ? most : most / 2), loaded.sources(), foot.sourceRoom());
            accounts =
                    AccountNotes.choose(
                            snapshot,
                            view,
                            text,
                            loaded.sources(),
                            disputed,
                            sources.count(),
                            foot.style(),
                            inside());
        }
        double bottom = bottom() - foot.height(legendRows, accounts);
        double panelsTop = beside || panels.isEmpty() ? top : panelsTop(top, bottom);
        Box timeline = plot(top, beside || panels.isEmpty() ? bottom : panelsTop - GAP);
        if (timeline.right() - timeline.left() - TimelineComposer.HEADS < LEAST_WIDTH
                || timeline.bottom() - timeline.top() - TimelineComposer.AXIS < LEAST_HEIGHT) {
            throw Problem.of("export.tooSmall", Math.round(page.paper().width()), Math.round(page.paper().height()))
                    .exception();
        }
        Loaded words = marked(sources, accounts);
        return new Plan(
                timeline,
                panelsTop,
                bottom,
                legendRows,
                sources,
                accounts,
                words,
                fit(timeline, words));
    }

    /// Where panels below the timeline begin: both parties have as many cards there as find room
    /// in little more than half of what is left.
    private double panelsTop(double top, double bottom) {
        double most = PANELS_SHARE * (bottom - top - GAP);
        int shown = panels.stream().mapToInt(panel -> panel.cards.size()).max().orElse(0);
        while (shown > 0 && panelsHeight(shown) > most) {
            shown--;
        }
        return bottom - panelsHeight(shown);
    }

    private double panelsHeight(int shown) {
        return panels.stream()
                .mapToDouble(
                        panel -> cards.height(panel.cards, Math.min(shown, panel.cards.size())))
                .max()
                .orElse(0);
    }

    private Box plot(double top, double bottom) {
        double room = beside ? RedLineCards.BESIDE + GAP : 0;
        boolean left = panels.stream().anyMatch(panel -> panel.left == MARGIN);
        boolean right = panels.stream().anyMatch(panel -> panel.left != MARGIN);
        return new Box(
                MARGIN + (left ? room : 0), top, width - MARGIN - (right ? room : 0), bottom);
    }

    private Drawing draw(Plan plan, int i) {
        Sheet sheet = new Sheet();
        View shown = onPage(onPages(plan.timeline), i);
        marking.compose(sheet, MARGIN, width - MARGIN, MARGIN - 4, theme);
        PageHead head = head(i);
        head.compose(sheet, MARGIN, width - MARGIN, top(), markRoom());
        for (Panel panel : panels) {
            double right = panel.left + cards.width();
            Box box = new Box(panel.left, plan.top, right, plan.bottom);
            cards.compose(sheet, panel.party, panel.cards, box, plan.sources);
        }
        timeline(sheet, plan, shown);
        List<Entry> here =
                inView.stream().filter(entry -> touches(entry, shown.viewport())).toList();
        PageFoot.Told told =
                new PageFoot.Told(
                        kept(plan, here), here.size(), shown(plan), plan.sources, plan.accounts);
        foot.compose(sheet, told, plan.legendRows, plan.bottom, bottom(), markRoom());
        double markTop = height - MARGIN + 10 - HandlingMark.PITCH;
        marking.compose(sheet, MARGIN, width - MARGIN, markTop, theme);
        sheet.describe(
                Drawing.WHOLE,
                "%s\n%s\n%s".formatted(head.title(), head.subtitle(), head.informationAsOf()));
        Drawing laidOut =
                new Drawing(width, height, theme.ground(), sheet.shapes(), sheet.descriptions());
        return Placement.scaled(page.paper().scale()).of(laidOut);
    }

    private void timeline(Sheet sheet, Plan plan, View shown) {
        Frame frame = timeline(shown, plan.words, plan.kept);
        place(sheet, frame.drawing(), plan.timeline);
        place(sheet, TimelineComposer.cursor(shown, frame), plan.timeline);
        Style style = new Style(FontWeight.REGULAR, 11, theme.muted());
        double y = plan.timeline.top() + frame.plotY() - 8;
        double x = plan.timeline.left() + 4;
        double room = frame.plotX() - 8;
        sheet.text("", x, y - 15, style.fitted(text.say("page.times"), room), style);
        sheet.text("", x, y, style.fitted(head(0).zone(), room), style);
    }

    private static void place(Sheet sheet, Drawing drawing, Box box) {
        Placement.moved(box.left(), box.top()).of(drawing.shapes()).forEach(sheet::add);
        drawing.descriptions().forEach(sheet::describe);
    }

    private static List<Entry> kept(Plan plan, List<Entry> among) {
        return among.stream().filter(entry -> plan.kept.contains(entry.number())).toList();
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
        noted.important().stream()
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
        return new Loaded(
                labels, loaded.details(), loaded.links(), loaded.sources(), loaded.shown());
    }

    private String mark(int event, SourceNotes notes) {
        return Optional.ofNullable(loaded.details().get(event))
                .map(details -> notes.mark(details.sources()))
                .orElse("");
    }

    /// All pages side by side, so that every page has the same scale.
    private View onPages(Box box) {
        double plotWidth = page.pages() * (box.right() - box.left() - TimelineComposer.HEADS);
        double plotHeight = box.bottom() - box.top() - TimelineComposer.AXIS;
        double start = view.viewport().start();
        double scale = (view.viewport().end() - start) / plotWidth;
        return view.with(new Viewport(start, scale, plotWidth, plotHeight, 0));
    }

    /// As many events as the height of the timeline has room for.
    private Set<Integer> fit(Box box, Loaded words) {
        View onPages = onPages(box);
        return inView.size() <= MANY
                ? Thinning.fitting(
                        inView,
                        page.callOuts(),
                        (double) view.asOf(),
                        onPages.viewport().height(),
                        numbers ->
                                IntStream.range(0, page.pages())
                                        .mapToObj(i -> onPage(onPages, i))
                                        .map(shown -> timeline(shown, words, numbers))
                                        .toList())
                : inView.stream().map(Entry::number).collect(Collectors.toSet());
    }

    private Frame timeline(View shown, Loaded words, Set<Integer> numbers) {
        return new TimelineComposer()
                .compose(Thinning.keeping(snapshot, numbers), shown, words, page.callOuts());
    }
}
