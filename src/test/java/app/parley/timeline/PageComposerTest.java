package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Drawing;
import app.parley.drawing.Placement;
import app.parley.drawing.Shape;
import app.parley.model.Event;
import app.parley.model.RedLineCard;
import app.parley.model.RedLines;
import app.parley.model.Snapshot;
import app.parley.model.Source;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class PageComposerTest {
    private static final Snapshot TALKS = Talks2025.snapshot();
    private static final Loaded LOADED = Talks2025.loaded();
    private static final List<String> DAYS =
            List.of("2025-05-16T00:00", "2025-05-28T00:00", "2025-06-02T16:00", "2025-06-04T00:00");

    @Test
    void nothingIsWrittenOutsideThePageOrOverOtherWords() {
        for (String day : DAYS) {
            for (Page page : List.of(Page.slide(), Page.a3())) {
                List<Shape.Text> texts = texts(compose(day, page));
                List<String> faults = new ArrayList<>();
                Box sheet = new Box(0, 0, page.width(), page.height());
                for (int i = 0; i < texts.size(); i++) {
                    Box box = Box.of(texts.get(i));
                    if (box.left() < 0
                            || box.top() < 0
                            || box.right() > sheet.right()
                            || box.bottom() > sheet.bottom()) {
                        faults.add("outside: " + texts.get(i).text());
                    }
                    for (Shape.Text other : texts.subList(i + 1, texts.size())) {
                        if (box.overlaps(Box.of(other))) {
                            faults.add(texts.get(i) + " / " + other);
                        }
                    }
                }
                assertEquals(List.of(), faults, day + " on " + page);
            }
        }
    }

    @Test
    void noLetterIsTooSmallToBeRead() {
        assertTrue(smallest(Page.slide()) >= 16 - 1e-9, "12 points on a slide");
        assertTrue(smallest(Page.a3()) >= 12 - 1e-9, "9 points on paper");
    }

    @Test
    void everyPositionIsShownOrCounted() {
        for (String day : DAYS) {
            View view = Talks2025.home(day);
            Drawing page = compose(day, Page.slide());
            for (String party : List.of("russia", "ukraine")) {
                List<RedLineCard> cards = RedLines.of(TALKS, party, view.asOf(), view.zone());
                Set<String> shown = new TreeSet<>();
                page.shapes().stream()
                        .map(Shape::about)
                        .filter(about -> about.startsWith("position:"))
                        .forEach(shown::add);
                shown.retainAll(
                        cards.stream().map(card -> "position:" + card.position().id()).toList());
                int rest = cards.size() - shown.size();
                assertTrue(shown.size() >= 3, party + " " + day + ": " + shown);
                assertTrue(
                        rest == 0 || says(page, "+ " + rest + " more position"),
                        party + " " + day + ": " + rest + " are not counted");
            }
        }
    }

    @Test
    void whatIsLeftOutIsCounted() {
        Drawing page = compose("2025-06-02T16:00", Page.slide());
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
        Page slide = Page.slide();
        Drawing one = PageComposer.compose(TALKS, view, LOADED, slide);
        Drawing other =
                PageComposer.compose(TALKS, view.facing("ukraine", "russia"), LOADED, slide);
        double across = slide.width() - 2 * 22 * slide.scale() - 268 * slide.scale();
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
                compose("2025-06-02T16:00", Page.slide()),
                compose("2025-06-02T16:00", Page.slide()));
    }

    @Test
    void asksForWhatItNeedsUntilItHasAll() {
        View view = Talks2025.home("2025-06-02T16:00");
        Loaded arrived = Loaded.NOTHING;
        PageNeeds needs = PageComposer.needs(TALKS, view, arrived, Page.slide());
        for (int round = 0; !needs.isEmpty(); round++) {
            assertTrue(round < 5, "asks without end: " + needs);
            arrived = with(arrived, needs);
            needs = PageComposer.needs(TALKS, view, arrived, Page.slide());
        }
        assertEquals(
                compose("2025-06-02T16:00", Page.slide()),
                PageComposer.compose(TALKS, view, arrived, Page.slide()));
    }

    @Test
    void aHandlingMarkStandsAtTopAndBottom() {
        Page page = Page.slide().marked("TLP:GREEN").titled("Where things stand", "In short");
        List<Shape.Text> marks =
                texts(compose("2025-06-02T16:00", page)).stream()
                        .filter(text -> text.text().equals("TLP:GREEN"))
                        .toList();
        assertEquals(2, marks.size());
        assertTrue(marks.getFirst().baseline() < 60 && marks.getLast().baseline() > 1020);
    }

    @Test
    void aPageOfTheTimelineAloneStillSaysAsOfWhenAndWhatIsLeftOut() {
        Drawing page = compose("2025-06-02T16:00", Page.slide().with(Set.of()));
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

    private static Drawing compose(String asOf, Page page) {
        return PageComposer.compose(TALKS, Talks2025.home(asOf), LOADED, page);
    }

    private static double smallest(Page page) {
        return texts(compose("2025-06-02T16:00", page)).stream()
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
