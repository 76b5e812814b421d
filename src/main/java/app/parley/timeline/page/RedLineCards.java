package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Code;
import app.parley.model.Party;
import app.parley.model.Position;
import app.parley.model.PositionScope;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.RelationKind;
import app.parley.model.Shift;
import app.parley.model.Snapshot;
import app.parley.model.Strength;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Colours;
import app.parley.timeline.View;
import app.parley.timeline.page.Sheet.Style;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The panel of one party on a page: what it had stated as of the cursor, red lines first, as cards
/// from top to bottom. What finds no room is counted, by strength.
///
/// Both parties' panels are made here with the same widths and the same order of parts; a text is
/// never cut, since half a condition is another condition.
final class RedLineCards {
    private static final double HEAD = 28;
    private static final double SECOND_HEAD_LINE = 18;
    private static final double NAME = 20;
    /// The most lines for which room is made to list the issues of what has none.
    private static final int REST_LINES = 3;

    private static final double GAP = 5;
    private static final double INDENT = 12;
    private static final double PADDING = 8;
    private static final double LINE = 15.5;
    private static final double FIRST = 17;
    private static final double LAST = 18;
    private static final double REST_LINE = 14;
    private static final double MARKS = RoundMarks.SIZE + 4;
    private static final int MARKS_SHOWN = 4;
    private static final int ANY = 99;

    private final View view;
    private final Theme theme;
    private final Text text;
    private final Snapshot snapshot;
    private final OptionalLong since;
    private final double width;
    private final Style name;
    private final double head;

    /// Whether both panels have room for the code of their party.
    private final boolean codes;

    private final Style issue;
    private final Style words;
    private final Style small;

    /// @param since when positions are said to have moved; empty for the round before the cursor
    /// @param width of a panel
    RedLineCards(Snapshot snapshot, View view, OptionalLong since, Text text, double width) {
        this.snapshot = snapshot;
        this.since = since;
        this.width = width;
        this.view = view;
        this.theme = view.theme();
        this.text = text;
        name = new Style(FontWeight.SEMI_BOLD, 15, theme.text());
        issue = new Style(FontWeight.SEMI_BOLD, 11, theme.muted());
        words = new Style(FontWeight.MEDIUM, 12, theme.text());
        small = new Style(FontWeight.REGULAR, 11, theme.muted());
        List<Party> sides =
                Stream.of(view.left(), view.right())
                        .flatMap(id -> Stream.ofNullable(snapshot.partiesById().get(id)))
                        .toList();
        double said = small.width(text.say("page.panel"));
        boolean oneLine = sides.stream().allMatch(party -> afterName(party) + said <= width);
        head = oneLine ? HEAD : HEAD + SECOND_HEAD_LINE;
        double beside = oneLine ? said + PADDING : 0;
        codes =
                sides.stream()
                        .allMatch(
                                party ->
                                        afterName(party) + beside + issue.width(party.code())
                                                <= width);
    }

    /// How wide a panel is.
    double width() {
        return width;
    }

    /// The cards of a party as of the cursor, whether there is room for them or not.
    List<RedLineCard> cards(String party) {
        return RedLines.of(snapshot, party, view.asOf(), view.zone());
    }

    /// How many of them fit below one another in a panel of a height, with a note on the rest.
    int fitting(List<RedLineCard> cards, double height) {
        int fitting = cards.size();
        while (fitting > 0
                && cardsHeight(cards, fitting) + countedHeight(cards, fitting) > height) {
            fitting--;
        }
        return fitting;
    }

    private double countedHeight(List<RedLineCard> cards, int shown) {
        return counted(cards.subList(shown, cards.size())).size() * REST_LINE;
    }

    /// How high a panel is with the first `shown` cards and a note on the rest.
    double height(List<RedLineCard> cards, int shown) {
        List<String> named = named(cards.subList(shown, cards.size()), ANY);
        double counted = countedHeight(cards, shown);
        return cardsHeight(cards, shown)
                + (named.size() > REST_LINES ? counted : named.size() * REST_LINE);
    }

    /// Of how many of the red lines that find no room there is room to name the issues; of any
    /// number if of all.
    int nameable(List<RedLineCard> cards, double height) {
        int shown = fitting(cards, height);
        List<RedLineCard> rest = cards.subList(shown, cards.size());
        double room = height - cardsHeight(cards, shown);
        int all = (int) rest.stream().filter(RedLineCards::isRedLine).count();
        int named = all;
        while (named > 0 && named(rest, named).size() * REST_LINE > room) {
            named--;
        }
        return named == all ? ANY : named;
    }

    private double cardsHeight(List<RedLineCard> cards, int shown) {
        return head + cards.subList(0, shown).stream().mapToDouble(c -> height(c) + GAP).sum();
    }

