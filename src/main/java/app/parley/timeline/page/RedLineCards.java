package app.parley.timeline.page;

import app.parley.drawing.FontWeight;
import app.parley.drawing.Glyph;
import app.parley.drawing.Ink;
import app.parley.drawing.Shape;
import app.parley.drawing.Theme;
import app.parley.model.Party;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.text.Text;
import app.parley.timeline.Box;
import app.parley.timeline.Colours;
import app.parley.timeline.View;
import app.parley.timeline.page.Sheet.Style;

import java.util.List;
import java.util.OptionalLong;
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
    private static final double INDENT = CardComposer.INDENT;
    private static final double PADDING = CardComposer.PADDING;
    private static final double REST_LINE = 14;
    private static final int ANY = 99;

    private final View view;
    private final Theme theme;
    private final Text text;
    private final Snapshot snapshot;
    private final CardComposer composer;
    private final double width;
    private final Style name;
    private final double head;

    /// Whether both panels have room for the code of their party.
    private final boolean codes;

    private final Style issue;
    private final Style small;

    /// @param since when positions are said to have moved; empty for the round before the cursor
    /// @param width of a panel
    RedLineCards(Snapshot snapshot, View view, OptionalLong since, Text text, double width) {
        this.snapshot = snapshot;
        this.width = width;
        composer = new CardComposer(snapshot, view, since, text, width);
        this.view = view;
        this.theme = view.theme();
        this.text = text;
        name = new Style(FontWeight.SEMI_BOLD, 15, theme.text());
        issue = new Style(FontWeight.SEMI_BOLD, 11, theme.muted());
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
    int nameable(List<RedLineCard> cards, int shown, double height) {
        List<RedLineCard> rest = cards.subList(shown, cards.size());
        double room = height - cardsHeight(cards, shown);
        int all = (int) rest.stream().filter(CardComposer::isRedLine).count();
        int named = all;
        while (named > 0 && named(rest, named).size() * REST_LINE > room) {
            named--;
        }
        return named == all ? ANY : named;
    }

    private double cardsHeight(List<RedLineCard> cards, int shown) {
        return head
                + cards.subList(0, shown).stream().mapToDouble(c -> composer.height(c) + GAP).sum();
    }

    /// Draws a panel.
    ///
    /// @param shown how many of the cards
    /// @param most of how many red lines that are not shown the issues are named
    void compose(
            Sheet sheet,
            Party party,
            List<RedLineCard> cards,
            int shown,
            Box box,
            SourceNotes notes,
            int most) {
        int colour = Colours.of(snapshot, theme).of(party.id());
        head(sheet, party, box, colour);
        double y = box.top() + head;
        for (RedLineCard card : cards.subList(0, shown)) {
            double height = composer.height(card);
            Box place = new Box(box.left(), y, box.right(), y + height);
            composer.compose(sheet, card, place, colour, notes);
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
                        .filter(CardComposer::isRedLine)
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
        long redLines = rest.stream().filter(CardComposer::isRedLine).count();
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
}
