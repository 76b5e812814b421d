package app.parley.timeline.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.drawing.Drawing;
import app.parley.drawing.Shape;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.timeline.Entry;
import app.parley.timeline.Talks2025;
import app.parley.timeline.View;
import app.parley.timeline.Viewport;
import app.parley.timeline.page.Page.Manner;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Pages of every size for long and short stretches of time, as of days within and outside them,
/// with lanes of every sort: each size meets each stretch, and the days and lanes take turns.
class PageLabelsTest {
    private static final Snapshot TALKS = Talks2025.snapshot();

    private static final List<Page> PAGES =
            List.of(
                    SheetSize.SLIDE.page().marked("TLP:AMBER+STRICT"),
                    SheetSize.SQUARE.page(),
                    SheetSize.A4.page().made(Set.of(Manner.SKIPPING)),
                    SheetSize.A4_PORTRAIT.page().marked("TLP:GREEN"),
                    SheetSize.A3.page(),
                    SheetSize.LETTER.page().titled(german(), german()),
                    Page.on(Paper.pixels(800, 600, 96)).made(Set.of(Manner.TRANSPARENT)),
                    SheetSize.SLIDE.page().pointingOut(fiveImportant()));

    private static final List<Stretch> STRETCHES =
            List.of(
                    new Stretch("2025-06-02", "2025-06-03"),
                    new Stretch("2025-05-16", "2025-06-06"),
                    new Stretch("2025-05-01", "2025-08-01"),
                    new Stretch("2025-01-01", "2026-01-01"),
                    new Stretch("2022-01-01", "2026-01-01"),
                    new Stretch("2019-03-01", "2019-04-01"),
                    new Stretch("1950-01-01", "2050-01-01"));

    private static final List<String> DAYS =
            List.of("2025-05-16T12:00", "2025-06-03T00:00", "2025-07-24T00:00", "2024-01-01T00:00");

    private static final List<LaneMode> LANES =
            List.of(LaneMode.PARTY, LaneMode.ISSUE, LaneMode.KIND);

    /// Days of the talks' zone, the second not part of it.
    private record Stretch(String from, String until) {
        View view(String asOf, LaneMode lanes) {
            View home = Talks2025.home(asOf);
            double start = instant(from);
            double end = instant(until);
            Viewport viewport = new Viewport(start, (end - start) / 1000, 1000, 600, 0);
            return new View(
                    viewport,
                    home.asOf(),
                    home.zone(),
                    home.locale(),
                    home.theme(),
                    lanes,
                    home.left(),
                    home.right(),
                    home.selected());
        }

        private static double instant(String day) {
            return (double)
                    LocalDate.parse(day).atStartOfDay(Talks2025.ZONE).toInstant().toEpochMilli();
        }
    }

    private static String german() {
        return "Waffenruheverhandlungen zwischen der Russischen Föderation und der Ukraine unter"
                + " Vermittlung der Republik Türkei und der Vereinigten Staaten von Amerika";
    }

    private static List<Integer> fiveImportant() {
        return Talks2025.entries().stream()
                .filter(entry -> entry.importance() == 1)
                .map(Entry::number)
                .limit(Page.MOST_CALL_OUTS)
                .toList();
    }

    /// How many events of a party and an importance there are among some.
    private static long count(List<Entry> among, String party, int importance) {
        int lane = TALKS.events().lanes().indexOf(party);
        return among.stream()
                .filter(entry -> entry.lane() == lane && entry.importance() == importance)
                .count();
    }

    @Test
    void neitherOfThePartiesThatFaceEachOtherIsThinnedOutMore() {
        for (SheetSize size : SheetSize.values()) {
            for (Stretch stretch : STRETCHES) {
                View view = stretch.view("2025-06-03T00:00", LaneMode.PARTY);
                Drawing page =
                        PageComposer.compose(TALKS, view, Talks2025.loaded(), size.page())
                                .getFirst();
                Set<String> drawn =
                        page.shapes().stream().map(Shape::about).collect(Collectors.toSet());
                List<Entry> all = Entry.touching(TALKS, view.zone(), view.viewport());
                List<Entry> shown =
                        all.stream().filter(entry -> drawn.contains(about(entry))).toList();
                for (int importance = 1; importance <= 3; importance++) {
                    long more =
                            count(all, "russia", importance) - count(all, "ukraine", importance);
                    long moreShown =
                            count(shown, "russia", importance)
                                    - count(shown, "ukraine", importance);
                    assertTrue(
                            moreShown >= Math.min(0, more) && moreShown <= Math.max(0, more),
                            "%s %s: %d more of importance %d, %d more shown"
                                    .formatted(size, stretch, more, importance, moreShown));
                }
            }
        }
    }

    @Test
    void nothingOverlapsAndWhatMustBeNamedIs() {
        List<String> faults = new ArrayList<>();
        int turn = 0;
        for (Page page : PAGES) {
            for (Stretch stretch : STRETCHES) {
                String day = DAYS.get(turn % DAYS.size());
                LaneMode lanes = LANES.get(turn % LANES.size());
                turn++;
                View view = stretch.view(day, lanes);
                String where =
                        "%s by %s as of %s on %s: ".formatted(stretch, lanes, day, page.paper());
                Drawing drawing =
                        PageComposer.compose(TALKS, view, Talks2025.loaded(), page).getFirst();
                PageComposerTest.faults(drawing).forEach(fault -> faults.add(where + fault));
                unnamed(drawing, view, page)
                        .forEach(label -> faults.add(where + "unnamed: " + label));
            }
        }
        assertEquals(List.of(), faults);
    }

    /// The rounds and most important events that have a mark and no label; a part of one is a label
    /// only within a bar that leaves no room beside it, and where time is skipped, which leaves
    /// little room on either side.
    private static List<String> unnamed(Drawing drawing, View view, Page page) {
        boolean cut = isDay(view) || page.has(Manner.SKIPPING);
        Set<String> named =
                drawing.shapes().stream()
                        .filter(Shape.Text.class::isInstance)
                        .map(Shape.Text.class::cast)
                        .filter(text -> !text.text().endsWith("…") || cut)
                        .filter(text -> !text.text().startsWith("planned "))
                        .map(Shape.Text::about)
                        .collect(Collectors.toSet());
        Set<String> drawn =
                drawing.shapes().stream()
                        .filter(Shape.Path.class::isInstance)
                        .map(Shape::about)
                        .collect(Collectors.toSet());
        return Talks2025.entries().stream()
                .filter(entry -> entry.round() || entry.importance() == 1)
                .filter(entry -> drawn.contains(about(entry)) && !named.contains(about(entry)))
                .map(entry -> Talks2025.events().get(entry.number()).label())
                .toList();
    }

    private static boolean isDay(View view) {
        return view.viewport().end() - view.viewport().start() <= 86_400_000;
    }

    private static String about(Entry entry) {
        return "event:" + entry.number();
    }
}
