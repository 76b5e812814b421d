package app.parley.timeline;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.ChronoUnit.YEARS;

import app.parley.drawing.FontWeight;
import app.parley.drawing.TextMeasure;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The two levels of units on the axis: fine ones, and above them the coarser ones that they are
/// part of.
///
/// @param upper the coarser ones, the first of them at or before the left edge
/// @param lower the finer ones, likewise
/// @param weekends Saturdays and Sundays, if a day is wide enough to tell them apart
record Ticks(List<Tick> upper, List<Tick> lower, List<Tick> weekends) {
    /// Labels of the upper level are no closer than this, in pixels.
    static final double UPPER_ROOM = 60;

    /// How the labels of the upper level are written.
    static final Face UPPER = new Face(FontWeight.SEMI_BOLD, 12);

    /// How those of the lower level are.
    static final Face LOWER = new Face(FontWeight.REGULAR, 11);

    private static final double LOWER_ROOM = 24;
    private static final double GAP = 10;

    /// Beside the name of a stretch, to both its ends together, in pixels.
    static final double NAMED_GAP = 6;

    private static final double WEEKEND_ROOM = 6;
    private static final TickUnit DAY = new TickUnit(DAYS, 1);

    /// The level above comes with each unit, and forms of labels from the longest to the shortest
    /// are in the messages, under `timeline.tick` and the name given here.
    private static final List<Level> LEVELS =
            List.of(
                    new Level(SECONDS, 1, "second", DAY, "date"),
                    new Level(SECONDS, 5, "second", DAY, "date"),
                    new Level(SECONDS, 15, "second", DAY, "date"),
                    new Level(SECONDS, 30, "second", DAY, "date"),
                    new Level(MINUTES, 1, "minute", DAY, "date"),
                    new Level(MINUTES, 5, "minute", DAY, "date"),
                    new Level(MINUTES, 15, "minute", DAY, "date"),
                    new Level(MINUTES, 30, "minute", DAY, "date"),
                    new Level(HOURS, 1, "minute", DAY, "date"),
                    new Level(HOURS, 3, "minute", DAY, "date"),
                    new Level(HOURS, 6, "minute", DAY, "date"),
                    new Level(DAYS, 1, "day", new TickUnit(MONTHS, 1), "monthOfYear"),
                    new Level(WEEKS, 1, "week", new TickUnit(MONTHS, 1), "monthOfYear"),
                    new Level(MONTHS, 1, "month", new TickUnit(YEARS, 1), "year"),
                    new Level(MONTHS, 3, "quarter", new TickUnit(YEARS, 1), "year"),
                    new Level(YEARS, 1, "year", new TickUnit(YEARS, 10), TickLabels.YEARS),
                    new Level(YEARS, 5, "year", new TickUnit(YEARS, 100), TickLabels.YEARS),
                    new Level(YEARS, 10, "year", new TickUnit(YEARS, 100), TickLabels.YEARS),
                    new Level(YEARS, 50, "year", new TickUnit(YEARS, 1_000), TickLabels.YEARS),
                    new Level(YEARS, 100, "year", new TickUnit(YEARS, 1_000), TickLabels.YEARS),
                    new Level(YEARS, 500, "year", new TickUnit(YEARS, 10_000), TickLabels.YEARS),
                    new Level(YEARS, 1_000, "year", new TickUnit(YEARS, 10_000), TickLabels.YEARS),
                    new Level(
                            YEARS, 5_000, "year", new TickUnit(YEARS, 100_000), TickLabels.YEARS));

    /// Lists are copied.
    Ticks {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
        weekends = List.copyOf(weekends);
    }

    /// A tick and the stretch that begins with it.
    ///
    /// @param from the instant of the tick, in milliseconds since 1970 UTC
    /// @param until the instant of the next one
    /// @param label as shown
    /// @param named whether the label names the stretch rather than the instant
    /// @param quiet whether it is a day of rest
    record Tick(long from, long until, String label, boolean named, boolean quiet) {}

