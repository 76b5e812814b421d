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
import app.parley.model.Snapshot;
import app.parley.model.Strength;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Colours;
import app.parley.timeline.TimeWords;
import app.parley.timeline.View;
import app.parley.timeline.page.Sheet.Style;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// The panel of one party on a page: what it had stated as of the cursor, red lines first, as cards
/// from top to bottom. What finds no room is counted, by strength.
///
/// Both parties' panels are made here with the same widths and the same order of parts; a text is
/// never cut, since half a condition is another condition.
final class RedLineCards {
    /// Width of a panel beside the timeline, in pixels.
    static final double BESIDE = 268;

    private static final double HEAD = 46;
    private static final double GAP = 5;
    private static final double INDENT = 12;
    private static final double PADDING = 9;
    private static final double LINE = 15.5;
    private static final double FIRST = 18;
    private static final double LAST = 19;
    private static final double REST_LINE = 14;
    private static final double MARKS = RoundMarks.SIZE + 4;
    private static final int MARKS_SHOWN = 4;
    private static final int ANY = 99;

    private final View view;
    private final Theme theme;
    private final Text text;
    private final Snapshot snapshot;
    private final double width;
    private final Style issue;
    private final Style words;
    private final Style small;

    /// @param width of a panel
    RedLineCards(Snapshot snapshot, View view, Text text, double width) {
        this.snapshot = snapshot;
        this.width = width;
        this.view = view;
        this.theme = view.theme();
        this.text = text;
        issue = new Style(FontWeight.SEMI_BOLD, 11, theme.muted());
        words = new Style(FontWeight.MEDIUM, 12, theme.text());
        small = new Style(FontWeight.REGULAR, 11, theme.muted());
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
        while (fitting > 0 && height(cards, fitting) > height) {
            fitting--;
        }
        return fitting;
    }

    /// How high a panel is with the first `shown` cards and a note on the rest.
    double height(List<RedLineCard> cards, int shown) {
        double cardsHeight =
                cards.subList(0, shown).stream().mapToDouble(card -> height(card) + GAP).sum();
        return HEAD + cardsHeight + rest(cards.subList(shown, cards.size())).size() * REST_LINE;
    }

    /// Draws a panel.
    void compose(Sheet sheet, Party party, List<RedLineCard> cards, Box box, SourceNotes notes) {
        int colour = Colours.of(snapshot, theme).of(party.id());
        head(sheet, party, cards, box, colour);
        int shown = fitting(cards, box.bottom() - box.top());
        double y = box.top() + HEAD;
        for (RedLineCard card : cards.subList(0, shown)) {
            double height = height(card);
            card(sheet, card, new Box(box.left(), y, box.right(), y + height), colour, notes);
            y += height + GAP;
        }
        for (String line : rest(cards.subList(shown, cards.size()))) {
            sheet.text("", box.left() + INDENT, y + 10, line, small);
            y += REST_LINE;
        }
    }

    /// How many positions found no room, and which of them are red lines.
    private List<String> rest(List<RedLineCard> rest) {
        if (rest.isEmpty()) {
            return List.of();
        }
        String redLines =
                rest.stream()
                        .filter(RedLineCards::isRedLine)
                        .map(card -> card.issue().label())
                        .collect(Collectors.joining(text.say("page.comma")));
        String said =
                redLines.isEmpty()
                        ? text.say("page.more", rest.size())
                        : text.say("page.moreRedLines", rest.size(), redLines);
        return small.wrapped(said, width - INDENT - PADDING, ANY);
    }

    private void head(Sheet sheet, Party party, List<RedLineCard> cards, Box box, int colour) {
        Style name = new Style(FontWeight.SEMI_BOLD, 15, theme.text());
        double x = box.left() + INDENT;
        sheet.add(
                new Shape.Path(
                        "",
                        Glyph.of("marker-" + party.marker()).at(x + 6, box.top() + 12, 13),
                        Ink.filled(colour)));
        sheet.text("", x + 20, box.top() + 17, party.shortName(), name);
        String said =
                cards.isEmpty()
                        ? text.say("page.panelEmpty")
                        : text.say("page.panel", TimeWords.asOf(view.asOf(), view.zone(), text));
        sheet.text("", x, box.top() + 35, small.fitted(said, width - INDENT), small);
        String code = party.code();
        sheet.textTo("", box.right(), box.top() + 17, code, issue);
    }

    private double height(RedLineCard card) {
        return PADDING + FIRST + lines(card).size() * LINE + LAST;
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
                "%s: %s\n%s\n%s"
                        .formatted(card.issue().label(), badge(card), said(card), by(card)));
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
        if (!card.position().scope().counts()) {
            return sentence(text.say("scope." + Code.of(PositionScope.NOT_ADDRESSED)));
        }
        String strength = sentence(text.say("strength." + Code.of(card.position().strength())));
        boolean moved =
                switch (card.since()) {
                    case HARDENED, SOFTENED, CONDITIONAL, WITHDRAWN -> true;
                    case NEW -> card.round().isPresent();
                    case UNCHANGED, REAFFIRMED -> false;
                };
        return moved
                ? text.say("page.moved", strength, text.say("shift." + Code.of(card.since())))
                : strength;
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
        String by = card.position().by();
        String fitted = small.fitted(by, room - small.width(tail) - small.width(", "));
        return fitted.isEmpty() ? tail : text.say("page.byWhen", fitted, tail);
    }

    private String by(RedLineCard card) {
        return text.say("page.byWhen", card.position().by(), when(card));
    }

    /// The day it was stated; the year only where it is not that of the cursor.
    private String when(RedLineCard card) {
        ZonedDateTime stated = at(card.stated().from() - 1);
        String fields = stated.getYear() == at(view.asOf() - 1).getYear() ? "MMMd" : "yMMMd";
        return DateTimeFormatter.ofLocalizedPattern(fields)
                .withLocale(text.locale())
                .format(stated);
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
