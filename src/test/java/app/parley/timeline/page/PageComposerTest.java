package app.parley.timeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Drawing;
import app.parley.drawing.FontWeight;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.model.Event;
import app.parley.model.Events;
import app.parley.model.Kind;
import app.parley.model.Problem;
import app.parley.model.ProblemException;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.model.Source;
import app.parley.timeline.Box;
import app.parley.timeline.Loaded;
import app.parley.timeline.Talks2025;
import app.parley.timeline.View;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class PageComposerTest {
    private static final Snapshot TALKS = Talks2025.snapshot();
    private static final Loaded LOADED = Talks2025.loaded();
    private static final List<String> DAYS =
            List.of("2025-05-16T00:00", "2025-05-28T00:00", "2025-06-02T16:00", "2025-06-04T00:00");

    private static final List<Page> PAGES =
            Stream.of(
                            SheetSize.SLIDE.page(),
                            SheetSize.SQUARE.page(),
                            SheetSize.A3.page(),
                            SheetSize.A4.page(),
                            SheetSize.A4_PORTRAIT.page(),
                            SheetSize.A3_PORTRAIT.page(),
                            SheetSize.LETTER.page(),
                            SheetSize.LETTER_PORTRAIT.page())
                    .map(page -> page.marked("TLP:GREEN"))
                    .toList();

    @Test
    void nothingIsWrittenOutsideThePageOrOverOtherWords() {
        for (String day : DAYS) {
            for (Page page : PAGES) {
                assertEquals(List.of(), faults(compose(day, page)), day + " on " + page);
            }
        }
    }

    static List<String> faults(Drawing page) {
        List<Shape.Text> texts = texts(page);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Box box = Box.of(texts.get(i));
            if (box.left() < 0
                    || box.top() < 0
                    || box.right() > page.width()
                    || box.bottom() > page.height()) {
                faults.add("outside: " + texts.get(i).text());
            }
            for (Shape.Text other : texts.subList(i + 1, texts.size())) {
                if (box.overlaps(Box.of(other))) {
                    faults.add(texts.get(i) + " / " + other);
                }
            }
        }
        crossed(page).forEach(shape -> faults.add("crossed by the cursor: " + shape));
        return faults;
    }

    /// The words and glyphs through which the cursor's line runs.
    private static Stream<Shape> crossed(Drawing page) {
        List<Box> lines =
                page.shapes().stream()
                        .filter(shape -> shape instanceof Shape.Line)
                        .filter(line -> line.about().equals("cursor"))
                        .map(Box::of)
                        .map(b -> new Box(b.left(), b.top() + 0.01, b.right(), b.bottom() - 0.01))
                        .toList();
        return page.shapes().stream()
                .filter(
                        shape ->
                                shape instanceof Shape.Text
                                        || (shape instanceof Shape.Path path
                                                && path.about().startsWith("event:")
                                                && path.ink().fill() != 0))
                .filter(shape -> lines.stream().anyMatch(Box.of(shape)::overlaps));
    }

    @Test
    void noLetterIsTooSmallToBeRead() {
        for (SheetSize size : SheetSize.values()) {
            Drawing page = compose("2025-06-02T16:00", size.page());
            assertTrue(smallest(page, "") >= points(9), "9 points on " + size);
        }
        for (SheetSize size : List.of(SheetSize.SLIDE, SheetSize.SQUARE)) {
            Drawing page = compose("2025-06-02T16:00", size.page());
            assertTrue(smallest(page, "lane:") >= points(12), "heads of lanes on " + size);
            assertTrue(labels(page).allMatch(t -> t.size() >= points(12)), "labels on " + size);
        }
    }

    @Test
    void everyPositionIsShownOrCounted() {
        for (String day : DAYS) {
            View view = Talks2025.home(day);
            Drawing page = compose(day, SheetSize.SLIDE.page());
            for (String party : List.of("russia", "ukraine")) {
                List<RedLineCard> cards = RedLines.of(TALKS, party, view.asOf(), view.zone());
                Set<String> shown = shown(page, cards);
                int rest = cards.size() - shown.size();
                assertTrue(!shown.isEmpty(), party + " " + day + ": " + shown);
                assertTrue(
                        rest == 0 || says(page, "+ " + rest + " more"),
                        party + " " + day + ": " + rest + " are not counted");
            }
        }
    }

    @Test
    void noPartyHasMoreCardsThanTheOtherUnlessAllOfTheOthersAreShown() {
        for (String day : DAYS) {
            View view = Talks2025.home(day);
            List<RedLineCard> left = RedLines.of(TALKS, "russia", view.asOf(), view.zone());
            List<RedLineCard> right = RedLines.of(TALKS, "ukraine", view.asOf(), view.zone());
            for (Page page : PAGES) {
                Drawing drawing = compose(day, page);
                int here = shown(drawing, left).size();
                int there = shown(drawing, right).size();
                assertTrue(
                        here == there
                                || (here < there && here == left.size())
                                || (there < here && there == right.size()),
                        "%d and %d cards as of %s on %s".formatted(here, there, day, page));
            }
        }
    }

    /// Which of some cards are on a page.
    private static Set<String> shown(Drawing page, List<RedLineCard> cards) {
        Set<String> shown = new TreeSet<>();
        page.shapes().stream()
                .map(Shape::about)
                .filter(about -> about.startsWith("position:"))
                .forEach(shown::add);
        shown.retainAll(cards.stream().map(card -> "position:" + card.position().id()).toList());
        return shown;
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Drawing page = compose("2025-06-02T16:00", SheetSize.SLIDE.page());
        long shown =
                page.shapes().stream()
                        .map(Shape::about)
                        .filter(about -> about.startsWith("event:"))
                        .distinct()
                        .count();
        assertTrue(says(page, "Showing " + shown + " of 73 events in this period"));
        assertTrue(says(page, "Information as of 2 Jun 2025 16:00, Istanbul (UTC+3)"));
    }

    @Test
    void partiesThatChangePlacesChangeNothingElse() {
        View view = Talks2025.home("2025-06-02T16:00");
        Page slide = SheetSize.SLIDE.page();
        Drawing one = PageComposer.compose(TALKS, view, LOADED, slide).getFirst();
        Drawing other =
                PageComposer.compose(TALKS, view.facing("ukraine", "russia"), LOADED, slide)
                        .getFirst();
        double across = right(cards(one, "position:")) - right(cards(one, "position:ru-"));
        assertEquals(
                rounded(Placement.moved(across, 0).of(cards(one, "position:ru-"))),
                rounded(cards(other, "position:ru-")));
        assertEquals(
                rounded(cards(one, "position:ua-")),
                rounded(Placement.moved(across, 0).of(cards(other, "position:ua-"))));
        assertEquals(events(one), events(other));
    }

    @Test
    void theSameValuesMakeTheSamePage() {
        assertEquals(
                compose("2025-06-02T16:00", SheetSize.SLIDE.page()),
                compose("2025-06-02T16:00", SheetSize.SLIDE.page()));
    }

    @Test
    void asksForWhatItNeedsUntilItHasAll() {
        View view = Talks2025.home("2025-06-02T16:00");
        Loaded arrived = Loaded.NOTHING;
        PageNeeds needs = PageComposer.needs(TALKS, view, arrived, SheetSize.SLIDE.page());
        for (int round = 0; !needs.isEmpty(); round++) {
            assertTrue(round < 5, "asks without end: " + needs);
            arrived = with(arrived, needs);
            needs = PageComposer.needs(TALKS, view, arrived, SheetSize.SLIDE.page());
        }
        assertEquals(
                compose("2025-06-02T16:00", SheetSize.SLIDE.page()),
                PageComposer.compose(TALKS, view, arrived, SheetSize.SLIDE.page()).getFirst());
    }

    @Test
    void aHandlingMarkStandsAtTopAndBottom() {
        Page page =
                SheetSize.SLIDE.page().marked("TLP:GREEN").titled("Where things stand", "In short");
        List<Shape.Text> marks =
                texts(compose("2025-06-02T16:00", page)).stream()
                        .filter(text -> text.text().equals("TLP:GREEN"))
                        .toList();
        assertEquals(2, marks.size());
        assertTrue(marks.getFirst().baseline() < 60 && marks.getLast().baseline() > 680);
    }

    @Test
    void marksOfTheTrafficLightProtocolStandInItsColoursOnBlack() {
        Map<String, Integer> colours =
                Map.of(
                        "TLP:RED", 0xFFFF2B2B,
                        "tlp: amber", 0xFFFFC000,
                        "TLP:AMBER+STRICT", 0xFFFFC000,
                        "TLP:GREEN", 0xFF33FF00,
                        "TLP:CLEAR", 0xFFFFFFFF);
        colours.forEach(
                (mark, colour) -> {
                    Drawing page = compose("2025-06-02T16:00", SheetSize.A4.page().marked(mark));
                    List<Shape.Text> marks =
                            texts(page).stream()
                                    .filter(text -> text.text().startsWith("TLP:"))
                                    .toList();
                    assertEquals(2, marks.size(), mark);
                    for (Shape.Text text : marks) {
                        assertEquals(colour, text.argb(), mark);
                        assertTrue(text.size() >= 16, "12 points");
                        assertTrue(
                                page.shapes().stream()
                                        .anyMatch(shape -> isBlackBehind(shape, Box.of(text))),
                                mark);
                    }
                });
    }

    private static boolean isBlackBehind(Shape shape, Box text) {
        Box box = Box.of(shape);
        return shape instanceof Shape.Rect rect
                && rect.ink().fill() == 0xFF000000
                && box.left() < text.left()
                && box.right() > text.right();
    }

    @Test
    void eventsArePointedOutByNumbersThatTheFootExplains() {
        List<Integer> callOuts =
                TALKS.rounds().stream()
                        .filter(round -> round.id().matches("istanbul-round-[12]"))
                        .map(Snapshot.Round::number)
                        .toList();
        for (Page page : PAGES) {
            Drawing drawing = compose("2025-06-02T16:00", page.pointingOut(callOuts));
            for (String number : List.of("1", "2")) {
                long discs =
                        texts(drawing).stream()
                                .filter(text -> text.text().equals(number))
                                .filter(text -> text.anchor() == Shape.Anchor.MIDDLE)
                                .filter(text -> text.argb() == 0xFFFFFFFF)
                                .count();
                assertEquals(2, discs, "in the mark and at the foot: " + number);
            }
            assertTrue(says(drawing, "Second round"), "at the foot of " + page);
        }
    }

    @Test
    void theSourcesAreListedInFullBesideTheShortNotes() {
        Drawing page = compose("2025-06-02T16:00", SheetSize.SLIDE.page());
        List<String> cited = page.descriptions().getOrDefault(Drawing.SOURCES, "").lines().toList();
        long noted = cited.stream().filter(line -> line.matches("[0-9]+  .*")).count();
        assertTrue(noted >= 8, "with notes: " + noted);
        assertTrue(cited.size() > noted + 10, "and those without: " + cited.size());
        assertTrue(cited.getFirst().startsWith("1  "), cited.getFirst());
        assertTrue(cited.stream().anyMatch(line -> line.contains("https://")), "with addresses");
    }

    @Test
    void pagesDivideTheTimeAndKeepLanesAndRows() {
        List<Drawing> pages =
                PageComposer.compose(
                        TALKS,
                        Talks2025.home("2025-06-02T16:00"),
                        LOADED,
                        SheetSize.A4.page().across(3));
        assertEquals(3, pages.size());
        assertTrue(says(pages.get(1), "Page 2 of 3"));
        assertTrue(says(pages.get(0), "10 May 2025 to 19 May 2025"), "the first third of it");
        assertEquals(lanes(pages.get(0)), lanes(pages.get(2)));
        assertEquals(List.of(), faults(pages.get(0)));
    }

    private static List<String> lanes(Drawing page) {
        return texts(page).stream()
                .filter(text -> text.weight() == FontWeight.SEMI_BOLD)
                .filter(text -> Set.of("Talks", "Russia", "Ukraine").contains(text.text()))
                .map(text -> text.text() + Math.round(text.baseline()))
                .toList();
    }

    @Test
    void aPageWithoutRoomForATimelineIsRefused() {
        ProblemException refused =
                assertThrows(
                        ProblemException.class,
                        () ->
                                compose(
                                        "2025-06-02T16:00",
                                        SheetSize.A4.page().onto(Paper.pixels(300, 200, 144))));
        assertEquals(Problem.of("export.tooSmall", 300L, 200L), refused.problem());
    }

    @Test
    void aPageOfTheTimelineAloneStillSaysAsOfWhenAndWhatIsLeftOut() {
        Drawing page = compose("2025-06-02T16:00", SheetSize.SLIDE.page().with(Set.of()));
        assertTrue(says(page, "Information as of"));
        assertTrue(says(page, "Showing "));
        assertEquals(List.of(), cards(page, "position:"));
    }

    private static Loaded with(Loaded arrived, PageNeeds needs) {
        Map<Integer, String> labels = new HashMap<>(arrived.labels());
        Map<Integer, Event> details = new HashMap<>(arrived.details());
        Map<String, Source> sources = new HashMap<>(arrived.sources());
        needs.labels().forEach(n -> labels.put(n, LOADED.labels().get(n)));
        needs.details().forEach(n -> details.put(n, LOADED.details().get(n)));
        needs.sources().forEach(id -> sources.put(id, LOADED.sources().get(id)));
        return new Loaded(labels, details, List.of(), sources);
    }

    @Test
    void periodsAreDrawnAndNamedWhateverElseFindsRoom() {
        Snapshot exchanges = calling("exchange", Kind.PERIOD);
        for (Page page : PAGES) {
            Drawing drawn =
                    PageComposer.compose(
                                    exchanges, Talks2025.home("2025-06-02T16:00"), LOADED, page)
                            .getFirst();
            assertEquals(
                    List.of(
                            "Period: Exchange: 390 each, 23 May 2025",
                            "Period: Exchange: 307 each, 24 May 2025",
                            "Period: Exchange: 303 each, 1,000 in all, 25 May 2025"),
                    texts(drawn).stream()
                            .map(Shape.Text::text)
                            .filter(text -> text.startsWith("Period: "))
                            .toList());
            assertEquals(List.of(), faults(drawn), () -> "on " + page);
        }
    }

    /// The talks with all events of a kind as events of another.
    private static Snapshot calling(String kind, String other) {
        Events events = TALKS.events();
        List<String> kinds = new ArrayList<>(events.kinds());
        kinds.replaceAll(id -> id.equals(kind) ? other : id);
        return new Snapshot(
                TALKS.version(),
                TALKS.title(),
                TALKS.subtitle(),
                TALKS.parties(),
                TALKS.issues(),
                TALKS.kinds(),
                new Events(events.segments(), events.lanes(), kinds, events.issues()),
                TALKS.positions(),
                TALKS.relations(),
                TALKS.commitments(),
                TALKS.rounds(),
                TALKS.views(),
                TALKS.batches(),
                TALKS.during());
    }

    private static Drawing compose(String asOf, Page page) {
        return PageComposer.compose(TALKS, Talks2025.home(asOf), LOADED, page).getFirst();
    }

    private static double points(double points) {
        return points * 96 / 72 - 1e-9;
    }

    /// The labels of events, without the notes on what was planned.
    private static Stream<Shape.Text> labels(Drawing page) {
        return texts(page).stream()
                .filter(text -> text.about().startsWith("event:"))
                .filter(text -> !text.text().startsWith("planned "));
    }

    private static double smallest(Drawing page, String about) {
        return texts(page).stream()
                .filter(text -> text.about().startsWith(about))
                .mapToDouble(Shape.Text::size)
                .min()
                .orElseThrow();
    }

    private static boolean says(Drawing drawing, String words) {
        return texts(drawing).stream().anyMatch(text -> text.text().contains(words));
    }

    private static List<Shape.Text> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .filter(text -> !text.text().isBlank())
                .toList();
    }

    private static List<Shape> cards(Drawing drawing, String about) {
        return drawing.shapes().stream()
                .filter(shape -> shape.about().startsWith(about))
                .filter(shape -> !(shape instanceof Shape.Path))
                .toList();
    }

    private static double right(List<Shape> shapes) {
        return shapes.stream().mapToDouble(shape -> Box.of(shape).right()).max().orElseThrow();
    }

    private static List<String> events(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(shape -> shape.about().startsWith("event:"))
                .map(Shape::toString)
                .toList();
    }

    /// Shapes as text, with coordinates to a hundredth of a pixel.
    private static List<String> rounded(List<Shape> shapes) {
        return shapes.stream()
                .map(
                        shape -> {
                            Box box = Box.of(shape);
                            String words = shape instanceof Shape.Text text ? text.text() : "";
                            return "%s %s %.2f %.2f %.2f %.2f %s"
                                    .formatted(
                                            shape.about(),
                                            shape.getClass().getSimpleName(),
                                            box.left(),
                                            box.top(),
                                            box.right(),
                                            box.bottom(),
                                            words);
                        })
                .toList();
    }
}