    /// Draws a panel.
    ///
    /// @param most of how many red lines that find no room the issues are named
    void compose(
            Sheet sheet,
            Party party,
            List<RedLineCard> cards,
            Box box,
            SourceNotes notes,
            int most) {
        int colour = Colours.of(snapshot, theme).of(party.id());
        head(sheet, party, box, colour);
        int shown = fitting(cards, box.bottom() - box.top());
        double y = box.top() + head;
        for (RedLineCard card : cards.subList(0, shown)) {
            double height = height(card);
            card(sheet, card, new Box(box.left(), y, box.right(), y + height), colour, notes);
            y += height + GAP;
        }
        List<RedLineCard> rest = cards.subList(shown, cards.size());
        List<String> said =
                cards.isEmpty() ? wrapped(text.say("page.panelEmpty")) : named(rest, most);
        for (String line : said) {
            sheet.text("", box.left() + INDENT, y + 10, line, small);
            y += REST_LINE;
        }
    }

    /// How many positions found no room, and what those of them are about that are red lines.
    ///
    /// @param most of how many this is said
    private List<String> named(List<RedLineCard> rest, int most) {
        List<String> redLines =
                rest.stream()
                        .filter(RedLineCards::isRedLine)
                        .map(card -> card.issue().label())
                        .toList();
        int named = Math.min(most, redLines.size());
        String listed = String.join(text.say("page.comma"), redLines.subList(0, named));
        return named == 0
                ? counted(rest)
                : wrapped(
                        text.say(
                                "page.moreRedLines", rest.size(), listed, redLines.size() - named));
    }

    private List<String> counted(List<RedLineCard> rest) {
        long redLines = rest.stream().filter(RedLineCards::isRedLine).count();
        return rest.isEmpty() ? List.of() : wrapped(text.say("page.more", rest.size(), redLines));
    }

    private List<String> wrapped(String said) {
        return small.wrapped(said, width - INDENT - PADDING, ANY);
    }

    /// Where what follows the name of a party begins.
    private double afterName(Party party) {
        return INDENT + NAME + name.width(party.shortName()) + PADDING;
    }

    private void head(Sheet sheet, Party party, Box box, int colour) {
        double x = box.left() + INDENT;
        double y = box.top() + 17;
        sheet.add(
                new Shape.Path(
                        "",
                        Glyph.of("marker-" + party.marker()).at(x + 6, y - 5, 13),
                        Ink.filled(colour)));
        sheet.text("", x + NAME, y, party.shortName(), name);
        String said = text.say("page.panel");
        double end = box.left() + afterName(party);
        if (head == HEAD) {
            double room = codes ? issue.width(party.code()) + PADDING : 0;
            sheet.text("", end, y, small.fitted(said, box.right() - room - end), small);
        } else {
            sheet.text("", x, y + SECOND_HEAD_LINE, small.fitted(said, width - INDENT), small);
        }
        if (codes) {
            sheet.textTo("", box.right(), y, party.code(), issue);
        }
    }

    private double height(RedLineCard card) {
        double moved = moved(card).isEmpty() ? 0 : LINE;
        return PADDING + FIRST + moved + lines(card).size() * LINE + LAST;
    }

    private List<String> lines(RedLineCard card) {
        return words.wrapped(said(card), width - INDENT - PADDING, ANY);
    }

    private String said(RedLineCard card) {
        Position position = card.position();
        return switch (position.scope()) {
            case OWN, BACKGROUND, NOT_ADDRESSED -> position.text();
            case REACTION, MEASURE_ADOPTED, AS_CREDITED ->
                    text.say("page.scoped", scope(position), position.text());
        };
    }

    private String scope(Position position) {
        String scope = text.say("scope." + Code.of(position.scope()), position.by());
        return sentence(scope);
    }

