package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.PathStep;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Kind;
import app.parley.model.Party;
import app.parley.model.RedLineCard;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Colours;
import app.parley.timeline.Entry;
import app.parley.timeline.Frame;
import app.parley.timeline.Hatch;
import app.parley.timeline.PeriodBands;
import app.parley.timeline.View;
import app.parley.timeline.page.RoundMarks.Sign;
import app.parley.timeline.page.Sheet.Style;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the symbols on a page mean; only those that are on it.
final class Legend {
    /// From one line to the next, in pixels.
    static final double PITCH = 18;

    private static final double SIGN = 14;
    private static final double GAP = 5;
    private static final double APART = 16;
    private static final int MOST_PERIODS = 4;

    private final Theme theme;
    private final Style style;
    private final List<Item> items = new ArrayList<>();

    /// Draws a sign with its middle at a point.
    private interface Sample {
        List<Shape> at(double x, double y);
    }

    /// An item.
    ///
    /// @param leads whether it is the heading of those that follow
    /// @param about what it names itself
    private record Item(Sample sample, String words, boolean leads, String about) {
        Item(Sample sample, String words) {
            this(sample, words, false, "");
        }
    }

    /// What needs to be explained.
    ///
    /// @param events that are drawn
    /// @param marks beside them
    /// @param cards that stand in the panels
    record Used(List<Entry> events, Set<Frame.Mark> marks, List<RedLineCard> cards) {}

    /// The legend of what is used.
    ///
    /// @param labels of events
    Legend(Snapshot snapshot, View view, Used used, Map<Integer, String> labels, Text text) {
        theme = view.theme();
        style = new Style(FontWeight.REGULAR, 11, theme.muted());
        kinds(snapshot, used.events);
        periods(PeriodBands.among(used.events, snapshot), view.zone(), labels, text);
        parties(snapshot, used, text);
        marks(used.marks, text);
        cards(used.cards, text);
    }

    private void kinds(Snapshot snapshot, List<Entry> inView) {
        Set<String> used = new TreeSet<>();
        inView.forEach(entry -> used.add(snapshot.events().kinds().get(entry.kind())));
        for (Kind kind : snapshot.kinds()) {
            if (used.contains(kind.id()) && !kind.id().equals(Kind.PERIOD)) {
                items.add(
                        new Item(
                                (x, y) ->
                                        List.of(
                                                new Shape.Path(
                                                        "",
                                                        Glyph.of(kind.glyph()).at(x, y, SIGN),
                                                        Ink.filled(theme.muted()))),
                                kind.label()));
            }
        }
    }

    /// Bands look alike: each is named with its days, and of many those that begin first.
    private void periods(List<Entry> periods, ZoneId zone, Map<Integer, String> labels, Text text) {
        for (Entry period : periods.subList(0, Math.min(periods.size(), MOST_PERIODS))) {
            String name = labels.getOrDefault(period.number(), "");
            String words = text.say("page.period", name, PeriodBands.when(period, zone, text));
            items.add(new Item(this::band, words, false, "event:" + period.number()));
        }
        if (periods.size() > MOST_PERIODS) {
            String more = text.say("page.morePeriods", periods.size() - MOST_PERIODS);
            items.add(new Item(this::band, more));
        }
    }

    private List<Shape> band(double x, double y) {
        return PeriodBands.band(new Box(x - SIGN / 2, y - 6, x + SIGN / 2, y + 6), theme);
    }

    private void parties(Snapshot snapshot, Used used, Text text) {
        Colours colours = Colours.of(snapshot, theme);
        Set<String> shown = new TreeSet<>();
        used.cards.forEach(card -> shown.add(card.position().party()));
        used.events.forEach(entry -> shown.add(snapshot.events().lanes().get(entry.lane())));
        for (Party party : snapshot.parties()) {
            if (shown.contains(party.id())) {
                items.add(
                        new Item(
                                (x, y) ->
                                        List.of(
                                                new Shape.Path(
                                                        "",
                                                        Glyph.of("marker-" + party.marker())
                                                                .at(x, y, 12),
                                                        Ink.filled(colours.of(party.id())))),
                                text.say("page.party", party.shortName(), party.code())));
            }
        }
    }

