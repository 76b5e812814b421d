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
import app.parley.model.Zones;
import app.parley.text.Text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    static final double UPPER_SIZE = 12;
    static final double LOWER_SIZE = 11;
    static final FontWeight UPPER_WEIGHT = FontWeight.SEMI_BOLD;
    static final FontWeight LOWER_WEIGHT = FontWeight.REGULAR;

    private static final double LOWER_ROOM = 24;
    private static final double GAP = 10;
    private static final double WEEKEND_ROOM = 6;
    private static final TextMeasure MEASURE = TextMeasure.inter();
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
                    new Level(YEARS, 1, "year", new TickUnit(YEARS, 10), "years"),
                    new Level(YEARS, 5, "year", new TickUnit(YEARS, 100), "years"),
                    new Level(YEARS, 10, "year", new TickUnit(YEARS, 100), "years"),
                    new Level(YEARS, 50, "year", new TickUnit(YEARS, 1_000), "years"),
                    new Level(YEARS, 100, "year", new TickUnit(YEARS, 1_000), "years"),
                    new Level(YEARS, 500, "year", new TickUnit(YEARS, 10_000), "years"),
                    new Level(YEARS, 1_000, "year", new TickUnit(YEARS, 10_000), "years"),
                    new Level(YEARS, 5_000, "year", new TickUnit(YEARS, 100_000), "years"));

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

    private record Level(TickUnit lower, String forms, TickUnit upper, String upperForms) {
        Level(
                java.time.temporal.ChronoUnit unit,
                int amount,
                String forms,
                TickUnit upper,
                String upperForms) {
            this(new TickUnit(unit, amount), forms, upper, upperForms);
        }
    }

    /// The finest ticks for which there is room.
    static Ticks of(Viewport viewport, ZoneId zone, Text text) {
        Level level =
                LEVELS.stream()
                        .filter(each -> fits(each, viewport, zone, text))
                        .findFirst()
                        .orElse(LEVELS.getLast());
        return new Ticks(
                ticks(level.upper, level.upperForms, viewport, zone, text),
                ticks(level.lower, level.forms, viewport, zone, text),
                weekends(viewport, zone));
    }

    private static boolean fits(Level level, Viewport viewport, ZoneId zone, Text text) {
        double room = level.lower.shortest() / viewport.scale();
        if (room < LOWER_ROOM || level.upper.shortest() / viewport.scale() < UPPER_ROOM) {
            return false;
        }
        List<String> forms = forms(level.forms, text);
        return ticksOnly(level.lower, viewport, zone).stream()
                .map(from -> label(forms.getLast(), from, zone, text))
                .allMatch(label -> width(label) + GAP <= room);
    }

    private static List<Tick> ticks(
            TickUnit unit, String name, Viewport viewport, ZoneId zone, Text text) {
        List<Long> instants = ticksOnly(unit, viewport, zone);
        String form = longestFitting(forms(name, text), unit, instants, viewport, zone, text);
        List<Tick> ticks = new ArrayList<>();
        for (long from : instants) {
            long until = unit.next(from, zone);
            String label =
                    name.equals("years")
                            ? years(from, until, form, zone, text)
                            : label(form, from, zone, text);
            boolean quiet = unit.equals(DAY) && isWeekend(TickUnit.date(from, zone));
            ticks.add(new Tick(from, until, label, unit.namesStretch(), quiet));
        }
        return ticks;
    }

    private static List<Long> ticksOnly(TickUnit unit, Viewport viewport, ZoneId zone) {
        List<Long> ticks = new ArrayList<>();
        long tick = unit.floor((long) Math.floor(viewport.start()), zone);
        for (; tick <= viewport.end(); tick = unit.next(tick, zone)) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static String longestFitting(
            List<String> forms,
            TickUnit unit,
            List<Long> instants,
            Viewport viewport,
            ZoneId zone,
            Text text) {
        double room = unit.shortest() / viewport.scale() - GAP;
        return forms.stream()
                .filter(
                        form ->
                                instants.stream()
                                        .allMatch(at -> width(label(form, at, zone, text)) <= room))
                .findFirst()
                .orElse(forms.getLast());
    }

    private static List<String> forms(String name, Text text) {
        return List.of(text.say("timeline.tick." + name).split("\\|"));
    }

    private static String label(String form, long instant, ZoneId zone, Text text) {
        LocalDateTime clock = clock(instant, zone);
        boolean needsEra = form.contains("y") && clock.getYear() < 1;
        return clock.format(
                DateTimeFormatter.ofPattern(needsEra ? form + " G" : form, text.locale()));
    }

    /// "2020–2029", for a stretch of years.
    private static String years(long from, long until, String form, ZoneId zone, Text text) {
        return text.say(
                "timeline.years",
                label(form, from, zone, text),
                label(form, until - 1, zone, text));
    }

    private static LocalDateTime clock(long instant, ZoneId zone) {
        long local = Zones.toLocal(instant, zone);
        return LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
    }

    private static List<Tick> weekends(Viewport viewport, ZoneId zone) {
        if (DAY.shortest() / viewport.scale() < WEEKEND_ROOM) {
            return List.of();
        }
        return ticksOnly(DAY, viewport, zone).stream()
                .filter(from -> isWeekend(TickUnit.date(from, zone)))
                .map(from -> new Tick(from, DAY.next(from, zone), "", true, true))
                .toList();
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static double width(String label) {
        return MEASURE.width(label, LOWER_WEIGHT, LOWER_SIZE);
    }
}