    private void card(Sheet sheet, RedLineCard card, Box box, int colour, SourceNotes notes) {
        Position position = card.position();
        String about = "position:" + position.id();
        sheet.describe(
                about,
                Stream.of(
                                text.say("page.card", card.issue().label(), badge(card)),
                                moved(card),
                                said(card),
                                by(card))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        sheet.rect(about, box, 5, Ink.filled(theme.card()).outlined(theme.line(), 1));
        sheet.rect(
                about,
                new Box(box.left() + 4, box.top() + 7, box.left() + 7, box.bottom() - 7),
                1.5,
                Ink.filled(colour));
        double left = box.left() + INDENT;
        double right = box.right() - PADDING;
        double y = box.top() + FIRST;
        double badgeLeft = badge(sheet, about, card, right, y);
        sheet.text(about, left, y, issue.fitted(card.issue().label(), badgeLeft - 6 - left), issue);
        y += 2;
        String moved = moved(card);
        if (!moved.isEmpty()) {
            y += LINE;
            double middle = left + RoundMarks.SIZE / 2;
            sheet.add(
                    RoundMarks.shape(
                            about,
                            RoundMarks.sign(shift(card)),
                            isRedLine(card),
                            middle,
                            y - 4,
                            theme));
            double room = right - left - MARKS;
            sheet.text(about, left + MARKS, y, issue.fitted(moved, room), issue);
        }
        for (String line : lines(card)) {
            y += LINE;
            sheet.text(about, left, y, line, words);
        }
        y += LINE + 2;
        double marksLeft = marks(sheet, about, card, right, y - 4);
        double noteLeft = conflict(sheet, about, card, marksLeft, y);
        sheet.text(about, left, y, meta(card, notes, noteLeft - 6 - left), small);
    }

    /// Draws the badge that ends at `right`, and says where it begins.
    private double badge(Sheet sheet, String about, RedLineCard card, double right, double y) {
        int ink = badgeInk(card);
        Style style = new Style(FontWeight.SEMI_BOLD, 11, ink);
        String words = badge(card);
        double left = right - style.width(words) - 14;
        sheet.rect(
                about,
                new Box(left, y - 12.5, right, y + 4.5),
                8.5,
                Ink.filled(Colours.faded(ink, 0.12)));
        sheet.textTo(about, right - 7, y, words, style);
        return left;
    }

    private String badge(RedLineCard card) {
        return sentence(
                card.position().scope().counts()
                        ? text.say("strength." + Code.of(card.position().strength()))
                        : text.say("scope." + Code.of(PositionScope.NOT_ADDRESSED)));
    }

    /// How it moved, and since when; empty if it did not.
    private String moved(RedLineCard card) {
        Shift shift = shift(card);
        boolean moved =
                switch (shift) {
                    case HARDENED, SOFTENED, CONDITIONAL, WITHDRAWN, NEW -> true;
                    case UNCHANGED, REAFFIRMED -> false;
                };
        return moved
                ? since(card)
                        .map(
                                day ->
                                        text.say(
                                                "panel.since",
                                                text.say("shift." + Code.of(shift)),
                                                day))
                        .orElse("")
                : "";
    }

    private Shift shift(RedLineCard card) {
        Position position = card.position();
        return since.isPresent()
                ? RedLines.shift(
                        snapshot.positions(),
                        position.party(),
                        position.issue(),
                        since.getAsLong(),
                        view.asOf())
                : card.since();
    }

    /// The day against which it is told whether it moved; empty if there is none.
    private Optional<String> since(RedLineCard card) {
        return since.isPresent()
                ? Optional.of(day(since.getAsLong() - 1))
                : card.round().map(round -> day(round.start()));
    }

    private int badgeInk(RedLineCard card) {
        return isRedLine(card) ? theme.text() : theme.muted();
    }

    private double marks(Sheet sheet, String about, RedLineCard card, double right, double y) {
        List<RedLineCard.RoundMark> marks = card.marks();
        double x = right;
        for (RedLineCard.RoundMark mark :
                marks.subList(Math.max(0, marks.size() - MARKS_SHOWN), marks.size()).reversed()) {
            sheet.add(
                    RoundMarks.shape(
                            about,
                            RoundMarks.sign(mark),
                            RoundMarks.isRedLine(mark),
                            x - RoundMarks.SIZE / 2,
                            y,
                            theme));
            x -= MARKS;
        }
        return x;
    }

    private double conflict(Sheet sheet, String about, RedLineCard card, double right, double y) {
        String with = conflicts(card);
        if (with.isEmpty()) {
            return right;
        }
        Style style = new Style(FontWeight.SEMI_BOLD, 11, theme.contested());
        String words = text.say("page.conflict", with);
        sheet.textTo(about, right - 2, y, words, style);
        return right - 2 - style.width(words);
    }

    /// The codes of the parties with whose positions in force it conflicts.
    private String conflicts(RedLineCard card) {
        List<String> others =
                card.relations().stream()
                        .filter(relation -> relation.kind() == RelationKind.CONFLICT)
                        .map(r -> r.a().equals(card.position().id()) ? r.b() : r.a())
                        .toList();
        return snapshot.positions().all().stream()
                .map(stated -> stated.position())
                .filter(position -> others.contains(position.id()))
                .map(position -> snapshot.partiesById().get(position.party()))
                .filter(party -> party != null)
                .map(Party::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String meta(RedLineCard card, SourceNotes notes, double room) {
        String tail = when(card) + notes.marks(card.position().sources());
        String whole = text.say("page.byWhen", card.position().by(), tail);
        // Half a name is no name; the description of the card has it.
        return card.position().by().isEmpty() || small.width(whole) > room ? tail : whole;
    }

    private String by(RedLineCard card) {
        return text.say("page.byWhen", card.position().by(), when(card));
    }

    private String when(RedLineCard card) {
        return day(card.stated().from() - 1);
    }

    /// A day; with its year only where that is not the cursor's.
    private String day(long instant) {
        ZonedDateTime day = at(instant);
        String fields = day.getYear() == at(view.asOf() - 1).getYear() ? "MMMd" : "yMMMd";
        return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(text.locale()).format(day);
    }

    private ZonedDateTime at(long instant) {
        return Instant.ofEpochMilli(instant).atZone(view.zone());
    }

    private static boolean isRedLine(RedLineCard card) {
        Position position = card.position();
        return position.scope().counts() && position.strength() == Strength.RED_LINE;
    }

    private String sentence(String words) {
        return words.substring(0, 1).toUpperCase(text.locale()) + words.substring(1);
    }
}
