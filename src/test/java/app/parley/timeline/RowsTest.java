package app.parley.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.parley.model.Groups;
import app.parley.model.LaneMode;
import app.parley.model.Snapshot;
import app.parley.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class RowsTest {
    private static final Text ENGLISH = Text.in(Locale.UK);

    private static List<Lane> lanes(List<Sample.Happening> happenings, LaneMode mode) {
        Snapshot snapshot = Sample.snapshot(happenings);
        return Lanes.of(Chart.of(snapshot, Sample.ISTANBUL, Loaded.NOTHING), mode, ENGLISH);
    }

    private static Rows rows(List<Sample.Happening> happenings, Lane lane, int level) {
        Labels labels = new Labels(Sample.loaded(happenings).labels(), false, List.of(), 0);
        Fit fit = Fit.at(Layout.scale(level), 24, Sample.ISTANBUL, labels, _ -> "planned 13:00");
        return RowMaking.rows(lane, fit, Rows.Stretch.ALL, List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 40, 45, 49, 57, 74})
    void nothingInARowTouchesAnythingElse(int level) {
        List<Sample.Happening> happenings = Sample.random(2_000, 4);
        for (Lane lane : lanes(happenings, LaneMode.PARTY)) {
            List<Placed> placed = rows(happenings, lane, level).placed();
            for (Placed one : placed) {
                for (Placed other : placed) {
                    boolean apart = one.right() <= other.left() || other.right() <= one.left();
                    assertTrue(
                            one.equals(other) || one.row() != other.row() || apart,
                            () -> one + " touches " + other);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 40, 45, 49, 57, 74})
    void everyEventIsDrawnOrCounted(int level) {
        List<Sample.Happening> happenings = Sample.random(2_000, 5);
        for (Lane lane : lanes(happenings, LaneMode.PARTY)) {
            Rows rows = rows(happenings, lane, level);
            int counted = rows.strips().stream().mapToInt(Strip::total).sum();
            long marks =
                    rows.placed().stream()
                            .filter(placed -> placed.form() != Body.Form.NOTE)
                            .count();
            assertEquals(lane.count(), marks + counted);
        }
    }

    @Test
    void roundsAreNeverSwallowed() {
        List<Sample.Happening> happenings = new ArrayList<>(Sample.random(500, 6));
        happenings.addAll(Sample.everything());
        Lane talks = lanes(happenings, LaneMode.PARTY).getFirst();
        List<String> rounds =
                rows(happenings, talks, 80).placed().stream()
                        .filter(placed -> placed.entry().round())
                        .map(placed -> placed.label().text())
                        .sorted()
                        .toList();
        assertEquals(List.of("Round 1", "Round 2"), rounds);
    }

    @Test
    void lanesWithEventsStandInTheirOrder() {
        Map<LaneMode, List<String>> labels = new EnumMap<>(LaneMode.class);
        for (LaneMode mode : List.of(LaneMode.PARTY, LaneMode.ISSUE, LaneMode.KIND)) {
            labels.put(mode, lanes(Sample.everything(), mode).stream().map(Lane::label).toList());
        }
        assertEquals(
                Map.of(
                        LaneMode.PARTY,
                        List.of("Talks", "Russia", "Ukraine", "Türkiye", "On the ground"),
                        LaneMode.ISSUE,
                        List.of("Rounds", "Ceasefire", "Territory", "No issue"),
                        LaneMode.KIND,
                        List.of("Talks round", "Statement")),
                labels);
    }

    @Test
    void anEventStandsInTheLaneOfEachOfItsIssuesAndARoundOnce() {
        List<Lane> lanes = lanes(Sample.everything(), LaneMode.ISSUE);
        assertEquals(
                List.of(Set.of(1, 10), Set.of(3), Set.of(3, 5)),
                lanes.stream()
                        .limit(3)
                        .map(
                                lane ->
                                        lane.entries().stream()
                                                .map(Entry::number)
                                                .collect(Collectors.toSet()))
                        .toList());
    }

    @Test
    void lanesStandForWhateverEventsAreGroupedBy() {
        List<Groups.Member> cited =
                List.of(
                        new Groups.Member(2, "Reuters"),
                        new Groups.Member(1, "Reuters"),
                        new Groups.Member(1, "Reuters"),
                        new Groups.Member(1, "Anadolu"),
                        new Groups.Member(3, ""));
        Groups groups = Groups.of(LaneMode.SOURCE, cited);
        Snapshot snapshot = Sample.snapshot(Sample.everything());
        int others = snapshot.events().count() - 2;
        Chart chart =
                Chart.of(snapshot, Sample.ISTANBUL, Loaded.NOTHING.grouped(Optional.of(groups)));
        assertEquals(
                List.of("Reuters 2", "Anadolu 1", "No source " + others),
                Lanes.of(chart, LaneMode.SOURCE, ENGLISH).stream()
                        .map(lane -> lane.label() + " " + lane.count())
                        .toList());
        Entry first = chart.all().entries().stream().filter(e -> e.number() == 1).findAny().get();
        assertEquals(
                List.of(true, true, false),
                Lanes.of(chart, LaneMode.SOURCE, ENGLISH).stream()
                        .map(lane -> lane.holds(first))
                        .toList());
    }
}
