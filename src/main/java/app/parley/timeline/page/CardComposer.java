package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Ink;
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

/// One position of a party on a page: what it is about, how it moved, its wording, who said it and
/// when, and how it stood round by round.
final class CardComposer {
    /// From the left edge of a card to its words, in pixels.
    static final double INDENT = 12;

    /// From its words to the right edge.
    static final double PADDING = 8;

    private static final double LINE = 15.5;
    private static final double FIRST = 17;
    private static final double LAST = 18;
    private static final double MARKS = RoundMarks.SIZE + 4;
    private static final int MARKS_SHOWN = 4;
    private static final int ANY = 99;

    private final View view;
    private final Theme theme;
    private final Text text;
    private final Snapshot snapshot;
    private final OptionalLong since;
    private final double width;
    private final Style issue;
    private final Style words;
    private final Style small;

    /// @param since when positions are said to have moved; empty for the round before the cursor
    /// @param width of a card
    CardComposer(Snapshot snapshot, View view, OptionalLong since, Text text, double width) {
        this.snapshot = snapshot;
        this.since = since;
        this.width = width;
        this.view = view;
        this.theme = view.theme();
        this.text = text;
        issue = new Style(FontWeight.SEMI_BOLD, 11, theme.muted());
        words = new Style(FontWeight.MEDIUM, 12, theme.text());
        small = new Style(FontWeight.REGULAR, 11, theme.muted());
    }

    /// How high a card is.
    double height(RedLineCard card) {
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

    /// Draws a card in a box of its height.
    ///
    /// @param colour of the party
    void compose(Sheet sheet, RedLineCard card, Box box, int colour, SourceNotes notes) {
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

    /// Whether it is a red line rather than another position.
    static boolean isRedLine(RedLineCard card) {
        Position position = card.position();
        return position.scope().counts() && position.strength() == Strength.RED_LINE;
    }

    private String sentence(String words) {
        return words.substring(0, 1).toUpperCase(text.locale()) + words.substring(1);
    }
}