    /// A weight and a size of letters.
    ///
    /// @param weight of the typeface
    /// @param size in pixels per em
    record Face(FontWeight weight, double size) {
        double width(String label) {
            return TextMeasure.inter().width(label, weight, size);
        }
    }

    private record Level(TickUnit lower, String forms, TickUnit upper, String upperForms) {
        Level(ChronoUnit unit, int amount, String forms, TickUnit upper, String upperForms) {
            this(new TickUnit(unit, amount), forms, upper, upperForms);
        }
    }

    /// The finest ticks for which there is room.
    static Ticks of(Viewport viewport, TickLabels labels) {
        Level level =
                LEVELS.stream()
                        .filter(each -> fits(each, viewport, labels))
                        .findFirst()
                        .orElse(LEVELS.getLast());
        return new Ticks(
                ticks(level.upper, level.upperForms, UPPER, viewport, labels),
                ticks(level.lower, level.forms, LOWER, viewport, labels),
                weekends(viewport, labels.zone()));
    }

    private static boolean fits(Level level, Viewport viewport, TickLabels labels) {
        if (level.lower.shortest() / viewport.scale() < LOWER_ROOM
                || level.upper.shortest() / viewport.scale() < UPPER_ROOM) {
            return false;
        }
        List<Long> ticks = ticks(level.lower, viewport, labels.zone());
        return fits(labels.forms(level.forms).getLast(), LOWER, ticks, level.lower, viewport);
    }

    /// What names a stretch stands in the middle of it, and needs less room between it and the next
    /// than what names an instant.
    private static boolean fits(
            TickLabels.Form form, Face face, List<Long> ticks, TickUnit unit, Viewport viewport) {
        double gap = face.equals(LOWER) && unit.namesStretch() ? NAMED_GAP : GAP;
        for (int i = 1; i < ticks.size(); i++) {
            long from = ticks.get(i - 1);
            long until = ticks.get(i);
            if (face.width(form.label(from, until)) > (until - from) / viewport.scale() - gap) {
                return false;
            }
        }
        return true;
    }

    private static List<Tick> ticks(
            TickUnit unit, String name, Face face, Viewport viewport, TickLabels labels) {
        List<Long> instants = ticks(unit, viewport, labels.zone());
        List<TickLabels.Form> forms = labels.forms(name);
        TickLabels.Form form =
                forms.stream()
                        .filter(each -> fits(each, face, instants, unit, viewport))
                        .findFirst()
                        .orElse(forms.getLast());
        List<Tick> ticks = new ArrayList<>();
        for (int i = 1; i < instants.size(); i++) {
            long from = instants.get(i - 1);
            long until = instants.get(i);
            boolean quiet = unit.equals(DAY) && isWeekend(from, labels.zone());
            String label = form.label(from, until);
            ticks.add(new Tick(from, until, label, unit.namesStretch(), quiet));
        }
        return ticks;
    }

    /// From the last tick at or before the left edge to the first beyond the right.
    private static List<Long> ticks(TickUnit unit, Viewport viewport, ZoneId zone) {
        List<Long> ticks = new ArrayList<>();
        ticks.add(unit.floor((long) Math.floor(viewport.start()), zone));
        while (ticks.getLast() <= viewport.end()) {
            ticks.add(unit.next(ticks.getLast(), zone));
        }
        return ticks;
    }

    private static List<Tick> weekends(Viewport viewport, ZoneId zone) {
        if (DAY.shortest() / viewport.scale() < WEEKEND_ROOM) {
            return List.of();
        }
        return ticks(DAY, viewport, zone).stream()
                .filter(from -> isWeekend(from, zone))
                .map(from -> new Tick(from, DAY.next(from, zone), "", true, true))
                .toList();
    }

    private static boolean isWeekend(long instant, ZoneId zone) {
        DayOfWeek day = TickUnit.date(instant, zone).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