    private void marks(Set<Frame.Mark> marks, Text text) {
        for (Frame.Mark mark : Frame.Mark.values()) {
            if (!marks.contains(mark)) {
                continue;
            }
            items.add(
                    switch (mark) {
                        case CONTESTED -> new Item(this::contested, text.say("page.contested"));
                        case UNCERTAIN -> new Item(this::uncertain, text.say("page.uncertain"));
                        case PLANNED -> new Item(this::planned, text.say("page.planned"));
                    });
        }
    }

    private void cards(List<RedLineCard> cards, Text text) {
        if (cards.stream().anyMatch(RedLineCard::inConflict)) {
            items.add(new Item((x, y) -> List.of(), text.say("page.conflicts")));
        }
        Set<Sign> used = EnumSet.noneOf(Sign.class);
        boolean redLines = false;
        for (RedLineCard card : cards) {
            for (RedLineCard.RoundMark mark : card.marks()) {
                used.add(RoundMarks.sign(mark));
                redLines |= RoundMarks.isRedLine(mark);
            }
        }
        if (used.isEmpty()) {
            return;
        }
        items.add(new Item((x, y) -> List.of(), text.say("page.marks"), true, ""));
        if (redLines) {
            items.add(new Item(sign(Sign.STATED, true), text.say("page.mark.redLine")));
        }
        for (Sign sign : used) {
            items.add(new Item(sign(sign, false), text.say("page.mark." + sign.name())));
        }
    }

    private Sample sign(Sign sign, boolean filled) {
        return (x, y) -> List.of(RoundMarks.shape("", sign, filled, x, y, theme));
    }

    private List<Shape> contested(double x, double y) {
        Ink ink = Ink.filled(theme.ground()).outlined(theme.contested(), 1.2);
        return List.of(
                new Shape.Path(
                        "",
                        List.of(
                                new PathStep.Move(x, y - 4),
                                new PathStep.Line(x + 4, y),
                                new PathStep.Line(x, y + 4),
                                new PathStep.Line(x - 4, y),
                                new PathStep.Close()),
                        ink));
    }

    private List<Shape> uncertain(double x, double y) {
        Box box = new Box(x - SIGN / 2, y - 5, x + SIGN / 2, y + 5);
        Ink ground = Ink.filled(Colours.faded(theme.muted(), 0.16));
        Ink lines = Ink.stroked(Colours.faded(theme.muted(), 0.6), 1);
        return List.of(
                new Shape.Rect("", box.left(), box.top(), SIGN, 10, 2, ground),
                new Shape.Path("", Hatch.within(box, box.left(), box.left(), box.right()), lines));
    }

    private List<Shape> planned(double x, double y) {
        Ink ink = Ink.stroked(theme.contested(), 1);
        return List.of(
                new Shape.Path(
                        "",
                        List.of(
                                new PathStep.Move(x - 2, y - 5),
                                new PathStep.Line(x - 5, y - 5),
                                new PathStep.Line(x - 5, y + 5),
                                new PathStep.Line(x - 2, y + 5)),
                        ink),
                new Shape.Line("", x - 5, y, x + 6, y, ink));
    }

    /// How many lines it takes in a width.
    int rows(double width) {
        return place(width, (item, x, row) -> {});
    }

    /// Draws it below `top`.
    void compose(Sheet sheet, double left, double width, double top) {
        place(
                width,
                (item, x, row) -> {
                    double y = top + (row + 0.5) * PITCH;
                    double signs = item.sample.at(0, 0).isEmpty() ? 0 : SIGN + GAP;
                    item.sample.at(left + x + SIGN / 2, y).forEach(sheet::add);
                    String words = style.fitted(item.words, width - signs);
                    sheet.text(item.about, left + x + signs, y + 4, words, style);
                });
    }

    private interface Placer {
        void place(Item item, double x, int row);
    }

    private double width(Item item) {
        return (item.sample.at(0, 0).isEmpty() ? 0 : SIGN + GAP) + style.width(item.words);
    }

    private int place(double width, Placer placer) {
        double x = 0;
        int row = 0;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double wide = width(item);
            double together = item.leads ? wide + APART + width(items.get(i + 1)) : wide;
            if (x > 0 && x + together > width) {
                x = 0;
                row++;
            }
            placer.place(item, x, row);
            x += wide + APART;
        }
        return items.isEmpty() ? 0 : row + 1;
    }
}
